using System.Buffers;

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
    // A private-use character is no letter, so no token of a text starts with it.
    private const char TagMark = '\uE000';
    private const int MostUnitsForOne = 5;

    /// <summary>The blank-separated tokens of a text, for storing.</summary>
    public static string ForText(string text)
    {
        // A character costs at most itself, its pair, and a blank after each.
        var rented = ArrayPool<char>.Shared.Rent(text.Length * MostUnitsForOne + 1);
        var length = 0;
        foreach (var run in TokenRun.Of(Folding.Fold(text)))
        {
            if (run.IsHan)
                AppendHan(rented, ref length, run.Text);
            else
                Append(rented, ref length, run.Text);
        }
        var tokens = new string(rented, 0, Math.Max(0, length - 1));
        ArrayPool<char>.Shared.Return(rented);
        return tokens;
    }

    /// <summary>The tokens that a text must all hold to be found by a query; none when nothing in the query can be searched.</summary>
    public static IReadOnlyList<string> ForQuery(string query)
    {
        var tokens = new List<string>();
        foreach (var run in TokenRun.Of(Folding.Fold(query)))
            tokens.AddRange(run.IsHan ? Pairs(run.Text.ToString()) : [run.Text.ToString()]);
        return [.. tokens.Distinct(StringComparer.Ordinal)];
    }

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

    private static void AppendHan(char[] tokens, ref int length, ReadOnlySpan<char> run)
    {
        for (var at = 0; at < run.Length;)
        {
            var one = Size(run, at);
            Append(tokens, ref length, run.Slice(at, one));
            if (at + one < run.Length)
                Append(tokens, ref length, run.Slice(at, one + Size(run, at + one)));
            at += one;
        }
    }

    private static void Append(char[] tokens, ref int length, ReadOnlySpan<char> token)
    {
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
