using System.Text.RegularExpressions;
using Gazette.News.Figures.Numbers;

namespace Gazette.News.Figures;

/// <summary>What a figure is part of: its share of the budget or of a whole, and its place among others.</summary>
internal sealed partial class FigureStatements
{
    private void Of(string before, Action<FigureDraft> add)
    {
        // 三项合计占: the share of no one of them.
        if (begun.Count > 1 && Sum().IsMatch(before))
            return;
        var name = IndicatorNames.Read(before, out var left);
        if (name is not null)
            add(Turn(collector.Refer(name, sentence)));
        else if (left.Length == 0 && current is not null)
            add(current);
    }

    /// <summary>占…的比重 is a share of the figure; of what has no value of its own the share is the value (其中小微企业占96.4% is 小微企业占比).</summary>
    private void Share(string before, Quantity number, bool isOfUnsaid, bool isRough)
    {
        if (isOfUnsaid && before.Contains(Among, StringComparison.Ordinal) && IndicatorNames.Read(before) is { IsShare: false } part && !before.EndsWith('的'))
            Turn(collector.State(part with { Text = part.Text + "占比", Kind = NameKind.Head }, number, sentence));
        else if (!isRough || IndicatorNames.Read(before) is null)   // 过夜游客占三成: no state of its own
            Of(before, d => d.Share ??= number.Value);
    }

    private void Rank(string folded, int start)
    {
        if (Ranks.In(folded) is not var (place, at))
            return;
        var subject = sentence.AsSpan(start, Subject(folded[..at]).Length);
        var whole = subject.EndsWith("总量", StringComparison.Ordinal) ? IndicatorNames.Read(subject[..^2]) : null;
        var name = whole is { Kind: NameKind.Head } ? whole : IndicatorNames.Read(subject);
        if (name is { Kind: NameKind.Head })
            Turn(collector.Refer(name, sentence));
        if (name is { Kind: NameKind.Head } || Yardsticks().IsMatch(subject))
            current?.Rank ??= place;
    }

    /// <summary>Words before a rank that name no indicator of their own.</summary>
    [GeneratedRegex("^(总量|增量|规模|综合|数量|质效|同比|[、和与及 ]|增幅|增速)*$")]
    private static partial Regex Yardsticks();

    [GeneratedRegex("(合计|总计|共|三者|两者|二者|两项|三项)$")]
    private static partial Regex Sum();
}
