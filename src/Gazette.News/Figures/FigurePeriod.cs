using Gazette.Text.Time;

namespace Gazette.News.Figures;

/// <summary>The months that a figure covers: 1-8月 is cumulative, 8月 a month.</summary>
internal static class FigurePeriod
{
    private const int WholeYear = 12;

    /// <summary>The last period named in a clause or a headline, or null.</summary>
    /// <param name="text">The words.</param>
    /// <param name="published">The publication day; null: unknown, then only periods with their year count.</param>
    public static MonthRange? In(string text, DateOnly? published)
    {
        MonthRange? found = null;
        foreach (var mention in TimeExpressions.FindInArticle(text, published ?? DateOnly.MaxValue.AddYears(-1000)))
        {
            if (mention.Months is { } months && (published is not null || mention.YearGiven) && IsPeriod(text, mention, months))
                found = months;
        }

        return found;
    }

    /// <summary>A year alone (今年, 2017年) is the time of telling; with 全年, or right before a comma, it is a period.</summary>
    private static bool IsPeriod(string text, TimeMention mention, MonthRange months)
    {
        if (months.Months != WholeYear)
            return true;
        if (text.AsSpan(mention.End) is ['任' or '预' or '目' or '计' or '投', ..])
            return false;   // 全年任务, 年度预算: the yardstick, not the period
        var words = text.AsSpan(mention.Start, mention.Length);
        return words.Contains("全年", StringComparison.Ordinal) || words.Contains('月') || words.Contains('度')
            || char.IsDigit(words[0]) && mention.End == text.Length;
    }
}
