using System.Text.RegularExpressions;

namespace Gazette.News.Layout.Wording;

/// <summary>Lines that say themselves that they belong to a picture: 图为…, ▲…, …（某某 摄）.</summary>
internal static partial class PictureLines
{
    private const int Longest = 120;
    private const int LongestView = 60;
    private const int MostSentences = 1;

    /// <summary>Whether a line itself says that it belongs to a picture.</summary>
    public static bool Is(string text) => text.Length <= Longest && (Picture().IsMatch(text) || Credited().IsMatch(text) && IsOneView(text));

    /// <summary>Whether words in brackets say who took a picture.</summary>
    public static bool IsCredit(string words) => Credit().IsMatch(words);

    // A picture shows one thing; a text that a photographer signs tells several, but for news in pictures.
    private static bool IsOneView(string text) =>
        text.Length <= LongestView || text.AsSpan().Count('。') <= MostSentences || text.Contains("摄影报", StringComparison.Ordinal);

    [GeneratedRegex(@"^([（(]?[上下左右]?[图圖][为為一二三四五六七八九十0-9①②③④：:]|[▲△▼↑↓◀]|资料图|資料圖|图片来源|([摄攝]影|供图|供圖|[图圖]片([提供摄影来源]{2})?)\s*[:：/／]|[图圖]\s*[:：/／](?!文))|(资料图片|資料圖片|供图[）)]?)$")]
    private static partial Regex Picture();

    [GeneratedRegex(@"[（(]?([\p{IsCJKUnifiedIdeographs}\s/／·]{0,12})(摄|攝)(影报道)?[）)]?$")]
    private static partial Regex Credited();

    [GeneratedRegex("(?<!文[/／])(摄|攝|摄影|供图|供圖)$")]
    private static partial Regex Credit();
}
