using Gazette.Conversation.Understanding;
using Gazette.Newsroom;
using Gazette.Text;
using Gazette.Text.Time;

namespace Gazette.Conversation.Intents;

/// <summary>Finds figures for what was asked: by the names an indicator goes by, else by the names that share the most with the words.</summary>
internal sealed class FigureFinder(IArticleReader articles, IndicatorBook indicators)
{
    private const int MostNames = 24;
    private const int MostFigures = 60;
    private const int MostOfSeries = 240;
    private const int ArticlesAPeriod = 3;
    private const int MostNearest = 4;
    private const int MonthsOfYear = 12;

    /// <summary>What is held for an indicator, in a period or the newest.</summary>
    public async Task<FoundFigures> Find(AskedIndicator asked, AskedPeriod? period, Aspect aspect, Asker asker, CancellationToken ct)
    {
        var found = new FoundFigures(asked, period);
        foreach (var names in Readings(asked))
        {
            found = found with { Names = names };
            var held = await Fitting(asked, Filter(names, asker) with { Months = period?.Months, AnyYear = period?.AnyYear == true }, ct).ConfigureAwait(false);
            if (held.Count == 0 && period is not null && IsRunningYear(period, asker))
                held = Cumulative(await Fitting(asked, Filter(names, asker) with { Within = period.Months }, ct).ConfigureAwait(false));
            if (held.Count > 0)
                return found.Choosing(held, aspect);
            var other = period is null ? [] : await Fitting(asked, Filter(names, asker), ct).ConfigureAwait(false);
            if (other.Count > 0)
                return found with { Nearest = Nearest(other, period!), Difference = Difference.Of(InYear(period!, other), other), YearAfter = YearAfter(other, period!) };
        }

        return found with { Nearest = await SamePeriod(period, asker, ct).ConfigureAwait(false) };
    }

    /// <summary>Every period held of an indicator within some months, of each what was said last.</summary>
    public async Task<IReadOnlyList<HeldFigure>> Series(AskedIndicator asked, MonthRange? within, Asker asker, CancellationToken ct)
    {
        foreach (var names in Readings(asked))
        {
            var filter = Filter(names, asker) with { Within = within };
            var held = await Fitting(asked, filter, ct, MostOfSeries).ConfigureAwait(false);
            if (held.Count > 0)
                return held;
        }

        return [];
    }

    /// <summary>The share that a part has of its whole in a period, where a figure of another name states it.</summary>
    public async Task<HeldFigure?> Share(Indicator part, MonthRange period, Asker asker, CancellationToken ct)
    {
        if (part.Shares is not { Count: > 0 } shares)
            return null;
        var held = await articles.Figures(Filter(shares, asker) with { Months = period }, MostFigures, ct).ConfigureAwait(false);
        return FoundFigures.InOrder(held.Where(h => FigureWording.States(h.Figure, Aspect.Share)), Aspect.Share).FirstOrDefault();
    }

    /// <summary>The whole that a part belongs to, as the same article states it for the same period.</summary>
    public async Task<HeldFigure?> WholeOf(Indicator part, HeldFigure figure, Asker asker, CancellationToken ct)
    {
        if (part.PartOf is not { } whole || figure.Figure.Period is not { } period)
            return null;
        var names = Indicators.Named(whole)?.Names ?? [whole];
        var held = await articles.Figures(Filter(names, asker) with { Months = period }, MostFigures, ct).ConfigureAwait(false);
        return held.FirstOrDefault(h => h.Published.Id == figure.Published.Id && h.Figure.Value is > 0 && h.Figure.Unit == figure.Figure.Unit);
    }

    /// <summary>The same figure a year before, as stated; null where none is held.</summary>
    public async Task<HeldFigure?> YearBefore(HeldFigure figure, Asker asker, CancellationToken ct)
    {
        if (figure.Figure.Period is not { } period)
            return null;
        var before = new MonthRange(period.From.AddMonths(-MonthsOfYear), period.To.AddMonths(-MonthsOfYear));
        var held = await articles.Figures(Filter([figure.Figure.Name], asker) with { Months = before }, MostFigures, ct).ConfigureAwait(false);
        return FoundFigures.InOrder(held.Where(h => h.Figure.Value is not null), Aspect.Value).FirstOrDefault();
    }

    /// <summary>Whether the store holds no article at all.</summary>
    public async Task<bool> IsEmpty(CancellationToken ct) => (await articles.Summary(ct).ConfigureAwait(false)).Articles == 0;

    /// <summary>The longest part of some words that stands in a name held: what articles may be found by.</summary>
    public string? KnownPart(string words) => indicators.Current.Like(words, MostNames)
        .Select(n => Likeness.LongestPart(Folding.Fold(words), n.Name)).MaxBy(part => part.Length);

