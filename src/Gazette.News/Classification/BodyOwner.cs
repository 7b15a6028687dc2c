namespace Gazette.News.Classification;

/// <summary>A body as a text names it.</summary>
/// <param name="Start">Where the printed name begins, its place included.</param>
/// <param name="End">Index after it.</param>
/// <param name="Department">The department of this district that bears the name.</param>
/// <param name="IsOwn">Whether it is this district's; else another place's or a higher level's.</param>
internal readonly record struct NamedBody(int Start, int End, Department Department, bool IsOwn);

/// <summary>Reads the words before a body's name: whose it is (区, 我区, 市, 某某市, another 区).</summary>
internal static class BodyOwner
{
    private const string Function = "由在与和到向对从经及请让使将被是的同以为至赴了有往跟或给各全本该我据";

    private static readonly HashSet<string> NoPlaces =
        ["近日", "日前", "昨日", "今日", "今年", "联合", "组织", "协调", "走进", "来到", "前往", "对接", "配合", "会同", "通知", "要求", "督促", "指导", "支持", "作为", "副市", "关于", "根据", "按照", "邀请", "依托"];

    private static readonly string[] LongPlaces =
    [
        "石家庄", "秦皇岛", "张家口", "呼和浩特", "鄂尔多斯", "葫芦岛", "哈尔滨", "齐齐哈尔", "牡丹江", "佳木斯", "连云港", "马鞍山", "景德镇", "平顶山", "三门峡",
        "驻马店", "张家界", "防城港", "攀枝花", "六盘水", "嘉峪关", "乌鲁木齐", "克拉玛依", "黑龙江", "内蒙古", "西双版纳", "日喀则", "吐鲁番",
    ];

    /// <summary>The body with its place, seen in a folded text.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="found">The name found.</param>
    /// <param name="district">This district's own name without 区, if known.</param>
    public static NamedBody Read(string folded, BodyFound found, string? district)
    {
        var (start, end) = (found.Start, found.Start + found.Length);
        if (district is not null && EndsAt(folded, start, district))
            return new NamedBody(start - district.Length, end, found.Department, true);
        if (start == 0 || !"区市省县州旗".Contains(folded[start - 1]))
            return new NamedBody(start, end, found.Department, true);
        var place = Place(folded, start - 1);
        var level = folded[start - 1];
        if (level != '区')
            return new NamedBody(start - 1 - place.Length, end, found.Department, false);
        var isOwn = place.Length == 0 || place == district;
        return new NamedBody(start - 1 - place.Length, end, found.Department, isOwn);
    }

    /// <summary>The place's name before 区, 市 or 省 at an index; empty when the level stands alone (区财政局, 市财政局).</summary>
    private static string Place(string folded, int level)
    {
        foreach (var place in LongPlaces)
        {
            if (EndsAt(folded, level, place))
                return place;
        }

        if (level < 2 || !IsHan(folded[level - 1]) || !IsHan(folded[level - 2]) || Function.Contains(folded[level - 1]))
            return "";
        var pair = folded.Substring(level - 2, 2);
        return NoPlaces.Contains(pair) || Function.Contains(pair[0]) ? "" : pair;
    }

    private static bool EndsAt(string text, int end, string ending) =>
        end >= ending.Length && string.CompareOrdinal(text, end - ending.Length, ending, 0, ending.Length) == 0;

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
