using Gazette.Text;

namespace Gazette.Newsroom.Searching;

/// <summary>A word or phrase that is looked for: folded, with single blanks.</summary>
/// <remarks>
/// A phrase whose end is a letter or digit of a script that parts its words stands only where the word ends: <c>rain</c> is not in
/// <c>train</c>. Han characters have no such border.
/// </remarks>
public sealed class Phrase
{
    private readonly string folded;
    private readonly bool wordAtStart;
    private readonly bool wordAtEnd;

    /// <summary>Makes a phrase of what a person typed.</summary>
    public Phrase(string typed)
    {
        folded = string.Join(' ', Folding.Fold(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Tokens = SearchTokens.ForQuery(folded);
        wordAtStart = folded.Length > 0 && IsWord(folded[0]);
        wordAtEnd = folded.Length > 0 && IsWord(folded[^1]);
    }

    /// <summary>The tokens a text must have to hold it; none when it has no letter or digit, and then no text holds it.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <summary>
    /// Whether it is one token and nothing else: then the texts that have the token are exactly those it stands in, and none needs to be looked at.
    /// </summary>
    public bool IsOneToken => Tokens.Count == 1 && Tokens[0] == folded && !folded.Any(char.IsSurrogate);

    /// <summary>Its length in UTF-16 units.</summary>
    public int Length => folded.Length;

    /// <summary>Where it stands first in a folded text at or after a position, or -1.</summary>
    public int In(string text, int from = 0)
    {
        if (Tokens.Count == 0)
            return -1;
        for (var at = from; at <= text.Length - folded.Length; at++)
        {
            at = text.IndexOf(folded, at, StringComparison.Ordinal);
            if (at < 0)
                return -1;
            if (StandsAlone(text, at))
                return at;
        }

        return -1;
    }

    /// <summary>How often it stands in a folded text, counted up to a limit.</summary>
    public int CountIn(string text, int limit)
    {
        var count = 0;
        for (var at = In(text); at >= 0 && count < limit; at = In(text, at + folded.Length))
            count++;
        return count;
    }

    private bool StandsAlone(string text, int at)
    {
        var end = at + folded.Length;
        return !(wordAtStart && at > 0 && IsWord(text[at - 1])) && !(wordAtEnd && end < text.Length && IsWord(text[end]));
    }

    private static bool IsWord(char unit) => char.IsLetterOrDigit(unit) && unit is not ((>= '\u3400' and <= '\u9FFF') or '\u3005' or '\u3007' or (>= '\uF900' and <= '\uFAFF'));
}
