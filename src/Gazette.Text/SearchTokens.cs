using System.Buffers;
using System.Text;

namespace Gazette.Text;

/// <summary>
/// The tokens by which the full-text index finds an article: every Han character, every overlapping pair of them, words and numbers.
/// </summary>
/// <remarks>
/// A token holds letters and digits alone (punctuation, quotes, operators and private-use characters end it), so typed text
/// can neither meet a <see cref="Tag"/> nor become syntax of the index; quoted, a token is always a plain word.
/// </remarks>
public static class SearchTokens
{
    // Private-use characters are no letters, so no token of a text starts with one.
    private const char TagMark = '\uE000';
    private const char TitleMark = '\uE001';
    private const int MostUnitsForOne = 5;

    /// <summary>The blank-separated tokens of a text, for storing.</summary>
    public static string ForText(string text) => Stored(text, null, MostUnitsForOne);

    /// <summary>The same of a title, each token marked: beside those of the whole text they say what stands in the title.</summary>
    public static string ForTitle(string title) => Stored(title, TitleMark, MostUnitsForOne + 2);

    /// <summary>A token of a query as it stands in the index where it stands in a title.</summary>
    public static string InTitle(string token) => TitleMark + token;

    /// <summary>The tokens that a text must all hold to be found by a query; none when nothing in the query can be searched.</summary>
    public static IReadOnlyList<string> ForQuery(string query)
    {
        var tokens = new List<string>();
        foreach (var run in TokenRun.Of(Folding.Fold(query)))
            tokens.AddRange(run.IsHan ? Pairs(run.Text.ToString()) : [run.Text.ToString()]);
        return [.. tokens.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// As few of these tokens as hold every character: of a stretch of Han characters every second pair, and the last. They find hardly more, at half the cost,
    /// for who looks at the text anyway.
    /// </summary>
    public static IReadOnlyList<string> Covering(string query)
    {
        var tokens = new List<string>();
        foreach (var run in TokenRun.Of(Folding.Fold(query)))
        {
            var pairs = run.IsHan ? Pairs(run.Text.ToString()) : [run.Text.ToString()];
            tokens.AddRange(pairs.Where((_, i) => i % 2 == 0 || i == pairs.Count - 1));
        }

        return [.. tokens.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The stretches of Han characters, and the words and numbers of other scripts, in the order in which they stand.</summary>
    public static IReadOnlyList<(string Text, bool IsHan)> Runs(string text)
    {
        var (runs, at) = (new List<(string, bool)>(), 0);
        var folded = Folding.Fold(text);
        foreach (var run in TokenRun.Of(folded))
        {
            at = folded.AsSpan(at).IndexOf(run.Text) + at;
            runs.Add((text.Substring(at, run.Text.Length), run.IsHan));
            at += run.Text.Length;
        }

        return runs;
    }

    /// <summary>Whether a character is a letter or digit of a script that parts its words: the border of a word lies where such a one meets another character.</summary>
    public static bool IsWord(Rune rune) => Characters.IsWord(rune);

    /// <summary>A token for a thing an article has rather than says, such as a department's code.</summary>
    /// <param name="kind">What sort of thing, a letter a–z.</param>
    /// <param name="value">Its code; only a–z and 0–9 of it count, in either case.</param>
    public static string Tag(char kind, string value)
    {
        if (!char.IsAsciiLetterLower(kind))
            throw new ArgumentException($"A tag's kind is a letter a-z, got {kind}.", nameof(kind));
        var kept = string.Concat(value.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        if (kept.Length == 0)
            throw new ArgumentException($"A tag's value needs a letter a-z or a digit, got {value}.", nameof(value));
        return $"{TagMark}{kind}{kept}";
    }

    private static string Stored(string text, char? mark, int mostUnits)
    {
        // A character costs at most itself, its pair, and a blank (and a mark) for each.
        var rented = ArrayPool<char>.Shared.Rent(text.Length * mostUnits + 1);
        var length = 0;
        foreach (var run in TokenRun.Of(Folding.Fold(text)))
        {
            if (run.IsHan)
                AppendHan(rented, ref length, run.Text, mark);
            else
                Append(rented, ref length, run.Text, mark);
        }

        var tokens = new string(rented, 0, Math.Max(0, length - 1));
        ArrayPool<char>.Shared.Return(rented);
        return tokens;
    }

    private static void AppendHan(char[] tokens, ref int length, ReadOnlySpan<char> run, char? mark)
    {
        for (var at = 0; at < run.Length;)
        {
            var one = Size(run, at);
            Append(tokens, ref length, run.Slice(at, one), mark);
            if (at + one < run.Length)
                Append(tokens, ref length, run.Slice(at, one + Size(run, at + one)), mark);
            at += one;
        }
    }

    private static void Append(char[] tokens, ref int length, ReadOnlySpan<char> token, char? mark)
    {
        if (mark is { } before)
            tokens[length++] = before;
        // One by one: nearly all tokens have one or two units, less than a copy costs.
        foreach (var unit in token)
            tokens[length++] = unit;
        tokens[length++] = ' ';
    }

    private static List<string> Pairs(string run)
    {
        var pairs = new List<string>();
        for (var at = 0; at + Size(run, at) < run.Length; at += Size(run, at))
            pairs.Add(run.Substring(at, Size(run, at) + Size(run, at + Size(run, at))));
        return pairs.Count == 0 ? [run] : pairs;
    }

    private static int Size(ReadOnlySpan<char> run, int at) => char.IsHighSurrogate(run[at]) ? 2 : 1;
}
