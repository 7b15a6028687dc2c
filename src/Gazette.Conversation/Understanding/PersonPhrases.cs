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

    private const string PoliteEnd = "(?:一下|吧|了|呀|啊|哦|嘛|谢谢|please|now|thanks|thank you|\\s|,|，|。|!|！|\\.|~|\\?|？)*";

    // One look for any of these spares most texts the patterns.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
    [
        "停", "恢复", "重新", "回来", "继续", "接着", "为什么", "为啥", "为何", "干嘛", "凭什么", "怎么", "咋", "收到", "收不到", "推", "发",
        "导出", "下载", "备份", "拿到", "数据", "资料", "信息", "账", "忘", "删", "清", "抹", "注销", "销毁", "一切", "了我",
        "免打扰", "勿扰", "静音", "无声", "出声", "silent", "sound", "注销", "帐", "知道", "因为", "export", "start", "begin", "keep", "end ", "turn", "disable", "quiet", "disturb", "dnd", "which", "nothing", "sent", " me", "pause", "snooze", "hold", "suspend", "resume", "back", "continue", "why", "what", "digest", "deliver", "history", "receive", "get", "got", "data", "information", "records", "forget", "about me", "my ",
    ], StringComparison.Ordinal);

    private static readonly (F Feature, Regex Form)[] Forms =
    [
        (F.Pause, PauseAlone()),
        (F.Pause, PauseUntil()),
        (F.Resume, ResumeAlone()),
        (F.Resume, ResumeEnglish()),
        (F.Quiet, QuietWords()),
        (F.QuietOff, QuietOffWords()),
        (F.Silent, SilentWords()),
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
        if (WhyNotChinese().IsMatch(folded) || WhyNotEnglish().IsMatch(folded))
            foreach (Match title in Title().Matches(folded))
                yield return new WordMention(title.Index, title.Length, F.Quoted, title.Groups["title"].Value);
    }

    // In the question what became of an article its title is a title, whatever places it names.
    [GeneratedRegex("《(?<title>[^《》]{1,60})》")]
    private static partial Regex Title();

    [GeneratedRegex("^" + Polite + "(?:(?:出差|旅游|度假|休假|放假|请假|出门|太忙|有事|忙)了?[,，\\s]*)?(?:暂停|停一下|停一停|pause|snooze)(?:推送|发送|新闻|消息|订阅|提醒|接收|所有|全部|我的|给我|的|\\s*(?:it|everything|all|notifications?|digests?|news|my|the|sending)\\b)*" + PoliteEnd + "$")]
    private static partial Regex PauseAlone();

    // until Monday is the time, pause what is wanted.
    [GeneratedRegex(@"\b(?:pause|hold|snooze|suspend)(?:\s+(?:all|my|the|sending|news|digests?|updates?|notifications?|messages?|everything|it)\b)*(?=\s+(?:until|till|through)\b)")]
    private static partial Regex PauseUntil();

    [GeneratedRegex("^" + Polite + "(?:(?:可以)?恢复|重新开始|(?:可以)?(?:恢复|继续|接着|重新|开始)(?:给我|开始)*(?:推送|推|发送|发)(?:新闻|消息|给我)*|我(?:出差)?回来|resume|restart|unpause|i'm back|i am back)" + PoliteEnd + "$")]
    private static partial Regex ResumeAlone();

    [GeneratedRegex(@"\b(?:start|begin|resume|continue|keep)\s+(?:on\s+)?(?:sending|pushing|delivering)(?:\s+(?:me|my|the|news|digests?|messages?|updates?|again|now)\b)*|\bend (?:the |my )?pause\b|\bturn (?:it|digests?|my digests|them|pushes|notifications?) back on(?: again)?\b")]
    private static partial Regex ResumeEnglish();

    [GeneratedRegex("(?:设置|设定|开启|打开|启用|调整|修改|更改|查看|看看|设|改|我的)?(?:一下|我的)*(?:夜间|晚上|午休)?(?:免打扰|勿扰)(?:模式|时间段|时间|时段|功能|设置)?(?:是什么|是几点|改成|改到|改为|设为|设成|调成|怎么设置|怎么设|怎么开|如何设置)?|(?:开启|打开|设置)(?:夜间)?静音(?:模式|时间段|时间|时段)?")]
    private static partial Regex QuietWords();

    [GeneratedRegex("(?:取消|关闭|关掉|关了|关|停用|停止|解除|不要|不用|结束|去掉)(?:掉|一下|我的|了)*(?:夜间|晚上)?(?:免打扰|勿扰|静音)(?:模式|时间段|时间|时段|功能|设置)?|把?(?:免打扰|勿扰|静音)(?:模式|时间段|时间|时段|功能|设置)?(?:都|给我)*(?:取消|关闭|关掉|关了|关|停用|停掉|停了|去掉)|\\b(?:disable|turn off|switch off|cancel|end|stop|remove|no more)\\s+(?:my\\s+|the\\s+)?(?:do not disturb|dnd|quiet hours|quiet time|quiet mode)\\b|\\bturn (?:my |the )?(?:do not disturb|dnd|quiet hours|quiet mode) off\\b")]
    private static partial Regex QuietOffWords();

    // A push that comes and makes no sound: nothing waits.
    [GeneratedRegex("(?:请|就|都|也|改为|改成)*(?:静音|无声)(?:地)?(?:推送|发送|接收|送达|推|发|送)(?:给我)?|(?:推送|发送|来的?时候)?(?:就|都|也|请)*(?:不要|别|不)(?:发出|出|有)声音?|\\b(?:send|push|deliver)?(?:\\s+(?:them|it|digests?|everything|news))?\\s*(?:silently|without (?:a |any )?sound|with no sound)\\b")]
    private static partial Regex SilentWords();

    [GeneratedRegex("(?:[这那](?:些|条|篇|个|份|则)?(?:新闻|消息|文章|推送|摘要)?)?(?:(?:为什么|为啥|为何|干嘛|凭什么|怎么会|怎么又|怎么老是?|怎么总)(?:我|会|要|又|老是|总|能|给我|让我|向我|把)*(?:(?<=给我|让我|向我)(?:推送|推荐|推|发)|(?:推送|推荐|推|发|收到|看到)(?=(?:了|到|过|送)*(?:给我|[这那此]|$|[?？。！!呢啊呀吗])))|怎么(?:会|又|把|给我|我|能)*(?:推送|推荐|推|发|收到)(?=[这那此])|(?:为什么|为啥|为何|怎么)(?:会有|会收到|有|把)?(?=[这那](?:些|条|篇|个|份|则)))(?:了|到|过|送)*(?:给我)?(?:[这那此](?:一)?(?:些|条|篇|个|份|则)?)?(?:新闻|消息|文章|推送|摘要|通知|东西)?(?:推送?|发送?)?(?:给我)?|[这那](?:条|篇|个)?(?:是)?(?:因为)?我?(?:的)?(?:关注了?)(?:什么|哪个|哪些)|因为我?关注了(?:什么|哪个|哪些)|[这那](?:条|篇|个)?是(?:我的?)?(?:哪个|哪些|什么)关注(?:带来的|推的)?")]
    private static partial Regex WhyChinese();

    [GeneratedRegex(@"\bwhy\s+(?:did|do|am|was|were|have|are|is)\s+(?:i|you|this|that|these|it)\b(?!\s+not\b)(?:\s+(?:get|getting|got|gotten|receiv\w+|see|seeing|sen[dt]|sending|being|shown|me|this|that|these|it|to|one|a|the|article|message|digest|news|story|in|my)\b)*|\bwhy (?:this|these|that)\b(?:\s+(?:article|message|digest|news|story|one)\b)?|\b(?:which|what)\s+(?:follow|subscription)s?\s+(?:is|did|brought|was|of mine)\b(?:\s+(?:this|it|from|for|bring|brought|me|article|digest|message|come)\b)*")]
    private static partial Regex WhyEnglish();

    [GeneratedRegex("(?:为什么|为啥|为何|怎么|咋)(?:我|今天|昨天|这几天|这两天|这周|最近|一直|还|都|又|就|会|到现在)*(?:没有?|不|收不到)(?:再|给我|有|见|到|人)*(?:收到|推送|推|发|收|新闻|消息|通知|摘要)(?:了|过|送|到)*(?:任何)?(?:给我)?(?:今天的|昨天的)?(?:新闻|消息|通知|推送|东西|摘要)?(?:给我)?|(?:我|今天|昨天|一直|还|都|怎么)*(?:没有?收到|收不到)(?:过|任何|今天的|昨天的)*(?:新闻|消息|通知|推送|东西|摘要)?")]
    private static partial Regex WhyNotChinese();

    [GeneratedRegex(@"\bwhy\s+(?:(?:did|do|have|has|had|am|was|is|are)(?:n't)?\s+)?(?:i|you|there|nothing|no)?\s*(?:(?:not|never|n't|nothing|no)\b|(?<=n't\s+(?:i|you|there)\s*))(?:\s*\b(?:get|getting|got|gotten|receiv\w+|sen[dt]|sending|come|came|any|anything|nothing|me|to|news|digests?|messages?|updates?|been|arrived?)\b)*|\bwhy\s+(?:did|do|have|has|was|is)n't\s+(?:i|you|there)(?:\s+(?:get|gotten|receiv\w+|sen[dt]|any|anything|me|to|news|digests?|messages?|updates?)\b)*|\b(?:i )?(?:did not|didn't|have not|haven't) (?:get|receive|received|got|gotten)\b(?:\s+(?:any|anything|my|the|news|digests?|messages?|updates?)\b)*")]
    private static partial Regex WhyNotEnglish();

    [GeneratedRegex("我的推送(?:记录|历史)?|(?<=的)推送(?:记录|历史|内容)?$|(?:都)?推送?(?:了|过)(?:些)?(?:什么|哪些|啥|几条|几篇)(?:新闻|消息|文章)?(?:给我)?|推送(?:了)?(?:吗|没有?)(?=[?？]?$)|推送(?:记录|历史)|(?:都|你|最近|已经)*(?:给我|向我)(?:都)?(?:发|推送?)(?:了|过|送)*(?:些)?(?:什么|哪些|啥|几条|几篇)(?:新闻|消息|文章)?|(?:我)?(?:都)?收到(?:了|过)?(?:些)?(?:什么|哪些|啥|几条|几篇)(?:新闻|消息|文章|推送)?|(?:都)?(?:发|推送?)过(?:些)?(?:什么|哪些|啥)(?:给我)?")]
    private static partial Regex ReceivedChinese();

    [GeneratedRegex(@"\bwhat\s+(?:have|did|all did|has)\s+(?:you|i|been)\s+(?:sen[dt]|push(?:ed)?|deliver(?:ed)?|receive[d]?|get|got|gotten)(?:\s+(?:to\s+)?me)?(?:\s+so far)?|\b(?:list |show me )?what you(?:'ve| have)? sen[dt](?:\s+me)?\b|\bdid you send(?:\s+(?:me|anything|something|any|news|digests?|it)\b)*|\bnothing (?:has |have )?(?:arrived|came|come|was sent|been sent)\b(?:[,\s]+(?:today|why|so far|yet)\b)*|\b(?:my|past|previous|sent|earlier|received)\s+(?:digests|deliveries)\b|\b(?:digest|delivery|sending) history\b")]
    private static partial Regex ReceivedEnglish();

    [GeneratedRegex("(?:导出|下载|备份|拿到|要一份)(?:一下|我的?|个人|全部|所有|的|有关|关于)*(?:数据|资料|信息|记录)|把?我的?(?:个人|全部|所有|的)*(?:数据|资料|信息)(?:都|全部|全)?(?:导出|下载|备份)(?:来|一下)?|(?:给|发)我?(?:一份)?我的?(?:个人|全部|所有|的)*(?:数据|资料)|我的?个人(?:信息|数据|资料)(?:有哪些|有什么|是什么)?|你(?:们)?(?:都)?知道(?:关于)?我(?:的)?(?:什么|哪些)|^" + Polite + "(?:我的数据|导出)" + PoliteEnd + "$|(?:你|你们)?(?:存|保存|记录|留)了我(?:的)?(?:什么|哪些)(?:数据|资料|信息)?")]
    private static partial Regex ExportChinese();

    [GeneratedRegex(@"\b(?:export|download|get|give me|send me|show me|show|copy of|see)\s+(?:a copy of\s+)?(?:all\s+)?(?:of\s+)?(?:my|the)\s+(?:own\s+|personal\s+)?(?:data|information|records)\b(?:\s+(?:about me|you have))?|\bexport (?:everything|all)\b|\bwhat (?:data |information )?do you (?:know|have|hold|keep|store) (?:about|on) me\b")]
    private static partial Regex ExportEnglish();

    [GeneratedRegex("(?:彻底|完全|永久)?(?:删除|删掉|删了|清空|清除|抹掉|抹去|注销|销毁|忘记|忘掉)(?:一下|掉|我的?|有关我的|关于我的|个人|全部|所有|的)*(?:数据|资料|信息|账号|账户|帐号|帐户|一切|隐私)|(?:删除|删掉|清空|清除|抹掉|抹去)我的?(?:全部|所有|的)*记录|把我(?:的一切|全部|彻底)?(?:删了|删除|删掉|忘了|注销)|^" + Polite + "(?:注销|销号|删号)" + PoliteEnd + "$|把?我的?(?:个人|所有|全部|的)*(?:数据|资料|信息|账号|账户|帐号|帐户|一切)(?:都|全|全部|全都|统统|通通|给)*(?:删除|删掉|删了|清空|清除|抹掉|抹去|注销|忘掉|销毁)|忘(?:了|记|掉)我(?:吧)?")]
    private static partial Regex ForgetChinese();

    [GeneratedRegex(@"\b(?:delete|erase|remove) me\b|\bforget (?:about )?(?:me|everything about me|all about me)\b|\b(?:delete|erase|remove|wipe|clear|destroy)\s+(?:all\s+)?(?:of\s+)?(?:everything|my|the)?\s*(?:personal\s+)?(?:data|information|account|records)?\s*(?:(?:that )?you (?:know|have|hold|store) )?(?:about me|on me|of mine)|\b(?:delete|erase|remove|wipe|clear|destroy)\s+(?:all\s+)?(?:of\s+)?my\s+(?:personal\s+)?(?:data|information|account|records)\b")]
    private static partial Regex ForgetEnglish();
}
