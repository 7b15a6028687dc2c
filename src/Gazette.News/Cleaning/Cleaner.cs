using System.Buffers;
using Gazette.Text;

namespace Gazette.News.Cleaning;

/// <summary>Makes the clean text of a stretch of one document: without mark-up and scanning noise, letters and digits as they were.</summary>
internal sealed class Cleaner(string document)
{
    private const int MostLookedUp = 500;

    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(c => char.IsWhiteSpace(c) || Markup.IsInvisible(c) || "*#_`\\<>[&~!-,;:?$".Contains(c) || Widths.Half(c) != c)]);

    private readonly Dictionary<int, bool> together = [];

    /// <summary>The document whose stretches are cleaned.</summary>
    public string Document { get; } = document;

    /// <summary>The clean text between two places, without blanks around it.</summary>
    public string Clean(int start, int end)
    {
        var raw = Document.AsSpan(start, end - start);
        return raw.IndexOfAny(Suspect) < 0 ? raw.ToString() : Slowly(raw, null);
    }

    /// <summary>The clean text of several stretches as one.</summary>
    public string Clean(IReadOnlyList<Stretch> stretches) => stretches.Count == 1 ? Clean(stretches[0].Start, stretches[0].End) : Slowly(Copy(stretches), null);

    /// <summary>For each character of the clean text its place in the document.</summary>
    public int[] Places(IReadOnlyList<Stretch> stretches)
    {
        var places = new List<int>();
        Slowly(Copy(stretches), places);
        var (all, starts) = (places.ToArray(), stretches);
        for (var i = 0; i < all.Length; i++)
            all[i] = PlaceIn(starts, all[i]);
        return all;
    }

    private static int PlaceIn(IReadOnlyList<Stretch> stretches, int at)
    {
        foreach (var stretch in stretches)
        {
            if (at <= stretch.Length)
                return stretch.Start + at;
            at -= stretch.Length + 1;
        }

        return stretches[^1].End;
    }

    private string Copy(IReadOnlyList<Stretch> stretches) => string.Join('\n', stretches.Select(s => s.Of(Document)));

    private string Slowly(ReadOnlySpan<char> raw, List<int>? places)
    {
        var (text, sources) = (ArrayPool<char>.Shared.Rent(raw.Length + 1), ArrayPool<int>.Shared.Rent(raw.Length + 1));
        var length = new Markup(raw, text, sources).Remove();
        length = new Spacing(text.AsSpan(0, length), sources, this).Mend();
        Widths.Mend(text.AsSpan(0, length));
        var (from, to) = (0, length);
        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        places?.AddRange(sources.AsSpan(from, to - from));
        var clean = new string(text, from, to - from);
        ArrayPool<char>.Shared.Return(text);
        ArrayPool<int>.Shared.Return(sources);
        return clean;
    }

    /// <summary>Whether two characters stand side by side somewhere in the document: then a hyphen between them is the scanner's.</summary>
    public bool StandTogether(char left, char right)
    {
        var key = left << 16 | right;
        if (together.TryGetValue(key, out var known))
            return known;
        return together.Count < MostLookedUp && (together[key] = Document.AsSpan().IndexOf([left, right]) >= 0);
    }
}
