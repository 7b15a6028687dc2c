using System.Text.RegularExpressions;

namespace Gazette.News.Summaries;

/// <summary>Something in a sentence that speaks for or against it as the article's summary.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Pattern">How it is seen.</param>
/// <param name="Weight">What it adds.</param>
/// <param name="Yes">Sentences that have it.</param>
/// <param name="No">Sentences that do not.</param>
internal sealed record Sign(string Name, Regex Pattern, double Weight, IReadOnlyList<string> Yes, IReadOnlyList<string> No);

/// <summary>The signs, each with examples.</summary>
internal static partial class Signs
{
    /// <summary>What only makes sense after the sentence before it: not counted where that one is taken, too.</summary>
    public static readonly Sign Leaning = new(
        "leans on what comes before",
        Leans(),
        -2,
        Yes: ["他每天巡查两次。", "其中，税收收入三亿元。", "此外，新增车位二百个。", "会上还表彰了先进。"],
        No: ["其他街道同步推进改造。", "该修的路都修好了？"]);

    public static readonly IReadOnlyList<Sign> All =
    [
        Leaning,
        new("a decision or a result", Decision(), 1.2,
            Yes: ["区住建局印发新的物业办法。", "跨江大桥建成通车。", "全区三十六个小区列入改造计划。"],
            No: ["大家聊起了往事。"]),
        new("a figure", Amount(), 1.2,
            Yes: ["全年完成投资11.2亿元。", "合格率为98.8%。", "共有９个岗位。"],
            No: ["9月10日，会议召开。", "我区召开第一次会议。"]),
        new("growth or a share", Growth(), 0.4,
            Yes: ["收入同比增长4.7%。", "占全区税收的四成。"],
            No: ["孩子们茁壮成长。"]),
        new("who came", Ceremony(), -3,
            Yes: ["副区长甲某出席会议。", "区委书记甲某、区长乙某参加活动并讲话。", "区应急局主要负责同志陪同检查。", "会议由区长乙某主持。"],
            No: ["区长热线受理诉求三千件。", "居民参加评议。"]),
        new("what somebody says", Speech(), -2,
            Yes: ["“日子有了盼头。”", "摊主说，生意好了不少。", "“账本贴在墙上。”村民甲某告诉记者。", "甲某强调，要压实责任。"],
            No: ["说明书随表发放。", "通知明确，补贴标准提高到每月三百元。"]),
        new("a scene", Scene(), -1.5,
            Yes: ["清晨的河面上浮着薄雾。", "走进菜市场，人声鼎沸。", "夜班巡查员的一天才刚刚开始。"],
            No: ["新路灯亮化工程完工。"]),
        new("a question or a call", Asks(), -1.5,
            Yes: ["少了二两怎么办？", "快来报名吧！"],
            No: ["办证只需一天。"]),
        new("phrases that fit every year", Phrases(), -1,
            Yes: ["各部门坚持稳中求进，不断提升服务水平。"],
            No: ["管线持续更新。"]),
        new("what is to come in general", Next(), -0.6,
            Yes: ["下一步，我区将继续加大力度。"],
            No: ["明年起取消收费。"]),
        new("no sentence: it does not end", Unended(), -3,
            Yes: ["联系电话", "（一）申请材料", "主要内容如下："],
            No: ["已经完工。", "“说到做到。”", "It is done."]),
    ];

    [GeneratedRegex("^(他|她|它|他们|她们|它们|这|那|此|其(?!他|它|余)|其中|同时|此外|另外|不过|但是?|而|为此|对此|随后|双方|会上|会议(还|指出|强调|要求|认为)|与此同时|当天|当晚|对(?=.{1,12}的，)|活动中|现场)")]
    private static partial Regex Leans();

    [GeneratedRegex("决定|印发|出台|通过了|批准|启动|开工|竣工|完工|建成|投用|启用|开通|施行|实施|下调|上调|提高到|降至|取消|免费|发布|公布|签约|合龙|通车|上线|推行|推出|列入|达成|完成|实现|新增|落成|揭牌|停水|停电|招聘|入选|获评|合并|整合|设立|开设|明确，")]
    private static partial Regex Decision();

    [GeneratedRegex(@"[\d０-９][\d０-９,，.．]{0,15}\s?(余|多)?[十百千万亿]{0,3}(元|户|人|家|个(?!月)|项|件|吨|公里|米|平方|亩|辆|套|座|名|份|次|瓶|场|处|所|栋|支|批|台|艘|%|％|‰|倍|微克|℃|种|条|户次|千瓦|立方)")]
    private static partial Regex Amount();

    [GeneratedRegex("同比|环比|增长|下降|增收|占(比|全|总)|比(去年|上年|上月)|翻番")]
    private static partial Regex Growth();

    [GeneratedRegex("(书记|区长|市长|县长|镇长|常委|主任|主席|部长|局长|校长|会长|负责同志|负责人|有关同志|领导(?!小组))[^。；]{0,60}?(出席|参加|参会|陪同|主持|到场|见证|列席|到会|致辞|讲话|随同|调研)|由[^。；，]{1,12}(书记|区长|市长|县长|镇长|主任|主席)[^。；，]{1,6}主持")]
    private static partial Regex Ceremony();

    [GeneratedRegex("^[“「『]|[^据]说(，|：|。|道|着)|告诉记者|笑着|感慨|(?<!会议|通知|办法|意见|方案|规定|公告)(表示|强调|要求|指出|坦言|回忆)，")]
    private static partial Regex Speech();

    [GeneratedRegex("清晨|早晨|傍晚|午后|夜幕|阳光|薄雾|^走进|只见|映入眼帘|笑声|歌声|哨声|人声鼎沸|一盏|记者看到|天还没|铃响|的一天|静悄悄|[一二三四五六七八九十两]点(半|钟)?，")]
    private static partial Regex Scene();

    [GeneratedRegex("[？！?!][”」』）)]*$")]
    private static partial Regex Asks();

    [GeneratedRegex("(稳中|坚持|扎实|高质量|进一步|不断|全力|切实|持续|积极|大力|深入|良好|平稳|高度重视)[^。]*(稳中|坚持|扎实|高质量|进一步|不断|全力|切实|持续|积极|大力|深入|良好|平稳|高度重视|提升|保障)")]
    private static partial Regex Phrases();

    [GeneratedRegex("^(下一步|今后|接下来|下阶段|未来)|将继续")]
    private static partial Regex Next();

    [GeneratedRegex("[^。！？.!?…”’」』）)\"]$|[：:]$|^[^。！？.!?…]*[）)]$")]
    private static partial Regex Unended();
}
