using System.Text.RegularExpressions;

namespace Gazette.News.Layout.Wording;

/// <summary>How the notices of public bodies are headed.</summary>
internal static partial class Notices
{
    /// <summary>Whether a line, in simplified characters, is the headline of a notice: 关于…的公告.</summary>
    public static bool IsTitle(string text) => text.Length <= 60 && Title().IsMatch(text);

    [GeneratedRegex("^关于[^。，；]{4,50}的?(公告|通告|通知|公示|启事|通报|意见|决定)$")]
    private static partial Regex Title();
}
