using System.Text.RegularExpressions;

namespace Gazette.News.Layout.Wording;

/// <summary>How papers are called.</summary>
internal static partial class PaperNames
{
    // 预报, 简报, 快报, 公报, 汇报 are no papers. 今日 is one before a place; before these words it is a section.
    private const string Chinese =
        @"(\p{IsCJKUnifiedIdeographs}{1,8}((?<![简喜捷海情通公预汇申年月季举谎回播])(报|報)|新闻|周刊|通讯)"
        + @"|今日(?!要闻|关注|头条|视点|话题|推荐|导读|看点|提示|天气|聚焦|播报|说法|快讯|热点|焦点|新闻|一线|主题|观察|评论|人物|气温|[一二三四五六七八九十]+版)\p{IsCJKUnifiedIdeographs}{2,4})";

    private const string English = "([A-Z][a-z]+ ){1,2}(Weekly|Daily|Times|Post|News|Gazette|Herald|Journal)";

    /// <summary>Whether a word can be a paper's name.</summary>
    public static bool Is(string word) => Name().IsMatch(word);

    /// <summary>Whether a line is a paper's name and no more.</summary>
    public static bool IsLine(string line) => Line().IsMatch(line);

    /// <summary>The name with which a line begins, or null.</summary>
    public static string? At(string line) => Start().Match(line) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex("^" + Chinese + "$")]
    private static partial Regex Name();

    [GeneratedRegex("^《?" + Chinese + @"》?(社|[\s\u3000]*(电子版|数字报))?$|^\p{IsCJKUnifiedIdeographs}{2,8}快讯$|^(The )?" + English + "$")]
    private static partial Regex Line();

    [GeneratedRegex("^《?(?<name>" + Chinese + "|" + English + @")》?(?=$|[\s\u3000,，·|])")]
    private static partial Regex Start();
}
