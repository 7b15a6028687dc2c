using System.Runtime.InteropServices;
using System.Text;
using Gazette.Newsroom.Publishing;
using Gazette.Text;

namespace Gazette.Following.Planning;

/// <summary>
/// In which offers words stand. Each text is read once for all words that are asked for together (Aho–Corasick), however many there are.
/// A word whose end is a letter or digit of a script that parts its words stands only where the word ends, as in a search: <c>rain</c> is not in <c>train</c>.
/// </summary>
internal sealed class KeywordMatches(IReadOnlyList<Offer> offers)
{
    private readonly Dictionary<string, int[]> known = new(StringComparer.Ordinal);

    /// <summary>Reads every text once for all words that were not looked for before.</summary>
    public void LookFor(IEnumerable<string> words)
    {
        var unseen = words.Where(w => w.Length > 0 && !known.ContainsKey(w)).Distinct(StringComparer.Ordinal).ToList();
        if (unseen.Count == 0)
            return;
        var (finder, borders) = (new WordFinder(unseen), unseen.ConvertAll(BordersOf));
        var (hits, found) = (new List<int>?[unseen.Count], new List<WordFound>());
        for (var i = 0; i < offers.Count; i++)
        {
            found.Clear();
            finder.Find(offers[i].Text, found);
            foreach (var word in CollectionsMarshal.AsSpan(found))
                if (borders[word.Word] == Borders.None || Ends(offers[i].Text, word.Start, word.End, borders[word.Word]))
                    Add(ref hits[word.Word], i);
        }

        for (var w = 0; w < unseen.Count; w++)
            known.Add(unseen[w], hits[w]?.ToArray() ?? []);
    }

    /// <summary>Indexes of the offers in which a word stands, in order of sequence.</summary>
    public int[] Of(string word)
    {
        if (word.Length > 0 && !known.ContainsKey(word))
            LookFor([word]);
        return known.GetValueOrDefault(word, []);
    }

    /// <summary>Whether a word stands in a text; both folded.</summary>
    public static bool Stands(string text, string word)
    {
        var borders = BordersOf(word);
        for (var at = word.Length == 0 ? -1 : text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            if (Ends(text, at, at + word.Length, borders))
                return true;
        return false;
    }

    // Offers come in order, so one that was added already is the last.
    private static void Add(ref List<int>? hits, int offer)
    {
        hits ??= [];
        if (hits.Count == 0 || hits[^1] != offer)
            hits.Add(offer);
    }

    private static Borders BordersOf(string word) =>
        (Rune.DecodeFromUtf16(word, out var first, out _) == 0 && SearchTokens.IsWord(first) ? Borders.Start : Borders.None)
        | (Rune.DecodeLastFromUtf16(word, out var last, out _) == 0 && SearchTokens.IsWord(last) ? Borders.End : Borders.None);

    private static bool Ends(string text, int start, int end, Borders borders) =>
        !(borders.HasFlag(Borders.Start) && Rune.DecodeLastFromUtf16(text.AsSpan(0, start), out var before, out _) == 0 && SearchTokens.IsWord(before))
        && !(borders.HasFlag(Borders.End) && Rune.DecodeFromUtf16(text.AsSpan(end), out var after, out _) == 0 && SearchTokens.IsWord(after));

    /// <summary>At which ends of a word the text must end a word too.</summary>
    [Flags]
    private enum Borders : byte
    {
        None = 0,
        Start = 1,
        End = 2,
    }
}
