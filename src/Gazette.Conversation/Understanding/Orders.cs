using System.Text.RegularExpressions;

namespace Gazette.Conversation.Understanding;

/// <summary>What operators say: whole sentences of a fixed form, so that nobody's search for 撤回 or 合并 is taken for one.</summary>
internal static partial class Orders
{
    private static readonly (Feature Feature, Regex Form)[] Forms =
    [
        (Feature.BroadcastOrder, BroadcastForm()),
        (Feature.WithdrawOrder, WithdrawForm()),
        (Feature.MergeOrder, MergeForm()),
        (Feature.CorrectOrder, CorrectForm()),
        (Feature.ConfirmDepartmentOrder, ConfirmForm()),
        (Feature.MergeDepartmentsOrder, MergeDepartmentsForm()),
        (Feature.UnconfirmedOrder, UnconfirmedForm()),
        (Feature.StatsOrder, StatsForm()),
        (Feature.WrongTopicsOrder, WrongTopicsForm()),
        (Feature.WrongTopicOrder, WrongTopicForm()),
        (Feature.HoldOrder, HoldForm()),
        (Feature.ReleaseOrder, ReleaseForm()),
        (Feature.CallOffOrder, CallOffForm()),
        (Feature.RunsOrder, RunsForm()),
        (Feature.FailuresOrder, FailuresForm()),
        (Feature.ResendOrder, ResendForm()),
        (Feature.TestDigestOrder, TestDigestForm()),
    ];

    /// <summary>The order that a text is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hidden">Whether a broadcast is heard: to who cannot send one, its words are words, and the places in them places.</param>
    public static IEnumerable<OrderMention> Find(string text, bool hidden)
    {
        foreach (var (feature, form) in Forms)
            if ((hidden || feature != Feature.BroadcastOrder) && form.Match(text) is { Success: true } match)
                yield return new(0, text.Length, feature, match.Groups["args"].Value.Trim());
    }

    /// <summary>The words of an order, and whether it ends with the word that confirms it.</summary>
    public static (string Args, bool Confirmed) Confirmed(string args)
    {
        var match = ConfirmedForm().Match(args);
        return match.Success ? (args[..match.Index].Trim(), true) : (args.Trim(), false);
    }

    /// <summary>The ids that an order names, in order; none where anything else stands among them.</summary>
    public static IReadOnlyList<long> Ids(string args) => IdsForm().IsMatch(args)
        ? [.. Number().Matches(args).Select(m => long.Parse(m.ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).Distinct()]
        : [];

    /// <summary>The names that an order lists.</summary>
    public static IReadOnlyList<string> Names(string args) => [.. Between().Split(args).Where(name => name.Length > 0)];

    [GeneratedRegex(@"^\s*群发(?:消息|通知)?\s*(?:[:：]|\s)\s*(?<args>\S.*)$|^\s*broadcast\s*[:：]\s*(?<args>\S.*)$|^\s*群发(?:消息|通知|进度|情况)?\s*$|^\s*(?:(?:取消|停止)群发|stop broadcast)\s*(?:#?\d{1,12})?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex BroadcastForm();

    [GeneratedRegex(@"^\s*(?:撤回|撤稿|撤下|withdraw)\s*(?:文章|稿件|articles?)?\s*(?<args>#?\d{1,12}(?:[\s,、#]|和|与|and|\d)*)$", RegexOptions.IgnoreCase)]
    private static partial Regex WithdrawForm();

    [GeneratedRegex(@"^\s*(?:合并|merge)\s*(?:文章|稿件|articles?)?\s*(?<args>#?\d{1,12}(?:[\s,、#]|和|与|and|\d)*)$", RegexOptions.IgnoreCase)]
    private static partial Regex MergeForm();

    [GeneratedRegex(@"^\s*(?:更正|改正|correct)\s*(?:文章|稿件|article)?\s*(?<args>#?\d{1,12}\s*的?\s*(?:标题|部门|主题|日期|title|department|topic|date).+|#?\d{1,12}\s*(?:通知读者|通知|告知|notify)\s*)$", RegexOptions.IgnoreCase)]
    private static partial Regex CorrectForm();

    [GeneratedRegex(@"^\s*(?:确认部门|confirm departments?)\s*[:：]?\s*(?<args>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex ConfirmForm();

    [GeneratedRegex(@"^\s*(?:合并部门|merge departments?)\s*[:：]?\s*(?<args>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex MergeDepartmentsForm();

    [GeneratedRegex(@"^\s*(?:有哪些)?(?:未|待)确认的?部门\s*$|^\s*unconfirmed departments?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex UnconfirmedForm();

    [GeneratedRegex(@"^\s*(?:看看|查看)?(?:统计|统计数据|数据)\s*$|^\s*stat(?:istic)?s\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex StatsForm();

    [GeneratedRegex(@"^\s*(?:哪些)?主题有误(?:的?文章)?\s*$|^\s*wrong topics\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex WrongTopicsForm();

    [GeneratedRegex(@"^\s*(?:这|这篇|这条|文章)?的?主题(?:不对|不准|错了|分错了|搞错了)[了吧啊]?[?？!！。]?\s*$|^\s*(?:the\s+)?(?:wrong topic|topic is wrong)[?!.]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex WrongTopicForm();

    [GeneratedRegex(@"^\s*(?:全部停发|停发全部|停发|hold (?:all )?sending)(?:[,，:：\s]\s*(?<args>.*))?$", RegexOptions.IgnoreCase)]
    private static partial Regex HoldForm();

    [GeneratedRegex(@"^\s*(?:解除停发|恢复全部发送|release sending)\s*$|^\s*(?:放行|release run)\s*(?:批次)?\s*(?<args>\d{1,12})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex ReleaseForm();

    [GeneratedRegex(@"^\s*(?:叫停批次|取消批次|call off run)\s*(?<args>\d{1,12}(?:\s+(?:确认|confirm))?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex CallOffForm();

    [GeneratedRegex(@"^\s*(?:推送批次|推送进度|发送进度|sending progress|runs)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex RunsForm();

    [GeneratedRegex(@"^\s*(?:发送失败|推送失败|失败的推送|failed deliveries)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex FailuresForm();

    [GeneratedRegex(@"^\s*(?:重发|resend)\s*(?<args>(?:(?:批次|run)\s*\d|\d{4}-\d\d?-\d\d?|[a-z]+:\S).*)$", RegexOptions.IgnoreCase)]
    private static partial Regex ResendForm();

    [GeneratedRegex(@"^\s*(?:测试摘要|试发摘要|test digest)(?:[,，:：\s]\s*(?<args>.*))?$", RegexOptions.IgnoreCase)]
    private static partial Regex TestDigestForm();

    [GeneratedRegex(@"(?:^|\s)(?:确认|confirm)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex ConfirmedForm();

    [GeneratedRegex(@"^#?\d{1,12}(?:(?:\s*(?:,|，|、|和|与|and)\s*|\s+)#?\d{1,12}){0,99}$", RegexOptions.IgnoreCase)]
    private static partial Regex IdsForm();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s*(?:[,，、]|\s到|到|并入|\binto\b|->|→|\s)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}

/// <summary>An order, with what it names.</summary>
internal sealed record OrderMention(int Start, int Length, Feature Feature, string Args) : Mention(Start, Length, Feature);
