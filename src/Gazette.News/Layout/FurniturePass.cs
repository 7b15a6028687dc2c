using System.Text.RegularExpressions;

namespace Gazette.News.Layout;

/// <summary>Finds the lines that belong to the page and to no piece: page marks, section marks, mastheads, telephones, credits, jump lines.</summary>
internal static partial class FurniturePass
{
    private const int LongestLine = 80;
    private const int LongestSection = 12;

    private static readonly HashSet<string> SectionNames =
    [
        "要闻", "时政", "时政要闻", "综合", "综合新闻", "新闻", "本地新闻", "民生", "民生新闻", "社会", "经济", "财经", "法治", "教育", "健康", "卫生",
        "文化", "文旅", "体育", "科技", "城建", "城事", "街镇", "基层", "街道社区", "社区", "乡村", "三农", "专题", "专版", "公告", "副刊", "广告", "图片新闻",
        "简讯", "短讯", "部门动态", "街镇动态", "工作动态", "理论", "评论", "关注", "聚焦", "服务", "政务", "党建", "人物", "视点", "深度",
    ];

    public static List<Part> Apply(List<Part> parts)
    {
        var marked = new List<Part>(parts.Count);
        foreach (var part in parts)
            marked.Add(Role(part) is { } found ? part.As(found.Role, found.Evidence) : part);
        return marked;
    }

    /// <summary>The section's name as an editor writes it: 要闻 for the scanner's LATIN要 闻.</summary>
    public static string SectionName(string text) => new(text.Where(Signs.IsHan).ToArray());

    private static (SpanRole Role, string Evidence)? Role(Part part)
    {
        var text = part.Text;
        if (text.Length == 0 || !text.Any(char.IsLetterOrDigit))
            return (SpanRole.Furniture, "no letter and no digit");
        if (text.Length > LongestLine)
            return null;
        if (PageMark().IsMatch(text) && (part.Heading > 0 || part.Apart))
            return (SpanRole.PageMark, "a page number alone");
        if (IsSection(part))
            return (SpanRole.Section, "a section's name alone");
        if (Jump().IsMatch(text))
            return (SpanRole.Furniture, "jump line");
        if (Contact().IsMatch(text) && !text.Contains('。'))
            return (SpanRole.Furniture, "telephone, mail or address of the paper");
        if (Credits().IsMatch(text) && !text.Contains('。'))
            return (SpanRole.Furniture, "editors' credits");
        if (Imprint().IsMatch(text) && !text.Contains('。'))
            return (SpanRole.Furniture, "masthead");
        return Markup().IsMatch(text) ? (SpanRole.Furniture, "mark-up without text") : null;
    }

    private static bool IsSection(Part part)
    {
        if (part.Text.Length > LongestSection + 12)
            return false;
        var name = SectionName(part.Text);
        if (SectionNames.Contains(name) && Signs.Core(part.Text).EndsWith(name, StringComparison.Ordinal))
            return part.Heading > 0 || part.Bold || part.Text.Contains(' ') || part.Text.Contains('\u3000');
        return part.Heading > 0 && SpacedSection().IsMatch(part.Text);
    }

    [GeneratedRegex(@"^(第?\s*[0-9０-９一二三四五六七八九十]{1,3}\s*版([\s:：·|]*\p{IsCJKUnifiedIdeographs}{2,4})?|[A-DＡ-Ｄ]?\s*[0-9０-９]{1,3}|page\s*\d{1,3}|-\s*\d{1,3}\s*-)$", RegexOptions.IgnoreCase)]
    private static partial Regex PageMark();

    // Letters of a transcription glued to a short name, or a short name set with blanks between its characters.
    [GeneratedRegex(@"^([A-Za-z]{3,}\s*\p{IsCJKUnifiedIdeographs}\s?\p{IsCJKUnifiedIdeographs}(\s?\p{IsCJKUnifiedIdeographs}){0,2}|\p{IsCJKUnifiedIdeographs}([\s\u3000]+\p{IsCJKUnifiedIdeographs}){1,3})$")]
    private static partial Regex SpacedSection();

    [GeneratedRegex(@"^[（(▶►→\s]*(下转|上接|转|接|详见)第?\s*[0-9A-Z０-９一二三四五六七八九十]+\s*版[^。]{0,12}$")]
    private static partial Regex Jump();

    [GeneratedRegex(@"^[\s☎]*((新闻|投稿|编辑部?|联系|订阅|发行|广告|咨询|值班|本报)?(电话|热线|邮箱|传真|地址|邮编|网址)|E-?mail|电子邮箱|微信公众号|http)\s*[:：/]|^[^。，]{0,20}(电话|热线|E-?mail|邮箱)\s*[:：]\s*[\w@.\-—（）() ]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Contact();

    [GeneratedRegex(@"^(本版|本报|值班)?(责任编辑|责编|编辑|美编|美术编辑|校对|版式|组版|审核|总编辑?|主编|副主编|统筹|监制|一审|二审|三审|排版|设计|值班主任)\s*[:：/丨|]?\s*\S")]
    private static partial Regex Credits();

    [GeneratedRegex(@"^([0-9０-９〇二]{4}\s*年\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月\s*[0-9０-９一二三四五六七八九十]{1,3}\s*日([\s\u3000（(]*(星期|周|礼拜|农历|总?第|今日)[^。，]*)?)$|国内统一(连续出版物|刊)号|^(总|今日)?第?\s*[0-9０-９]+\s*期|^总第\s*[0-9０-９]+\s*期|内部资料|准印证|主办[:：单]|承印|印刷[:：]|^CN\s?\d")]
    private static partial Regex Imprint();

    [GeneratedRegex(@"^(!\[[^\]]*\]\([^)]*\)|<!--.*-->|</?[a-zA-Z][^>]*>|\[/?[a-z]+\])$")]
    private static partial Regex Markup();
}
