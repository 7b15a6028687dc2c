namespace Gazette.Text.Time;

/// <summary>A date or period where it stands in a text.</summary>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="Length">How many units.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Rule">The name of the rule that read it.</param>
public sealed record TimeMention(int Start, int Length, TimeMeaning Meaning, string Rule)
{
    /// <summary>Index after the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The days it covers; where there is no such day, the nearest.</summary>
    public Period Days => Meaning.Days;

    /// <summary>The months it covers, when it names whole months.</summary>
    public MonthRange? Months => Meaning.Months;

    /// <summary>Whether it is a span of months counted from January.</summary>
    public bool Cumulative => Meaning.Cumulative;

    /// <summary>Whether its words alone fix the year.</summary>
    public bool YearGiven => Meaning.YearGiven;

    /// <summary>The sort of time.</summary>
    public TimeKind Kind => Meaning.Kind;

    /// <summary>What is odd about it, if anything is.</summary>
    public TimeProblem? Problem => Meaning.Problem;
}
