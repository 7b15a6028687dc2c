using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.News.Figures.Numbers;
using Gazette.Text;

namespace Gazette.News.Figures;

/// <summary>Growth: 同比增长5.8%, 增收0.3亿元, 提高2个百分点, 由6.2亿元增至8.1亿元, 翻番.</summary>
internal sealed partial class FigureStatements
{
    private static string GrowthWord(string open)
    {
        if (ClauseWords.NotGrowth.EndOf(open).Length > 0)
            return "";
        return ClauseWords.Up.EndOf(open) is { Length: > 0 } up ? up : ClauseWords.Down.EndOf(open);
    }

    private void Grown(Quantity number, string words, string open, string growth)
    {
        var before = open[..^growth.Length];
        var subject = Subject(before).Length;
        var name = IndicatorNames.Read(words.AsSpan(0, subject));
        if (growth.Length > 0 && words.AsSpan(open.Length) is ['到' or '至', ..])
        {
            if (before is "占比" or "比重")
                current?.Share ??= number.Value;
            else
                Level(number, name);
            return;
        }

        if (name is not null)
            Turn(collector.Refer((whole is null ? null : Ellipsis.OfMeasure(name, whole)) ?? name, sentence));
        else if (current is null && subject == 0 && collector.SubjectBefore() is { } passed)
            Turn(collector.Refer(passed, sentence));
        else if (current is { YearOnYear: not null } && current.Period != collector.Period && number.Growth is not null)
            Turn(collector.Refer(current.Name, sentence));
        if (ClauseWords.IsOtherYardstick(number.IsPoints || collector.Period is { Months: 12 } ? YearEnd().Replace(open, "") : open) || IsOtherYear(before))
            return;
        if (ClauseWords.NeedsYardstick(growth) && !(number.IsPoints && ClauseWords.IsWithLastYear(before)))
            return;
        if (current is not null && (name is not null || subject <= 8))
            Grow(current, number, ClauseWords.Down.EndOf(open).Length > 0 ? -1 : 1, growth, ClauseWords.Comparable().IsMatch(before));
    }

    private static void Grow(FigureDraft draft, Quantity number, int sign, string growth, bool isComparable)
    {
        if (growth == "改善" && number.IsPoints)
            sign = 1;
        if (number.Value < 0)
            sign = 1;
        if (number.IsPoints)
            draft.Points ??= draft.Share is not null || draft.Unit is "%" or "‰" or "" || draft.Name.IsRatio ? sign * number.Value : null;
        else if (number.Growth is not { } percent)
            draft.Grow(number, sign);
        else if (isComparable)
            draft.Comparable ??= sign * percent;
        else
            draft.YearOnYear ??= sign * percent;
    }

    /// <summary>牛奶产量与上年同期持平: the figure that the clause names, else the last.</summary>
    private void Level(string folded, Stretch rest)
    {
        var end = folded.IndexOf("持平", StringComparison.Ordinal);
        if (rest.Length >= end && IndicatorNames.Read(sentence.AsSpan(rest.Start, Subject(folded[..end]).Length)) is { Kind: NameKind.Head } name)
            Turn(collector.Refer(name, sentence));
        current?.YearOnYear ??= 0;
    }

    /// <summary>由6.2亿元增至8.1亿元, 提高到48.6%: the value that is reached.</summary>
    private void Level(Quantity number, IndicatorName? name)
    {
        if (number.IsPoints)
            return;
        if ((baseline ?? name) is { } named)
            Turn(collector.State(named, number, sentence));
        else if (current is { Value: null })
            current.Take(number);
        baseline = null;
    }

    /// <summary>The words before a growth without the comparison: 收入比上年同期 is 收入.</summary>
    private static string Subject(string before)
    {
        while (true)
        {
            // 城乡居民收入比 ends like a comparison.
            if (before.EndsWith('比') && Indices.IsIndex(before[^Math.Min(before.Length, 3)..]))
                return before;
            var word = ClauseWords.BesideGrowth.EndOf(before).Length;
            if (word == 0 && before.AsSpan().ContainsAny(ClauseWords.ComparisonHints))
                word = ClauseWords.BeforeGrowth().Match(before).Length;
            if (word == 0)
                return before;
            before = before[..^word];
        }
    }

    /// <summary>比2019年: not the year before the period's.</summary>
    private bool IsOtherYear(string before) =>
        before.Contains("20", StringComparison.Ordinal) && YearCompared().Match(before) is { Success: true } match
        && int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) != (collector.Period?.To.Year ?? collector.Context.ThisYear) - 1;

    /// <summary>For a whole year the end of the year before is the same time of last year.</summary>
    [GeneratedRegex("[上去]年(年?[末底])")]
    private static partial Regex YearEnd();

    [GeneratedRegex("翻了?(?<n>[一两二])?番")]
    private static partial Regex Doubled();

    [GeneratedRegex("(去年|上年)(同期|全年)?的?$")]
    private static partial Regex Multiple();

    [GeneratedRegex("(?<![自理经])(由|从)(原来的?|过去的?|最初的?|(去年|上年|20[0-9]{2}年)(同期|底|末)?的?|[0-9]{1,2}月的?)?$")]
    private static partial Regex Baseline();

    [GeneratedRegex("[比较与同](?<year>20[0-9]{2})年")]
    private static partial Regex YearCompared();
}
