using System.Buffers;
using System.Text;
using Gazette.Text;

namespace Gazette.Newsroom.Searching;

/// <summary>A word or phrase that is looked for, in folded texts.</summary>
/// <remarks>
/// A phrase whose end is a letter or digit of a script that parts its words stands only where the word ends: <c>rain</c> is not in
/// <c>train</c>. Han characters have no such border.
/// </remarks>
public sealed class Phrase
{
    private readonly string folded;
    private readonly byte[] utf8;
    private readonly bool wordAtStart;
    private readonly bool wordAtEnd;

    /// <summary>Makes a phrase of what a person typed.</summary>
    public Phrase(string typed)
    {
        Text = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        folded = Folding.Fold(Text);
        utf8 = Encoding.UTF8.GetBytes(folded);
        Tokens = SearchTokens.Covering(folded);
        wordAtStart = Rune.DecodeFromUtf8(utf8, out var first, out _) == OperationStatus.Done && SearchTokens.IsWord(first);
        wordAtEnd = Rune.DecodeLastFromUtf8(utf8, out var last, out _) == OperationStatus.Done && SearchTokens.IsWord(last);
    }

    /// <summary>What was typed, with single blanks.</summary>
    public string Text { get; }

    /// <summary>Tokens that every text has which holds it, few but all its characters; none when it has no letter or digit, and then no text holds it.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <summary>
    /// Whether it is one token and nothing else: then the texts that have the token are exactly those it stands in, and none needs to be looked at.
    /// </summary>
    public bool IsOneToken => Tokens.Count == 1 && Tokens[0] == folded;

    /// <summary>Its length in UTF-16 units; that of a match, too.</summary>
    public int Length => folded.Length;

    /// <summary>Its length in UTF-8.</summary>
    internal int Bytes => utf8.Length;

    /// <summary>Where it stands first in a folded text at or after a position, or -1.</summary>
    public int In(string text, int from = 0)
    {
        for (var at = from; Tokens.Count > 0 && at <= text.Length - folded.Length; at++)
        {
            at = text.IndexOf(folded, at, StringComparison.Ordinal);
            if (at < 0)
                return -1;
            if (StandsAlone(text, at))
                return at;
        }

        return -1;
    }

    /// <summary>The same in a folded text as UTF-8, in bytes.</summary>
    public int In(ReadOnlySpan<byte> text, int from = 0)
    {
        for (var at = from; Tokens.Count > 0 && at <= text.Length - utf8.Length; at++)
        {
            var found = text[at..].IndexOf(utf8);
            if (found < 0)
                return -1;
            at += found;
            if (StandsAlone(text, at))
                return at;
        }

        return -1;
    }

    /// <summary>How often it stands in a folded text as UTF-8, counted up to a limit.</summary>
    public int CountIn(ReadOnlySpan<byte> text, int limit)
    {
        var count = 0;
        for (var at = In(text); at >= 0 && count < limit; at = In(text, at + utf8.Length))
            count++;
        return count;
    }

    private bool StandsAlone(string text, int at) =>
        !(wordAtStart && Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var before, out _) == OperationStatus.Done && SearchTokens.IsWord(before))
        && !(wordAtEnd && Rune.DecodeFromUtf16(text.AsSpan(at + folded.Length), out var after, out _) == OperationStatus.Done && SearchTokens.IsWord(after));

    private bool StandsAlone(ReadOnlySpan<byte> text, int at) =>
        !(wordAtStart && Rune.DecodeLastFromUtf8(text[..at], out var before, out _) == OperationStatus.Done && SearchTokens.IsWord(before))
        && !(wordAtEnd && Rune.DecodeFromUtf8(text[(at + utf8.Length)..], out var after, out _) == OperationStatus.Done && SearchTokens.IsWord(after));
}
