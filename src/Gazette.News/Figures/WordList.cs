using System.Buffers;
using System.Collections.Frozen;

namespace Gazette.News.Figures;

/// <summary>Words to look for at the end or the beginning of a text, or in it; the longest counts.</summary>
internal sealed class WordList
{
    private readonly FrozenDictionary<char, string[]> byFirst;
    private readonly FrozenDictionary<char, string[]> byLast;
    private readonly SearchValues<char> firsts;

    /// <param name="words">The words, separated by blanks and line ends.</param>
    public WordList(string words)
    {
        var all = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        byFirst = Buckets(all, w => w[0]);
        byLast = Buckets(all, w => w[^1]);
        firsts = SearchValues.Create([.. byFirst.Keys]);
    }

    /// <summary>The longest word that the text ends with; empty when it ends with none.</summary>
    public string EndOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !byLast.TryGetValue(text[^1], out var candidates))
            return "";
        foreach (var word in candidates)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
                return word;
        }

        return "";
    }

    /// <summary>The longest word that the text begins with; empty when it begins with none.</summary>
    public string StartOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !byFirst.TryGetValue(text[0], out var candidates))
            return "";
        foreach (var word in candidates)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return word;
        }

        return "";
    }

    /// <summary>Where the first of the words stands, and which; -1 when none does.</summary>
    public (int At, string Word) FirstIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAny(firsts) is var skip and >= 0; at++)
        {
            at += skip;
            if (StartOf(text[at..]) is { Length: > 0 } word)
                return (at, word);
        }

        return (-1, "");
    }

    /// <summary>Index after the last of the words in the text, those at its very end left out; 0 when none stands there.</summary>
    public int EndOfLastIn(ReadOnlySpan<char> text)
    {
        for (var at = text.LastIndexOfAny(firsts); at >= 0; at = text[..at].LastIndexOfAny(firsts))
        {
            if (StartOf(text[at..]) is { Length: > 0 } word && at + word.Length < text.Length)
                return at + word.Length;
        }

        return 0;
    }

    private static FrozenDictionary<char, string[]> Buckets(IEnumerable<string> words, Func<string, char> key) =>
        words.GroupBy(key).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Length).ToArray());
}
