using System.Text;
using Gazette.Text;

namespace Gazette.News.Layout.Wording;

/// <summary>What punctuation and letters say about a line.</summary>
internal static class Signs
{
    private const int ShortestCut = 20;
    private const string Enders = "。！？!?…";
    private const string Closers = "”’」』）)》】\"";
    private const string Bullets = "•●■◆◇○□★☆►▪◎※";
    private const string Openers = "“‘「『（(《【";

    /// <summary>Whether a text ends as a finished sentence does, closing quotes and brackets aside.</summary>
    public static bool EndsSentence(string text)
    {
        var end = text.Length;
        while (end > 0 && Closers.Contains(text[end - 1]))
            end--;
        return end > 0 && (Enders.Contains(text[end - 1]) || text[end - 1] == '.' && end > 1 && (char.IsAsciiLetter(text[end - 2]) || Closers.Contains(text[end - 2])));
    }

    /// <summary>Whether a text may stand as the end of a paragraph: a finished sentence, or an item of a list.</summary>
    public static bool EndsParagraph(string text) =>
        EndsSentence(text) || text.Length > 0 && "：:；;".Contains(text[^1]);

    /// <summary>Whether a paragraph stops in mid-sentence: too long for a line of its own, no stop, and no list of sums.</summary>
    public static bool IsCutOff(string text) =>
        text.Length >= ShortestCut && !EndsParagraph(text) && !(text.Contains('；') && text.AsSpan().IndexOfAny('，', '。') < 0);

    /// <summary>Whether a text ends with a closing bracket.</summary>
    public static bool EndsWithBracket(string text) => text is [.., '）' or ')' or '】'];

    /// <summary>Whether a short line names a thing and its value: 咨询电话：6660211.</summary>
    public static bool IsEntry(string text) => text.Length <= 40 && text.AsSpan().IndexOfAny('：', ':') is > 0 and < 10 && !text.Contains('。');

    /// <summary>Whether a text holds any mark that prose has and a headline or caption rarely has.</summary>
    public static bool HasStops(string text) => text.AsSpan().IndexOfAny("。；;，,") >= 0;

    /// <summary>The opening brackets and quotes that a text leaves unclosed, in order.</summary>
    public static string Unclosed(string text)
    {
        var open = new Stack<char>();
        foreach (var c in text)
        {
            if (Openers.Contains(c))
                open.Push(c);
            else if (Closing(c) is { } opener && open.Contains(opener))
                while (open.Pop() != opener) { }
        }

        return string.Concat(open.Reverse());
    }

    /// <summary>The openers that a text closes without having opened them, in order.</summary>
    public static string Unopened(string text)
    {
        var missing = new StringBuilder();
        var open = new List<char>();
        foreach (var c in text)
        {
            if (Openers.Contains(c))
                open.Add(c);
            else if (Closing(c) is { } opener && !open.Remove(opener))
                missing.Append(opener);
        }

        return missing.ToString();
    }

    /// <summary>Whether a character is a Han character.</summary>
    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or '〇';

    /// <summary>The width of a text as it is set, in Han characters: two Latin letters are one.</summary>
    public static int Width(string text)
    {
        var halves = 0;
        foreach (var c in text)
            halves += c < '\u0300' ? 1 : 2;
        return (halves + 1) / 2;
    }

    /// <summary>Whether a text begins with the mark of a list's item.</summary>
    public static bool HasBullet(ReadOnlySpan<char> text) => text.Length > 1
        && (Bullets.Contains(text[0]) && text[0] != text[1] || text[0] is '-' or '*' or '+' && text[1] is ' ' or '\u3000');

    /// <summary>The text without the mark of a list's item and the blanks after it.</summary>
    public static string WithoutBullet(string text) => HasBullet(text) ? text[1..].TrimStart() : text;

    /// <summary>The text in simplified characters, its punctuation and width as they are.</summary>
    public static string Simplified(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHan(text[i]) && Folding.Fold(text[i]) != text[i])
                return string.Create(text.Length, text, static (target, from) =>
                {
                    for (var k = 0; k < target.Length; k++)
                        target[k] = IsHan(from[k]) ? Folding.Fold(from[k]) : from[k];
                });
        }

        return text;
    }

    /// <summary>Letters and digits alone, width folded: what stays the same when a line is printed again.</summary>
    public static string Core(string text)
    {
        var core = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var folded = c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c;
            if (char.IsLetterOrDigit(folded))
                core.Append(char.ToLowerInvariant(folded));
        }

        return core.ToString();
    }

    private static char? Closing(char c) => c switch
    {
        '”' => '“',
        '’' => '‘',
        '」' => '「',
        '』' => '『',
        '）' => '（',
        ')' => '(',
        '》' => '《',
        '】' => '【',
        _ => null,
    };
}
