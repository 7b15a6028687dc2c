using System.Runtime.InteropServices;
using Gazette.Text;

namespace Gazette.News.Classification;

/// <summary>A listed word that a text means.</summary>
/// <param name="Word">Its place in the list.</param>
/// <param name="Within">The longest word around it (养老 in 养老保险), or −1.</param>
internal readonly record struct MeantWord(int Word, int Within)
{
    /// <summary>Settles which of the words found in a text are meant. Where two share characters and neither holds the other, the longer
    /// is meant, of two as long the later: in 名师生 it is 师生. What stands inside a longer word stays, and says so.</summary>
    /// <param name="found">In the order of their ends, the longest first (<see cref="WordFinder.Find"/>).</param>
    /// <param name="longest">Characters of the longest word of the list.</param>
    /// <param name="meant">What the words meant are added to.</param>
    public static void Settle(List<WordFound> found, int longest, List<MeantWord> meant)
    {
        var words = CollectionsMarshal.AsSpan(found);
        for (var i = 0; i < words.Length; i++)
        {
            if (IsMeant(words, i, longest))
                meant.Add(new MeantWord(words[i].Word, Around(words, i, longest)));
        }
    }

    private static bool IsMeant(ReadOnlySpan<WordFound> found, int i, int longest)
    {
        var word = found[i];
        for (var j = i - 1; j >= 0 && found[j].End > word.Start; j--)
        {
            if (found[j].Start < word.Start && found[j].End < word.End && found[j].Length > word.Length)
                return false;
        }

        for (var j = i + 1; j < found.Length && found[j].End - longest < word.End; j++)
        {
            if (found[j].Start > word.Start && found[j].Start < word.End && found[j].End > word.End && found[j].Length >= word.Length)
                return false;
        }

        return true;
    }

    private static int Around(ReadOnlySpan<WordFound> found, int i, int longest)
    {
        var (word, best) = (found[i], -1);
        for (var j = i - 1; j >= 0 && found[j].End == word.End; j--)
            best = found[j].Start < word.Start && (best < 0 || found[j].Length > found[best].Length) ? j : best;
        for (var j = i + 1; j < found.Length && found[j].End - longest < word.End; j++)
            best = found[j].Start <= word.Start && found[j].End > word.End && (best < 0 || found[j].Length > found[best].Length) ? j : best;
        return best >= 0 && IsMeant(found, best, longest) ? found[best].Word : -1;
    }
}
