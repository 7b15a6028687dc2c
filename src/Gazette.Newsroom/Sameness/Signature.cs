using System.Numerics;

namespace Gazette.Newsroom.Sameness;

/// <summary>
/// A text's MinHash signature as bands for an index: two texts that share most of their shingles (runs of four characters) share a band
/// nearly always, others hardly ever. One hash a shingle fills all places (one-permutation hashing). The numbers of the text are part of every band:
/// texts that differ in one meet nowhere, so that a thousand notices of one form cost no more than a thousand others.
/// </summary>
internal static class Signature
{
    /// <summary>Bands of a text.</summary>
    public const int Bands = 8;

    private const int Rows = 2;
    private const int Places = Bands * Rows;
    private const int Shingle = 4;
    private const ulong Empty = ulong.MaxValue;

    // Fewer characters say too little to tell one story from another by their likeness.
    private const int FewestCharacters = 30;

    /// <summary>The bands of a text's sentences; none for a text too short.</summary>
    public static IReadOnlyList<long> Of(IReadOnlyList<Sentence> sentences)
    {
        var length = 0;
        foreach (var sentence in sentences)
            length += sentence.Bones.Length;
        if (length < FewestCharacters)
            return [];
        Span<ulong> least = stackalloc ulong[Places];
        least.Fill(Empty);
        foreach (var sentence in sentences)
            Add(sentence.Bones, least);
        Fill(least);
        return Banded(least, Numbers(sentences));
    }

    /// <summary>How likely two texts share a band, by the share of their shingles that both have.</summary>
    internal static double Likelihood(double shared) => 1 - Math.Pow(1 - Math.Pow(shared, Rows), Bands);

    private static void Add(string bones, Span<ulong> least)
    {
        var window = 0UL;
        for (var i = 0; i < bones.Length; i++)
        {
            window = (window << 16) | bones[i];
            if (i < Shingle - 1 && i < bones.Length - 1)
                continue;
            var hash = Mix(window);
            var place = (int)(hash & (Places - 1));
            least[place] = Math.Min(least[place], hash >> 4);
        }
    }

    // A place that got no shingle takes its neighbour's, marked by the distance, so that two short texts agree on it only when the neighbours do.
    private static void Fill(Span<ulong> least)
    {
        Span<ulong> found = stackalloc ulong[Places];
        least.CopyTo(found);
        for (var i = 0; i < Places; i++)
            for (var step = 1; least[i] == Empty && step < Places; step++)
                if (found[(i + step) % Places] is var other && other != Empty)
                    least[i] = Mix(other + (ulong)step);
    }

    private static ulong Numbers(IReadOnlyList<Sentence> sentences)
    {
        var all = 0UL;
        foreach (var sentence in sentences)
        {
            var number = 0UL;
            foreach (var c in sentence.Bones)
            {
                if (IsNumeral(c))
                    number = Mix(number + c);
                else if (number != 0)
                    (all, number) = (all + number, 0);
            }

            all += number;
        }

        return all;
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '万' or '亿' or '零' or '〇' or '两';

    private static long[] Banded(Span<ulong> least, ulong numbers)
    {
        var bands = new long[Bands];
        for (var b = 0; b < Bands; b++)
            bands[b] = (long)Mix(BitOperations.RotateLeft(least[b * Rows], 21) ^ least[(b * Rows) + 1] ^ numbers ^ ((ulong)b << 60));
        return bands;
    }

    private static ulong Mix(ulong x)
    {
        x ^= x >> 33;
        x *= 0xff51afd7ed558ccdUL;
        x ^= x >> 33;
        x *= 0xc4ceb9fe1a85ec53UL;
        return x ^ (x >> 33);
    }
}
