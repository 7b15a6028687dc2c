using System.Globalization;

namespace Gazette.Text;

/// <summary>Cuts one text into pieces of a measured size; see <see cref="Sentences.Cut"/>.</summary>
internal sealed class TextCutter(string text, Func<string, int> measure, int limit)
{
    // A cut of a good kind is not worth a piece that is nearly empty (a heading alone).
    private const double LeastFill = 1 / 3d;
    private readonly HashSet<int> sentenceEnds = [.. Sentences.Find(text).Select(sentence => sentence.End)];

    private enum Kind
    {
        Element,
        Blank,
        Clause,
        Sentence,
        Paragraph,
    }

    public List<string> Pieces()
    {
        var pieces = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = NextCut(start);
            pieces.Add(text[start..end]);
            start = end;
        }
        return pieces;
    }

    private int NextCut(int start)
    {
        if (Fits(start, text.Length))
            return text.Length;
        var boundaries = Boundaries(start, FarthestThatFits(start));
        while (boundaries.Count > 0)
        {
            var cut = BestOf(start, boundaries);
            // Some measures (trimming, escaping) are not quite monotonic: the piece itself has the last word.
            if (Fits(start, cut))
                return cut;
            boundaries.RemoveAll(boundary => boundary >= cut);
        }
        return AmongCodePoints(start);
    }

    private bool Fits(int start, int end) => measure(text[start..end]) <= limit;

    /// <summary>The longest length that fits, by doubling and halving; it may lie inside a character.</summary>
    private int FarthestThatFits(int start)
    {
        var reach = 1;
        while (start + reach < text.Length && Fits(start, start + reach))
            reach *= 2;
        var (fits, fails) = (reach / 2, Math.Min(reach, text.Length - start));
        while (fails - fits > 1)
        {
            var middle = (fits + fails) / 2;
            (fits, fails) = Fits(start, start + middle) ? (middle, fails) : (fits, middle);
        }
        return start + fits;
    }

    /// <summary>The ends of the whole characters (grapheme clusters) between two positions.</summary>
    private List<int> Boundaries(int start, int reach)
    {
        var ends = new List<int>();
        for (var at = start; at < reach;)
        {
            at += StringInfo.GetNextTextElementLength(text.AsSpan(at));
            if (at <= reach)
                ends.Add(at);
        }
        return ends;
    }

    private int BestOf(int start, List<int> boundaries)
    {
        var least = start + (boundaries[^1] - start) * LeastFill;
        var (best, kind) = (boundaries[^1], Kind.Element);
        for (var i = boundaries.Count - 1; i >= 0; i--)
        {
            // Below the least fill any better place still beats a cut inside a word.
            if (boundaries[i] < least && kind > Kind.Element)
                break;
            if (KindOf(boundaries[i]) is var here && here > kind)
                (best, kind) = (boundaries[i], here);
        }
        return best;
    }

    private Kind KindOf(int end) => text[end - 1] switch
    {
        '\n' => Kind.Paragraph,
        _ when sentenceEnds.Contains(end) => Kind.Sentence,
        '，' or '、' or '；' or '：' => Kind.Clause,
        ' ' or '\t' or '\u3000' => end > 1 && text[end - 2] is ',' or ';' or ':' ? Kind.Clause : Kind.Blank,
        _ => Kind.Element,
    };

    /// <summary>A single character larger than the limit (a pile of combining marks) is cut between code points.</summary>
    private int AmongCodePoints(int start)
    {
        var end = NextCodePoint(start);
        while (end < text.Length && Fits(start, NextCodePoint(end)))
            end = NextCodePoint(end);
        return end;
    }

    private int NextCodePoint(int at) => at + (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1);
}