    /// <summary>The names to look for, in turn: those it goes by, then those that are like its words.</summary>
    private IEnumerable<IReadOnlyList<string>> Readings(AskedIndicator asked)
    {
        if (asked.Names.Count > 0)
            yield return [.. asked.Names.Concat(asked.Known()?.OfWhole is { } part ? [part] : [])];
        var like = indicators.Current.Like(asked.ReadAs ?? asked.Asked, MostNames);
        if (like.Count > 0)
            yield return [.. like.Select(n => n.Name)];
    }

    private static FigureFilter Filter(IReadOnlyList<string> names, Asker asker) => new(names, UpTo: asker.UpTo) { Whole = true, ArticlesAPeriod = ArticlesAPeriod };

    private async Task<IReadOnlyList<HeldFigure>> Fitting(AskedIndicator asked, FigureFilter filter, CancellationToken ct, int most = MostFigures)
    {
        var held = await articles.Figures(filter, most, ct).ConfigureAwait(false);
        if (asked.Known() is { OfWhole: { } part } && filter.Names.Contains(part))
            return [.. held.Where(h => FigureWording.States(h.Figure, Aspect.Share))];
        // Looked for by likeness, its own names are none of what is held.
        var byName = asked.Names.Count > 0 && asked.Names.All(filter.Names.Contains);
        return FigureFit.Best(byName ? asked : asked with { Asked = asked.ReadAs ?? asked.Asked, Names = [] }, held);
    }

    // 今年财政收入 is asked while the year runs: what it came to so far.
    private static bool IsRunningYear(AskedPeriod period, Asker asker) =>
        period.Months is { Months: 12, From.Month: 1 } && period.Months.From.Year == asker.Today.Year;

    private static IReadOnlyList<HeldFigure> Cumulative(IReadOnlyList<HeldFigure> held) =>
        held.Any(h => h.Figure.Period!.Value.From.Month == 1) ? [.. held.Where(h => h.Figure.Period!.Value.From.Month == 1)] : held;

    private static IReadOnlyList<HeldFigure> Nearest(IReadOnlyList<HeldFigure> held, AskedPeriod asked)
    {
        var cumulative = asked.Months.From.Month == 1 && asked.Months.Months > 1;
        return
        [
            .. FoundFigures.InOrder(held.Where(h => h.Figure.Period is not null), Aspect.Value)
                .DistinctBy(h => (h.Figure.Name, h.Figure.Period))
                .OrderByDescending(h => IsSameMonths(h.Figure.Period!.Value, asked.Months))
                .ThenBy(h => Distance(h.Figure.Period!.Value, asked.Months))
                .ThenByDescending(h => cumulative == (h.Figure.Period!.Value.From.Month == 1 && h.Figure.Period.Value.Months > 1))
                .Take(MostNearest),
        ];
    }

    // The same months of another year are what is compared with.
    private static bool IsSameMonths(MonthRange one, MonthRange other) => (one.From.Month, one.To.Month, one.Months) == (other.From.Month, other.To.Month, other.Months);

    private static int Distance(MonthRange one, MonthRange other) => Math.Abs((one.To.Year - other.To.Year) * 12 + one.To.Month - other.To.Month);

    private static HeldFigure? YearAfter(IReadOnlyList<HeldFigure> held, AskedPeriod asked)
    {
        var after = new MonthRange(asked.Months.From.AddMonths(MonthsOfYear), asked.Months.To.AddMonths(MonthsOfYear));
        return asked.AnyYear ? null : FoundFigures.InOrder(held.Where(h => h.Figure.Period == after && FigureWording.States(h.Figure, Aspect.YearBefore)), Aspect.YearBefore).FirstOrDefault();
    }

    // Without a year: the year in which it could be told from what is held.
    private static MonthRange InYear(AskedPeriod period, IReadOnlyList<HeldFigure> held)
    {
        if (!period.AnyYear || period.Months.From.Year != period.Months.To.Year)
            return period.Months;
        var year = held.Where(h => h.Figure.Period is { } p && p.To.Month == period.Months.To.Month).Select(h => h.Figure.Period!.Value.To.Year).DefaultIfEmpty(period.Months.To.Year).Max();
        return new(period.Months.From with { Year = year }, period.Months.To with { Year = year });
    }

    // Nothing of that name: what readers know of the same period.
    private async Task<IReadOnlyList<HeldFigure>> SamePeriod(AskedPeriod? period, Asker asker, CancellationToken ct)
    {
        if (period is null)
            return [];
        var held = await articles.Figures(Filter([], asker) with { Months = period.Months, AnyYear = period.AnyYear }, MostFigures, ct).ConfigureAwait(false);
        return [.. held.Where(h => Indicators.Place(h.Figure.Name) is not null).OrderBy(h => Indicators.Place(h.Figure.Name)).DistinctBy(h => h.Figure.Name).Take(MostNearest)];
    }
}
