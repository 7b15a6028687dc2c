namespace Gazette.News.Layout.Wording;

/// <summary>What the sections of a paper are called: a subject, or a subject and a word for a column.</summary>
internal static class SectionNames
{
    private const int Longest = 8;

    private static readonly HashSet<string> Subjects =
    [
        "要闻", "时政", "综合", "新闻", "本地", "民生", "社会", "经济", "财经", "法治", "教育", "健康", "卫生", "文化", "文旅", "旅游", "体育", "科技", "城建", "城事", "街镇",
        "基层", "社区", "街道", "乡村", "三农", "专题", "专版", "公告", "副刊", "广告", "图片", "简讯", "短讯", "部门", "工作", "理论", "评论", "关注", "聚焦", "服务", "政务",
        "党建", "人物", "视点", "深度", "平安", "生态", "环保", "产业", "工业", "镇街", "党政", "国内", "国际", "生活", "读者", "来信", "便民", "信息", "调查", "特别", "热线", "青年",
        "校园", "街道社区", "今日", "本期", "天下", "区内", "都市", "城市", "农村", "农业", "房产", "就业", "交通", "应急", "纪实", "典型", "榜样", "文明", "志愿",
    ];

    private static readonly HashSet<string> Columns =
    [
        "", "新闻", "要闻", "速递", "快递", "快讯", "简讯", "简报", "综合", "动态", "纵横", "广角", "观察", "视点", "视窗", "之窗", "专版", "专题", "专刊", "周刊", "专栏", "在线", "播报", "热线", "天地", "园地",
        "聚焦", "关注", "来信", "信箱", "公告", "之声", "时空", "看点", "报道", "文艺", "论坛", "评论", "服务", "社区", "生活", "信息", "人物", "传真", "直通车", "进行时", "大家谈", "面对面",
    ];

    /// <summary>The section's name as an editor writes it: 要闻 for the scanner's LATIN要 闻.</summary>
    public static string In(string text) => new(text.Where(Signs.IsHan).ToArray());

    private static readonly string[] Own = ["要闻", "新闻", "时讯", "副刊", "时政"];

    /// <summary>Whether a name, in simplified characters without blanks, is a section's.</summary>
    public static bool Has(string name)
    {
        if (name.Length is < 2 or > Longest)
            return false;
        for (var cut = 2; cut <= Math.Min(4, name.Length); cut++)
        {
            if (Subjects.Contains(name[..cut]) && Columns.Contains(name[cut..]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a name set as a heading is a section's: a subject, or the paper's or district's own name before it (青河要闻, 本县新闻).</summary>
    public static bool HasAsHeading(string name) => Has(name) || name.Length is 4 or 5 && Own.Any(e => name.EndsWith(e, StringComparison.Ordinal));

    /// <summary>Whether the section holds briefs: short news, a paragraph each.</summary>
    public static bool IsOfBriefs(string name) => name.Length <= Longest
        && (name.EndsWith("简讯", StringComparison.Ordinal) || name.EndsWith("短讯", StringComparison.Ordinal) || name.EndsWith("快讯", StringComparison.Ordinal) || name.EndsWith("简报", StringComparison.Ordinal)
            || name.EndsWith("速览", StringComparison.Ordinal) || name.EndsWith("短波", StringComparison.Ordinal) || name.EndsWith("集锦", StringComparison.Ordinal) || name.EndsWith("集纳", StringComparison.Ordinal)
            || name is "一句话新闻" or "一句话" or "微新闻" or "新闻速递" or "要闻速递" or "微播报" or "简明新闻" or "一周要闻" or "新闻摘要" or "信息快递" or "动态" or "部门动态" or "街镇动态" or "基层动态");
}
