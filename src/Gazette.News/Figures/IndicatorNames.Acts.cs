using System.Text.RegularExpressions;

namespace Gazette.News.Figures;

/// <summary>Acts: who acts stands before them and is no part of the name (区市场监管局检查经营主体 is 检查经营主体).</summary>
internal static partial class IndicatorNames
{
    /// <summary>规模以上工业企业实现营业收入 is 规模以上工业企业营业收入; 区税务局完成税收收入 is 税收收入.</summary>
    private static string WithoutVerb(string text)
    {
        if (!text.AsSpan(1).ContainsAny('实', '完'))
            return text;
        var match = Achieved().Match(text);
        if (!match.Success || match.Index == 0)
            return text;
        var before = text.AsSpan(0, match.Index);
        var after = text[(match.Index + match.Length)..];
        return after.Length < 2 || NameWords.Bodies.EndOf(before).Length > 0 ? after : string.Concat(before, after);
    }

    private static string AfterAct(string text, out NameKind kind)
    {
        var hasHead = NameWords.Heads.EndOf(text).Length > 0 && NameWords.NotHeads.EndOf(text).Length == 0;
        var (at, act) = ActIn(text);
        kind = hasHead ? NameKind.Head : at < 0 ? NameKind.Noun : NameKind.Act;
        if (at < 0)
            return hasHead ? AfterLast(text, '的') : text;
        var counted = text.AsSpan(at + act.Length);
        var isActor = IsActor(text.AsSpan(0, at));
        if (counted.IsEmpty || NameWords.Acts.EndOf(counted).Length == counted.Length)
        {
            var isAlone = at == 0 || isActor && (!counted.IsEmpty || IsBody(text.AsSpan(0, at)));
            kind = counted.IsEmpty && isAlone && !hasHead && act.Length < LongAct ? NameKind.BareAct : kind;
            return at > 0 && isAlone ? text[at..] : text;   // 科技型中小企业入库486家: the firms are counted
        }

        if (hasHead && (!isActor || NameWords.Ratios.EndOf(text).Length > 0 && !IsBody(text.AsSpan(0, at))))
            return AfterLast(text, '的');
        if (at > 0 && !isActor && text.Length <= LongestNoun)
            return text;
        var filler = NameWords.Fillers.StartOf(counted);
        return filler.Length > 0 && filler.Length < counted.Length ? string.Concat(act, counted[filler.Length..]) : text[at..];
    }

    /// <summary>The first act of whom somebody is named before it, else the first act.</summary>
    private static (int At, string Act) ActIn(string text)
    {
        var first = NameWords.Acts.FirstIn(text);
        if (IsNominal(text, first.At))
            first = ActAfter(text, first);
        for (var next = first; next.At >= 0;)
        {
            if (next.At == 0 || IsActor(text.AsSpan(0, next.At)))
                return text.Length < FarActor ? next : ByAuthority(text, next);
            next = ActAfter(text, next);
        }

        return first;
    }

    /// <summary>区农业农村局支持松坪镇新建产地冷库: it is the town that builds.</summary>
    private static (int At, string Act) ByAuthority(string text, (int At, string Word) first)
    {
        for (var next = ActAfter(text, first); next.At >= 0; next = ActAfter(text, next))
        {
            var before = text.AsSpan(0, next.At);
            if (NameWords.Bodies.EndOf(before).Length > 0 && NameWords.NotActors.EndOf(before).Length == 0)
                return next;
        }

        return first;
    }

    private static (int At, string Word) ActAfter(string text, (int At, string Word) act)
    {
        var from = act.At + act.Word.Length;
        if (NameWords.Acts.FirstIn(text.AsSpan(from)) is not { At: >= 0 } found)
            return (-1, "");
        (int At, string Word) next = (found.At + from, found.Word);
        return IsNominal(text, next.At) ? ActAfter(text, next) : next;
    }

    /// <summary>销售额 and 诊疗量占比 hold no act.</summary>
    private static bool IsNominal(string text, int at)
    {
        if (at < 0)
            return false;
        var rest = text.AsSpan(at);
        var act = NameWords.Acts.StartOf(rest).Length;
        if (at > 1 && text.AsSpan(at - 2).StartsWith("政府采购", StringComparison.Ordinal))
            return true;
        if (act < rest.Length && rest[act] is '率' or '量' or '额' or '数' or '面' or '度' or '费' or '业' or '户' or '者')
            return act + 1 == rest.Length || NameWords.Heads.StartOf(rest[(act + 1)..]).Length == rest.Length - act - 1;
        return NameWords.Heads.EndOf(rest).Length == rest.Length && NameWords.Acts.EndOf(rest).Length == 0;
    }

    /// <summary>Whether a body is named that acts, not what is counted.</summary>
    private static bool IsBody(ReadOnlySpan<char> who) => who[0] is '区' or '市' or '县' || NameWords.Bodies.EndOf(who).Length > 0;

    private static bool IsActor(ReadOnlySpan<char> before)
    {
        var who = before[..^ClosedAt(before)];
        if (who is ['区' or '市' or '县', _, ..] || who.ContainsAny('为', '给', '向'))
            return true;   // 区残联…, 为困难家庭…
        return (NameWords.Actors.EndOf(who).Length > 0 || NameWords.Bodies.EndOf(who).Length > 0) && NameWords.NotActors.EndOf(who).Length == 0;
    }

    /// <summary>What follows the last 的, save where the words before it tell which is meant (重点监测的商贸企业销售额).</summary>
    private static string AfterLast(string text, char border) =>
        text.LastIndexOf(border) is > 1 and var at && text.Length <= Longest && !Cause().IsMatch(text.AsSpan(0, at)) ? text : text[(text.LastIndexOf(border) + 1)..];

    [GeneratedRegex("带动|拉动|影响|形成|产生|推动|受|因|我|你|他|他们|大家|为了|方面|完成|去年|同期")]
    private static partial Regex Cause();

    [GeneratedRegex("(?<!已|未)(?:累计|共|均)?(?:实现|完成)(?=[^率量额度比的])")]
    private static partial Regex Achieved();
}
