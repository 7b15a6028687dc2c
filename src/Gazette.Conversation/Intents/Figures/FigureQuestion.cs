using Gazette.Conversation.Understanding;
using Gazette.Text.Time;

namespace Gazette.Conversation.Intents;

/// <summary>What is asked of some indicators.</summary>
/// <param name="Indicators">At least one; two for 税收和非税各多少.</param>
/// <param name="Aspects">What of them, that which was said first leads; never empty.</param>
/// <param name="Periods">The periods named; none for the newest.</param>
internal sealed record FigureQuestion(IReadOnlyList<AskedIndicator> Indicators, IReadOnlyList<Aspect> Aspects, IReadOnlyList<AskedPeriod> Periods) : Asked
{
    /// <summary>What leads in the answer.</summary>
    public Aspect Leading => Aspects[0];

    /// <summary>The one period named, or null.</summary>
    public AskedPeriod? Period => Periods.Count > 0 ? Periods[0] : null;

    /// <summary>Whether values from period to period are asked for.</summary>
    public bool IsSeries => Aspects.Any(a => a is Aspect.Course or Aspect.ByMonth or Aspect.ByYear);

    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join(
        "figure",
        string.Join('+', Indicators.Select(i => i.Asked)),
        PlaceText.Join([.. Periods]),
        PlaceText.Join([.. Aspects.Where(a => a != Aspect.Value)]).ToLowerInvariant());
}

/// <summary>An indicator as it was asked for.</summary>
/// <param name="Asked">The words.</param>
/// <param name="Names">The whole names it goes by in articles, the usual one first; none where it is to be found by parts of its words.</param>
/// <param name="ReadAs">The name it was taken for where it was mistyped, or null.</param>
internal sealed record AskedIndicator(string Asked, IReadOnlyList<string> Names, string? ReadAs = null)
{
    /// <summary>The indicator of the program's list that it is, or null.</summary>
    public Indicator? Known() => Names.Select(Indicators.Named).FirstOrDefault(i => i is not null);
}

/// <summary>A period that was named.</summary>
/// <param name="Months">Its months.</param>
/// <param name="AnyYear">No year was said: the latest such period held.</param>
internal sealed record AskedPeriod(MonthRange Months, bool AnyYear)
{
    /// <inheritdoc/>
    public override string ToString() => AnyYear ? $"{Months} any-year" : Months.ToString();
}
