using System.Buffers;
using System.Text.RegularExpressions;

namespace Gazette.News.Figures;

/// <summary>The words that tell what a number in a clause says.</summary>
internal static partial class ClauseWords
{
    /// <summary>Growth, at the end of the words before a number.</summary>
    public static WordList Up { get; } = new("增长 增加 增收 增支 多收 多增 净增 上升 提高 提升 上涨 增 涨 增幅 增速 涨幅 增产 攀升 回升 增多 增长率 扩大 升 快 高");

    /// <summary>Decline, at the end of the words before a number.</summary>
    public static WordList Down { get; } = new("下降 减收 减少 短收 降低 回落 下滑 下跌 负增长 减支 减产 降 降幅 跌幅 减幅 跌 少收 少增 减 压减 压缩 压降 少 缩减 改善 缩短 缩小 慢 低");

    /// <summary>Words that end like a growth and are none.</summary>
    public static WordList NotGrowth { get; } = new("新增 户均增收 人均增收 亩均增收 村均增收 裁减 消减 偏多 偏少 偏高 偏低 至少 不少 多少 递增 晋升 新高 最高 再高 最低 新低 自然增长率");

    /// <summary>Plans, wishes and rules: nothing in the rest of the sentence is a state.</summary>
    [GeneratedRegex("力争|预计|有望|预期(?!寿命)|^(去年|上年)同期$|拟于|计划(?!总?投资|的|任务|数|完成|单列|免疫|生育)|确保(?!了)|务必|必须|要(在|于|达到|完成|实现|确保)|目标(是|为|定)|奋斗目标|将(达|实现|完成|新增|建成|超|突破|接待|新建|投入|发放)|(?<!完成|占|为|[的较超比])预算安排(?!数|的)|不得|违者|可(获|享|申请|申领|领取|领)|符合条件|凡(是)?|举报属实|举报电话|欢迎举报|按照?每|(?<!价格?[为约达]{0,2})每(个|人|户|亩|月|年|天|日|次|名|吨|斤|平方米|套|张|份|只|头|学期|学年|周|晚|分钟)(?!均)|比赛|战胜|气温最")]
    private static partial Regex Wishes();

    /// <summary>A number that is no state of the district: a project's design, a limit, another yardstick.</summary>
    [GeneratedRegex("限值|阈值|总投资|计划投资(?![的额]|任务)|规划|设计|可容纳|不低于|不少于(?!.*完成)|最高|最低(?!生活保障|工资)|上限|下限|注册资本|^(去年|上年|20[0-9]{2}年)同期[^增长减下降比]*$|时间进度|全市平均(?!.*排)|(?<!完成)目标(?!的|任务)|距离|当[晚天日]|占地(?![区方]|面积.*增)")]
    private static partial Regex Other();

    /// <summary>Adverbs between a name and its growth.</summary>
    public static WordList BesideGrowth { get; } = new("同比 同期 可比口径 按可比口径 同口径 按同口径 自然口径 名义 实际 累计 平均 各 均 分别 依次 总体 将 则 又 共 约 稳步 大幅 有所 合计 继续 保持 实现 比 较 改善幅度 增长幅度 下降幅度 幅度 增速 增幅 涨幅 降幅 + , 、 ，");

    /// <summary>Without one of these a text holds no comparison.</summary>
    public static SearchValues<char> ComparisonHints { get; } = SearchValues.Create("年季月期价后除续日时常前");

    private static readonly SearchValues<string> WishHints = SearchValues.Create(
        ["预算安排", "力争", "预计", "有望", "预期", "拟于", "计划", "确保", "务必", "必须", "要", "目标", "将", "不得", "违者", "可", "符合条件", "凡", "举报", "每", "比赛", "战胜", "气温最", "去年同期", "上年同期"], StringComparison.Ordinal);

    private static readonly SearchValues<string> OtherHints = SearchValues.Create(
        ["限值", "阈值", "总投资", "计划投资", "规划", "设计", "可容纳", "不低于", "不少于", "最高", "最低", "上限", "下限", "注册资本", "同期", "时间进度", "全市平均", "目标", "距离", "占地", "当晚", "当天", "当日"], StringComparison.Ordinal);

    private static readonly SearchValues<string> YardstickHints = SearchValues.Create(
        ["环比", "比", "较", "平均", "年均", "于", "出", "收窄", "加快", "放缓", "增速", "增幅", "降幅", "涨幅"], StringComparison.Ordinal);

    /// <summary>Growths that are one only where the text says over what: 比去年同期快4.5个百分点.</summary>
    public static bool NeedsYardstick(string growth) => growth is "快" or "高" or "慢" or "低";

    /// <summary>Whether the words compare with last year.</summary>
    public static bool IsWithLastYear(string words) => LastYear().IsMatch(words);

    /// <summary>Whether a clause speaks of plans, wishes or rules.</summary>
    public static bool IsWish(string clause) => clause.AsSpan().ContainsAny(WishHints) && (Wishes().IsMatch(clause) || WillAct(clause));

    /// <summary>Whether a clause counts for the city, the province or the country, not for the paper's district.</summary>
    public static bool IsElsewhere(string clause) => clause.Contains('全', StringComparison.Ordinal) && Elsewhere().IsMatch(clause);

    /// <summary>Whether a clause names the paper's own district.</summary>
    public static bool IsHere(string clause) => Here().IsMatch(clause);

