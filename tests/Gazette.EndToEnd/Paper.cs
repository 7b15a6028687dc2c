namespace Gazette.EndToEnd;

/// <summary>Invented issues in the paper's layout: a page mark, headings, bylines in brackets at the end.</summary>
internal static class Paper
{
    public const string FinanceTitle = "前八个月财政收入平稳增长";
    public const string SchoolTitle = "区实验小学新校舍投入使用";
    public const string HealthTitle = "秋季义诊走进六个社区";
    public const string BothTitle = "区财政局、区税务局上门辅导减税降费";

    public static readonly string Finance = Piece(
        FinanceTitle,
        "9月10日，区财政局公布最新财政收入情况。1至8月，全区完成一般公共预算本级收入635420万元，同比增收31080万元，同比增长5.14%，财政运行总体平稳。\n\n"
        + "区财政局表示，将继续优化财政支出结构，把财政资金更多用在民生上。",
        "区财政局");

    public static readonly string School = Piece(
        SchoolTitle,
        "9月7日清晨，区实验小学的孩子们背着书包走进新校舍。新教学楼共有36间教室，配有图书角和科学实验室，可容纳学生1600人。\n\n"
        + "学校教师说，新学期的课程和课后服务已经安排妥当，家长可以放心。",
        "区教育和体育局");

    public static readonly string Health = Piece(
        HealthTitle,
        "9月12日，区卫健局组织医务人员走进六个社区开展义诊，为居民测血压、查血糖，并讲解慢性病用药常识。当天共有420位居民接受了免费诊疗。\n\n"
        + "活动还将在月底前走进更多村社。",
        "区卫健局");

    /// <summary>Of two departments at once.</summary>
    public static readonly string Both = Piece(
        BothTitle,
        "9月14日，区财政局和区税务局联合走访18家企业，讲解减税降费政策，辅导纳税人办理退税。截至目前，全区办理退税1.6亿元，财政支出中用于惠企的财政资金已拨付八成。\n\n"
        + "区财政局表示，减税降费影响的财政收入已列入预算，企业负责人说，政策送上门，退税到账快。",
        "区财政局 区税务局");

    /// <summary>Half an article under a heading that is printed again: it has no head of its own.</summary>
    public static readonly string HealthAndHeadless = Health + "\n\n" + Piece(
        HealthTitle,
        "最后，渡口的路灯也换成了节能灯，人来灯亮，人走灯暗，一年能省电三千度。摆渡的老人说，夜里上岸再也不怕踩空了。",
        "桃源铺街道");

    public static string Issue(params string[] pieces) => "## 1\n\n" + string.Join("\n\n", pieces) + "\n";

    public static string Piece(string title, string body, string byline) => $"## {title}\n\n{body}（**{byline}**）";

    /// <summary>A piece about the district's money, with a number that tells it from the others.</summary>
    public static string FinanceNumbered(int number) => Piece(
        FinanceTitleNumbered(number),
        $"区财政局第{number}期财政收支快报显示，本旬全区一般公共预算本级收入{21000 + number}万元，财政支出{18000 + number}万元，收支有序。",
        "区财政局");

    /// <summary>What the district took from January to a month, in ten thousand yuan; <see cref="Finance"/> tells that of August.</summary>
    public static string Revenue(int month, int value) => Piece(
        $"前{month}个月财政收入公布",
        $"区财政局公布最新财政收入情况。1至{month}月，全区完成一般公共预算本级收入{value}万元，财政运行总体平稳，各项支出有序。",
        "区财政局");

    public static string FinanceTitleNumbered(int number) => $"财政收支快报第{number}期发布";
}
