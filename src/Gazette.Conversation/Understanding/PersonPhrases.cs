using System.Buffers;
using System.Text.RegularExpressions;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Understanding;

/// <summary>
/// What people say of their own pushes and data, where a list of words would not do: the same few parts in many orders.
/// The short words (恢复, pause) stand in news too, so they count only as the whole of what was said.
/// </summary>
internal static partial class PersonPhrases
{
    private const string Polite = "(?:请问?|麻烦|帮我|帮忙|我要|我想|那就?|先|好了|please|can you|could you|ok|i'd like to|i want to|let's|\\s|,|，)*";

    private const string PoliteEnd = "(?:一下|吧|了|呀|啊|哦|嘛|谢谢|please|now|thanks|thank you|\\s|,|，|。|!|！|\\.|~)*";

    // One look for any of these spares most texts the patterns.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
    [
        "停", "恢复", "回来", "继续", "接着", "为什么", "为啥", "为何", "干嘛", "凭什么", "怎么", "咋", "收到", "收不到", "推", "发",
        "导出", "下载", "备份", "拿到", "数据", "资料", "信息", "账", "忘", "删", "清", "抹", "注销", "销毁", "一切", "了我",
        "pause", "snooze", "resume", "back", "continue", "why", "what", "digest", "deliver", "history", "receive", "get", "got", "data", "information", "records", "forget", "about me", "my ",
    ], StringComparison.Ordinal);

    private static readonly (F Feature, Regex Form)[] Forms =
    [
        (F.Pause, PauseAlone()),
        (F.Resume, ResumeAlone()),
        (F.Why, WhyChinese()),
        (F.Why, WhyEnglish()),
        (F.WhyNot, WhyNotChinese()),
        (F.WhyNot, WhyNotEnglish()),
        (F.Received, ReceivedChinese()),
        (F.Received, ReceivedEnglish()),
        (F.Export, ExportChinese()),
        (F.Export, ExportEnglish()),
        (F.Forget, ForgetChinese()),
        (F.Forget, ForgetEnglish()),
    ];

    /// <summary>The phrases that stand in folded text.</summary>
    public static IEnumerable<Mention> Find(string folded)
    {
        if (!folded.AsSpan().ContainsAny(Hints))
            yield break;
        foreach (var (feature, form) in Forms)
            foreach (Match match in form.Matches(folded))
                yield return new(match.Index, match.Length, feature);
    }

    [GeneratedRegex("^" + Polite + "(?:(?:出差|旅游|度假|休假|放假|请假|出门|太忙|有事|忙)了?[,，\\s]*)?(?:暂停|停一下|停一停|pause|snooze)(?:推送|it|everything|all)?" + PoliteEnd + "$")]
    private static partial Regex PauseAlone();

    [GeneratedRegex("^" + Polite + "(?:恢复|继续发|接着发|接着推|我回来|我出差回来|resume|unpause|continue sending|i'm back|i am back)" + PoliteEnd + "$")]
    private static partial Regex ResumeAlone();

    [GeneratedRegex("(?:(?:为什么|为啥|为何|干嘛|凭什么|怎么会|怎么又|怎么老是?|怎么总)(?:我|会|要|又|老是|总|能|给我|让我|向我|把)*(?:推送|推荐|推|发|收到|看到)|怎么(?:会|又|把|给我|我|能)*(?:推送|推荐|推|发|收到)(?=[这那此])|(?:为什么|为啥|为何|怎么)(?:把)?(?=[这那](?:些|条|篇|个|份|则)))(?:了|到|过|送)*(?:给我)?(?:[这那此](?:一)?(?:些|条|篇|个|份|则)?)?(?:新闻|消息|文章|推送|摘要|通知|东西)?(?:推送?|发送?)?(?:给我)?")]
    private static partial Regex WhyChinese();

    [GeneratedRegex(@"\bwhy\s+(?:did|do|am|was|were|have|are|is)\s+(?:i|you|this|that|these|it)\b(?!\s+not\b)(?:\s+(?:get|getting|got|gotten|receiv\w+|see|seeing|sen[dt]|sending|being|shown|me|this|that|these|it|to|one|a|the|article|message|digest|news|story|in|my)\b)*|\bwhy (?:this|these|that)\b(?:\s+(?:article|message|digest|news|story|one))?")]
    private static partial Regex WhyEnglish();

    [GeneratedRegex("(?:为什么|为啥|为何|怎么|咋)(?:我|今天|昨天|这几天|这两天|这周|最近|一直|还|都|又|就|会|到现在)*(?:没有?|不|收不到)(?:再|给我|有|见|到|人)*(?:收到|推送|推|发|收|新闻|消息|通知|摘要)(?:了|过|送|到)*(?:任何)?(?:给我)?(?:今天的|昨天的)?(?:新闻|消息|通知|推送|东西|摘要)?(?:给我)?|(?:我|今天|昨天|一直|还|都|怎么)*(?:没有?收到|收不到)(?:过|任何|今天的|昨天的)*(?:新闻|消息|通知|推送|东西|摘要)?")]
    private static partial Regex WhyNotChinese();

    [GeneratedRegex(@"\bwhy\s+(?:(?:did|do|have|has|had|am|was|is|are)(?:n't)?\s+)?(?:i|you|there|nothing|no)?\s*(?:(?:not|never|n't|nothing|no)\b|(?<=n't\s+(?:i|you|there)\s*))(?:\s*\b(?:get|getting|got|gotten|receiv\w+|sen[dt]|sending|come|came|any|anything|nothing|me|to|news|digests?|messages?|updates?|been|arrived?)\b)*|\bwhy\s+(?:did|do|have|has|was|is)n't\s+(?:i|you|there)(?:\s+(?:get|gotten|receiv\w+|sen[dt]|any|anything|me|to|news|digests?|messages?|updates?)\b)*|\b(?:i )?(?:did not|didn't|have not|haven't) (?:get|receive|received|got|gotten)(?:\s+(?:any|anything|my|the|news|digests?|messages?|updates?)\b)*")]
    private static partial Regex WhyNotEnglish();

    [GeneratedRegex("我的推送(?:记录|历史)?|推送(?:记录|历史)|(?:都|你|最近|已经)*(?:给我|向我)(?:都)?(?:发|推送?)(?:了|过|送)*(?:些)?(?:什么|哪些|啥|几条|几篇)(?:新闻|消息|文章)?|(?:我)?(?:都)?收到(?:了|过)?(?:些)?(?:什么|哪些|啥|几条|几篇)(?:新闻|消息|文章|推送)?|(?:都)?(?:发|推送?)过(?:些)?(?:什么|哪些|啥)(?:给我)?")]
    private static partial Regex ReceivedChinese();

    [GeneratedRegex(@"\bwhat\s+(?:have|did|all did|has)\s+(?:you|i|been)\s+(?:sen[dt]|push(?:ed)?|deliver(?:ed)?|receive[d]?|get|got|gotten)(?:\s+(?:to\s+)?me)?(?:\s+so far)?|\b(?:my|past|previous|sent|earlier|received)\s+(?:digests|deliveries)\b|\b(?:digest|delivery|sending) history\b")]
    private static partial Regex ReceivedEnglish();

    [GeneratedRegex("(?:导出|下载|备份|拿到|要一份)(?:一下|我的?|个人|全部|所有|的|有关|关于)*(?:数据|资料|信息|记录)|^" + Polite + "(?:我的数据|导出)" + PoliteEnd + "$|(?:你|你们)?(?:存|保存|记录|留)了我(?:的)?(?:什么|哪些)(?:数据|资料|信息)?")]
    private static partial Regex ExportChinese();

    [GeneratedRegex(@"\b(?:export|download|get|give me|send me|show me|copy of|see)\s+(?:a copy of\s+)?(?:all\s+)?(?:of\s+)?(?:my|the)\s+(?:own\s+|personal\s+)?(?:data|information|records)\b(?:\s+(?:about me|you have))?|\bwhat (?:data |information )?do you (?:know|have|hold|keep|store) (?:about|on) me\b")]
    private static partial Regex ExportEnglish();

    [GeneratedRegex("(?:删除|删掉|删了|清空|清除|抹掉|抹去|注销|销毁|忘记|忘掉)(?:一下|掉|我的?|有关我的|关于我的|个人|全部|所有|的)*(?:数据|资料|信息|账号|账户|一切|隐私)|把?我的?(?:个人|所有|全部|的)*(?:数据|资料|信息|账号|账户|一切)(?:都|全|全部|全都|统统|通通|给)*(?:删除|删掉|删了|清空|清除|抹掉|抹去|注销|忘掉|销毁)|忘(?:了|记|掉)我(?:吧)?")]
    private static partial Regex ForgetChinese();

    [GeneratedRegex(@"\bforget (?:about )?(?:me|everything about me|all about me)\b|\b(?:delete|erase|remove|wipe|clear|destroy)\s+(?:all\s+)?(?:of\s+)?(?:everything|my|the)?\s*(?:personal\s+)?(?:data|information|account|records)?\s*(?:about me|on me|of mine|you have on me)|\b(?:delete|erase|remove|wipe|clear|destroy)\s+(?:all\s+)?(?:of\s+)?my\s+(?:personal\s+)?(?:data|information|account|records)\b")]
    private static partial Regex ForgetEnglish();
}