    [GeneratedRegex("全[区县]|[我本该][区县]|辖区|[\u4e00-\u9fff]{2,3}(?<!社|城|园|景|小|地|校|山|库|片|厂|湖|市|成|务|能)[区县](?![域级间块])")]
    private static partial Regex Here();

    /// <summary>将投放, 将陆续开工: an act that is still to be done.</summary>
    private static bool WillAct(string clause)
    {
        var match = Will().Match(clause);
        return match.Success && NameWords.Acts.StartOf(clause.AsSpan(match.Index + match.Length)).Length > 0;
    }

    [GeneratedRegex("将(于|在|再|陆续|继续|累计|共|全面|逐步|新)*")]
    private static partial Regex Will();

    [GeneratedRegex("同期|上年|去年|同比")]
    private static partial Regex LastYear();

    [GeneratedRegex("(?<![占居列于在超过排为比较与是达到对向和及全、入位名]|平均|之)(全国|全省|全市)(?!第|前|排|各|平均|首|范围|最|同|水平|上下|统一|领先|率先|唯一|的?([0-9]|[一二三四五六七八九十]{1,3}[个家])|[^，]{0,12}(排名|第[0-9一二三四五六七八九十]+[位名]|前列|平均))")]
    private static partial Regex Elsewhere();

    /// <summary>Whether the numbers of a clause are no state of the district.</summary>
    public static bool IsOther(string clause) => clause.AsSpan().ContainsAny(OtherHints) && Other().IsMatch(clause);

    /// <summary>Whether a growth is measured against anything but the same period of last year.</summary>
    public static bool IsOtherYardstick(string words) => words.AsSpan().ContainsAny(YardstickHints) && OtherYardstick().IsMatch(words);

    /// <summary>A comparison that is not with the same period of last year.</summary>
    [GeneratedRegex("环比|[比较](上个?月|(?<![年至-])[0-9]{1,2}月份?(?!.*同期)|上季|上周|年初|年底|上年末|上年底|去年底|去年末|常年|[一二三四]季度|1至|1-|上半年|预算|全[市省国区县]|[一-龥]{0,4}平均|疫情前|十年前|[平往]日|平时|往常|往年|节前|春节前|历史)|年均(增|下|递)|年平均增|两年平均|三年平均|高于|低于|高出|快于|慢于|收窄|加快|放缓|(?<=增速|增幅|降幅|涨幅)[^，]{0,12}(提高|回落|提升|扩大|上升|下降)")]
    private static partial Regex OtherYardstick();

    /// <summary>Comparisons and adverbs between a name and its growth.</summary>
    [GeneratedRegex("([比较与同]?(去年|上年|前年|20[0-9]{2}年|上年度|去年度)(同期|末|底)?的?(相比)?|[比较]([平往]日|平时|往常|往年|春?节前|上?[一二三四]季度|上个?月|[0-9]{1,2}月份?|上季度?|年初|年底|1[至-][0-9]{1,2}月|上半年)|(按|以)?(可比|不变|现)价格?(计算)?|剔除.{0,14}后|扣除.{0,10}后?|连续.{0,5})$")]
    public static partial Regex BeforeGrowth();

    /// <summary>Growth of what is comparable only.</summary>
    [GeneratedRegex("剔除|同口径|可比口径|还原|不可比|扣除(?!价格)")]
    public static partial Regex Comparable();

    /// <summary>完成年初预算的: share of the budget; the words before are its indicator.</summary>
    [GeneratedRegex("(完成|占|达到?|为|相当于|是)(了)?(区级|本级)?(全年|年初|年度|调整|全年调整|本年|今年|当年|代编|变动|收入|支出)*预算(数|安排|任务|计划)?的?$|预算(完成率|执行率|完成比例)$")]
    public static partial Regex OfBudget();

    /// <summary>占一般公共预算收入的比重: share of a whole; the words before are its part.</summary>
    [GeneratedRegex("(所占|占)(?!地(?![区方])|[用道比])(?<of>(?!.*(计划|目标|任务))[^占，]{0,26}?)的?(比重|比例|比率|份额)?$|^ ?(其|所)?占?(比重|占比|占比例)$")]
    public static partial Regex ShareOf();

    /// <summary>The whole district is spoken of.</summary>
    [GeneratedRegex("全[区市县省镇]|[我本该][区市县]|辖区|各级|全系统|(^|[，,。；])[\u4e00-\u9fff]{2,3}(?<!社|城|园|景|小|地|校|山|库|片|厂|湖|市|成|务|能)[区县](?![域级间块])")]
    public static partial Regex Scope();

    /// <summary>One event is told of.</summary>
    [GeneratedRegex("看到|当庭|在一[起个宗].{1,20}中$|在一[起个宗].{1,20}中[，,]|本次|此次|当天|当日|当晚|现场|活动中|仪式|会上|本期|这次|种粮大户|[老小][张王李赵周吴郑陈刘杨黄孙朱胡林何郭马罗高徐]|大爷|大妈|奶奶|爷爷")]
    public static partial Regex Event();

    /// <summary>Nothing more is said of the number.</summary>
    [GeneratedRegex("^ ?($|左右|上下|以上|[，,;；。)）、])")]
    public static partial Regex End();

    /// <summary>What may follow the number of a state whose subject was named before.</summary>
    [GeneratedRegex(@"^ ?($|左右|上下|以上|以内|的?(?=[同比较增下降占居列位排其和及与、—，,;；。）)（(|]))")]
    public static partial Regex AfterValue();
}
