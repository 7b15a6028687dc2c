using Gazette.Text.Time;

namespace Gazette.News.Figures.Times;

/// <summary>A period named in a clause.</summary>
/// <param name="Start">Index of its first character in the clause.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Months">The months; null when the text gives no year and none is known, or when what is named is no whole months (本周, 截至9月10日).</param>
/// <param name="Year">The year that the words say; null when they say none.</param>
internal readonly record struct PeriodMention(int Start, int End, MonthRange? Months, int? Year)
{
    /// <summary>Whether it is a time of its own within the year (国庆假期), not the year as far as it has run (截至目前).</summary>
    public bool IsApart { get; init; }

    /// <summary>Whether it is the end of a month or quarter (9月末): what is there then, not what was done.</summary>
    public bool IsEnd { get; init; }
}
