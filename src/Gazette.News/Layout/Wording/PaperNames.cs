using System.Text.RegularExpressions;

namespace Gazette.News.Layout.Wording;

/// <summary>How papers are called.</summary>
internal static partial class PaperNames
{
    /// <summary>Whether a word can be a paper's name.</summary>
    public static bool Is(string word) => Name().IsMatch(word);

    // 预报, 简报, 快报, 公报, 汇报 are no papers.
    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{1,8}((?<![简喜捷海情通公预汇申年月季举谎回播])(报|報)|新闻|周刊|通讯)$")]
    private static partial Regex Name();
}
