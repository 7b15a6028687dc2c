using System.Buffers;
using System.Text.RegularExpressions;
using Gazette.News.Figures.Numbers;

namespace Gazette.News.Figures;

/// <summary>Values: what a number measures or counts, whether named before it, behind it or in the clause before.</summary>
internal sealed partial class FigureStatements
{
    private const int LongestName = 14;
    private const string Among = "其中";
    private static readonly SearchValues<string> Goals = SearchValues.Create(["目标", "任务", "计划"], StringComparison.Ordinal);

    private void State(Quantity number, string words, string right, bool isLast)
    {
        var name = IndicatorNames.Read(words, out var left);
        if (name is { IsRatio: true })
            number = number.AsPercentage();   // 参与率达到九成六
        if (number.IsPoints || number.Unit is "成" or "倍" or "番")
            return;
        var isEnd = ClauseWords.AfterValue().IsMatch(right);
        name = Whole(name, left, words, number, isEnd);
        if (left.Length == 0 && isEnd)
            Continue(number, Rough().IsMatch(words), words.Contains("累计", StringComparison.Ordinal));
        else if (name is null && number.Unit != "%" && isLast && words.EndsWith("完成", StringComparison.Ordinal) && IndicatorNames.Read(right) is { Kind: NameKind.Noun or NameKind.Act } done)
            Turn(collector.State(done, number, sentence));   // 完成37个老旧小区改造
        else if (name is { Kind: NameKind.BareAct } && words.EndsWith('为'))
            current = null;   // 票价调整为1元
        else if (name is { Kind: NameKind.BareAct })
            Act(name, number, right);
        else if (name is not null && (number.Unit is not ("%" or "‰") || name.IsRatio) && (name.Kind == NameKind.Head || Stands(right, isLast, isEnd)))
            Named(name, number, Rough().IsMatch(words));
        else if (number.Unit != "%" && !words.AsSpan().ContainsAny(Goals) && !Peers().IsMatch(words))
            current = null;   // What follows speaks of something that was not understood.
    }

    /// <summary>The name with what the clause leaves out: taken from a list, the point's heading, the clause before, the whole of which a part is told, or the figure before.</summary>
    private IndicatorName? Whole(IndicatorName? name, string left, string words, Quantity number, bool isEnd)
    {
        if (current is not null && IsListed(number.Start - words.Length))
            name = Ellipsis.Beside(current.Name, name, words, current.Measures(number));
        if (topic is not null && isEnd)
            name = Ellipsis.Under(topic, name);
        if (opening is not null)
            name = Ellipsis.Of(opening, name);
        opening = null;
        if (!isEnd || (current ?? collector.Main) is not { } before)
            return name;
        var alike = before.Measures(number) ? before : begun.FindLast(d => d.Measures(number)) ?? before;
        if (whole is not null && Ellipsis.Part(name, left, number, whole.Measures(number) ? whole : alike) is { } part)
            return part;
        return Ellipsis.Complete(name, left, number, name is { Kind: NameKind.BareAct } ? alike : before);
    }

    /// <summary>Whether a number ends what it says: 慰问老人12人, not 迎接12名教师到来. Another name may follow (宣讲56场次覆盖群众3万人).</summary>
    private static bool Stands(string right, bool isLast, bool isEnd) =>
        isEnd || (!isLast && right.Length < LongestName && IndicatorNames.Read(right) is { Kind: NameKind.Act });

    /// <summary>Whether 、 stands before a place, so that it goes on with a list.</summary>
    private bool IsListed(int at) => at > 0 && sentence[at - 1] == '、' || at >= 0 && at < sentence.Length && sentence[at] == '、';

    private void Named(IndicatorName name, Quantity number, bool isRough)
    {
        if (!name.Text.EndsWith("比重", StringComparison.Ordinal))
            Turn(collector.State(name, number, sentence)).IsRough = isRough;
        else if (name.Text.Length > 2)
            Turn(collector.Refer(name, sentence)).Share ??= number.Value;
    }

    /// <summary>新增3家高新技术企业: what is counted follows. 审结7980件: it was named before.</summary>
    private void Act(IndicatorName act, Quantity number, string right)
    {
        var counted = right.TrimStart('的', ' ');
        if (ClauseWords.End().IsMatch(right))
        {
            if (begun.Count > 0 || collector.HasPeriod)
                Turn(collector.State(act, number, sentence));
        }
        else if (NameWords.Achievements.EndOf(act.Text).Length > 0 && IndicatorNames.Read(act.Text + counted) is { Kind: NameKind.Act or NameKind.Head } name && number.Unit != "%")
            Turn(collector.State(name, number, sentence));
    }

    /// <summary>A value whose subject is left out: the figure that waits for it, the same indicator in another period, or the subject named before.</summary>
    private void Continue(Quantity number, bool isRough, bool isTotal)
    {
        if (current is { IsRough: true } && !isRough && current.Period == collector.Period && current.Measures(number))
            current.Take(number);
        else if (current is { Value: null } && (number.Unit != "%" || current.Name.IsRatio))
            current.Take(number);
        else if (current is not null && current.Period != collector.Period)
            Turn(collector.State(current.Name, number, sentence));
        else if (isTotal && current is not null && current.Measures(number) && Ellipsis.Counted(current.Name) is { } counted)
            Turn(collector.State(counted, number, sentence));
        else if (current is null && collector.SubjectBefore() is { } subject && (number.Unit != "%" || subject.IsRatio))
            Turn(collector.State(subject, number, sentence));
        else if (current is null && collector.Main is { } main && main.Period != collector.Period && main.Measures(number))
            Turn(collector.State(main.Name, number, sentence));
    }

    [GeneratedRegex("(突破|超过?|逾|近|首破|迈上|跨越|站上)$")]
    private static partial Regex Rough();

    /// <summary>在全市14个基层法院中排名第5: what is counted is compared with.</summary>
    [GeneratedRegex("在全?[市省国]$")]
    private static partial Regex Peers();
}
