using Gazette.Text.Time;

namespace Gazette.News;

/// <summary>An indicator with its value, as one sentence of an article states it.</summary>
/// <param name="Name">The indicator's name as printed (一般公共预算本级收入).</param>
/// <param name="Period">The months it covers: <c>2020-01/2020-08</c> is cumulative, <c>2020-08/2020-08</c> a single month; null when the article names none.</param>
/// <param name="Value">The number as printed, in <paramref name="Unit"/>; null when only a growth, share or rank is stated.</param>
/// <param name="Unit">万元, 亿元, 人, % … as printed; empty for an index, which has none.</param>
/// <param name="Increase">Growth over the same period of last year in <paramref name="Unit"/>, negative when it fell.</param>
/// <param name="YearOnYear">Growth over the same period of last year in percent, negative when it fell.</param>
/// <param name="OfBudget">Share of the year's budget reached, in percent.</param>
/// <param name="Share">Share of the whole it belongs to, in percent.</param>
/// <param name="Rank">Place among the districts or cities compared, 1 the best.</param>
/// <param name="Sentence">The sentence it stands in, clean, word for word.</param>
public sealed record Figure(
    string Name,
    MonthRange? Period,
    decimal? Value,
    string? Unit,
    decimal? Increase,
    decimal? YearOnYear,
    decimal? OfBudget,
    decimal? Share,
    int? Rank,
    string Sentence)
{
    /// <summary>The upper number of a range (3万至5万元), of which <see cref="Value"/> is the lower; null otherwise.</summary>
    public decimal? ValueTo { get; init; }

    /// <summary>Change of a percentage or share in percentage points (提高3.2个百分点), negative when it fell.</summary>
    public decimal? Points { get; init; }
}
