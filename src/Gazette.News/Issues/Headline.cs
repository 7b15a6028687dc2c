using Gazette.Text;

namespace Gazette.News.Issues;

/// <summary>Makes a headline for a piece that has none.</summary>
internal static class Headline
{
    private const int Longest = 40;

    /// <summary>The first sentence without its stop; its first clauses where it is long.</summary>
    public static string From(string text)
    {
        var sentence = Sentences.Split(text) is { Count: > 0 } all ? all[0] : text.Trim();
        sentence = sentence.TrimEnd('。', '；', ' ');
        if (sentence.Length <= Longest)
            return sentence;
        var cut = sentence.LastIndexOfAny(['，', ',', '；', '：', '、'], Longest);
        return cut >= 8 ? sentence[..cut] : Whole(sentence) + "…";
    }

    // Never half of a character that takes two units.
    private static string Whole(string sentence) => sentence[..(char.IsHighSurrogate(sentence[Longest - 1]) ? Longest - 1 : Longest)];
}
