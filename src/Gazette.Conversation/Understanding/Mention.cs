using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Text.Time;

namespace Gazette.Conversation.Understanding;

/// <summary>A stretch of an utterance that means something.</summary>
/// <param name="Start">Index in the text.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Feature">What it is.</param>
internal record Mention(int Start, int Length, Feature Feature)
{
    public int End => Start + Length;
}

/// <summary>A name of one place, or of several (then the person is asked which).</summary>
internal sealed record PlaceMention(int Start, int Length, IReadOnlyList<Place> Candidates) : Mention(Start, Length, Feature.Place)
{
    /// <summary>Whether it was typed with a slip: good enough to read by, never to change what is followed.</summary>
    public bool Slipped { get; init; }
}

/// <summary>Days or months.</summary>
internal sealed record WhenMention(TimeMention When) : Mention(When.Start, When.Length, Feature.Time);

/// <summary>How often, and at what time if it says so.</summary>
internal sealed record CadenceMention(int Start, int Length, Cadence Cadence, TimeOnly? At, DayOfWeek? Day) : Mention(Start, Length, Feature.Cadence)
{
    /// <summary>What was said of a time or a day that does not exist (每天25点, 每周八), or null.</summary>
    public string? Odd { get; init; }

    /// <summary>Whether it is a time alone, behind what is followed (关注财政 8:00); then every day is meant, unless another cadence is named.</summary>
    public bool IsTime { get; init; }

    /// <summary>The same at a time that was named apart from it (每周关注财政, 9:00). News at once has none.</summary>
    public CadenceMention With(CadenceMention time) => this with { At = At ?? (Cadence == Cadence.Immediate ? null : time.At), Odd = Odd ?? time.Odd };

    /// <summary>The time it sets, or null when it names none (or the cadence has none).</summary>
    public Schedule? Schedule => At is { } at ? new(Cadence, at, Day) : null;
}

/// <summary>A word taken as it is: quoted, or excluded.</summary>
internal sealed record WordMention(int Start, int Length, Feature Feature, string Word) : Mention(Start, Length, Feature);

/// <summary>A number that may open an article of the last list.</summary>
internal sealed record NumberMention(int Start, int Length, int Value) : Mention(Start, Length, Feature.Number)
{
    /// <summary>The value of the last one on the page.</summary>
    public const int Last = int.MaxValue;
}

/// <summary>From one time of day to another.</summary>
internal sealed record ClockRangeMention(int Start, int Length, QuietHours Hours) : Mention(Start, Length, Feature.ClockRange);

/// <summary>For how long nothing is to be pushed.</summary>
internal sealed record LeaveMention(int Start, int Length, Leave Leave) : Mention(Start, Length, Feature.Leave);

/// <summary>The name of an indicator, with the names it goes by in articles.</summary>
internal sealed record IndicatorMention(int Start, int Length, IReadOnlyList<string> Names) : Mention(Start, Length, Feature.Indicator)
{
    /// <summary>The name it was taken for where it is mistyped (财正收入), or null.</summary>
    public string? ReadAs { get; init; }
}
