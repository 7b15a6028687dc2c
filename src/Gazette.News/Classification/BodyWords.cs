namespace Gazette.News.Classification;

/// <summary>How the names of bodies end, and what may not follow such an end (组织部 is one, 组织部署 is none).</summary>
internal static class BodyWords
{
    private static readonly string[] Endings =
    [
        "局", "人民政府", "委", "办", "办公室", "中心", "街道", "街道办", "街道办事处", "镇", "乡", "部", "会", "院", "校", "学", "小学", "中学", "幼儿园", "队", "大队",
        "支队", "所", "站", "公司", "集团", "联", "法院", "检察院", "管委会", "社区", "村", "医院", "银行", "馆", "团区委", "共青团", "指挥部", "领导小组", "专班",
        "传媒", "融媒", "通讯社", "报社", "电视台", "总工会", "支行", "分公司", "合作社", "基金会", "俱乐部", "服务处", "管理处", "事务处", "党校", "机关", "开发区",
    ];

    /// <summary>Whether a text ends as the names of bodies do.</summary>
    public static bool IsBody(string folded) =>
        folded.Length >= 3 && Endings.Any(e => folded.Length > e.Length && folded.EndsWith(e, StringComparison.Ordinal))
        || folded is "妇联" or "残联" or "文联" or "科协" or "团委" or "纪委" or "侨联" or "社联" or "共青团";

    /// <summary>Whether a name that ends with <paramref name="last"/> cannot end there because of the character after it.</summary>
    public static bool GoesOn(char last, char next) => last switch
    {
        '部' => "署分门队位件落族首属".Contains(next),
        '局' => "面势限促".Contains(next),
        '委' => "员托派屈任婉".Contains(next),
        '会' => "议场员堂谈同".Contains(next),
        '办' => "理公法好事学证税案实结件班".Contains(next),
        '联' => "合系动通网盟席防".Contains(next),
        '镇' => "静定痛压".Contains(next),
        '队' => "伍列员".Contains(next),
        '院' => "士校落".Contains(next),
        _ => false,
    };
}
