using Gazette.Text;

namespace Gazette.Newsroom.Searching;

/// <summary>A match in its context, cut at the borders of sentences or clauses.</summary>
public static class Snippet
{
    private const int Most = 80;
    private const string SentenceEnds = "。！？!?\n";
    private const string ClauseEnds = "，、；：,;:";

    /// <summary>About 80 characters of a body around the first phrase that stands in it; its beginning when none does.</summary>
    public static string Of(string body, IReadOnlyList<Phrase> phrases)
    {
        var folded = Folding.Fold(body);
        var at = phrases.Select(p => (Start: p.In(folded), p.Length)).FirstOrDefault(hit => hit.Start >= 0, (Start: 0, Length: 0));
        var start = SentenceStart(body, at.Start);
        if (at.Start + at.Length - start > Most)
            start = ClauseStart(body, at.Start, at.Start + at.Length - Most);
        var end = End(body, start, at.Start + at.Length);
        return (Cut(body, start) ? "…" : "") + body[start..end].Trim() + (CutAfter(body, end) ? "…" : "");
    }

    private static int SentenceStart(string body, int at)
    {
        while (at > 0 && !IsSentenceEnd(body, at - 1))
            at--;
        return at;
    }

    // The earliest clause that lets the match be seen; failing one, a plain cut that spares surrogate pairs.
    private static int ClauseStart(string body, int match, int earliest)
    {
        for (var at = Math.Max(1, earliest); at <= match; at++)
        {
            if (ClauseEnds.Contains(body[at - 1], StringComparison.Ordinal))
                return at;
        }

        var plain = Math.Max(0, Math.Min(match, earliest + Most / 2));
        return plain > 0 && char.IsLowSurrogate(body[plain]) ? plain - 1 : plain;
    }

    // The last sentence end within reach, else the last clause end, else the limit itself; never before the match has ended.
    private static int End(string body, int start, int match)
    {
        var limit = Math.Min(body.Length, Math.Max(match, start + Most));
        if (limit == body.Length)
            return FirstLineEnd(body, match, limit);
        var sentence = LastAfter(body, match, limit, at => IsSentenceEnd(body, at));
        if (sentence > 0)
            return FirstLineEnd(body, match, sentence);
        var clause = LastAfter(body, match, limit, at => ClauseEnds.Contains(body[at], StringComparison.Ordinal));
        if (clause > 0)
            return clause;
        return char.IsLowSurrogate(body[limit]) ? limit + 1 : limit;
    }

    private static int LastAfter(string body, int match, int limit, Func<int, bool> ends)
    {
        for (var at = limit - 1; at >= Math.Max(match, 0) && at < body.Length; at--)
        {
            if (ends(at))
                return at + 1;
        }

        return 0;
    }

    // A snippet stays within its paragraph.
    private static int FirstLineEnd(string body, int match, int end)
    {
        var line = body.IndexOf('\n', Math.Min(match, end));
        return line >= 0 && line < end ? line : end;
    }

    private static bool Cut(string body, int start) => start > 0 && !IsSentenceEnd(body, start - 1);

    private static bool CutAfter(string body, int end) => end < body.Length && body[end] != '\n' && !IsSentenceEnd(body, end - 1);

    // A point ends a sentence only before a blank or the end: 5.8 is one number.
    private static bool IsSentenceEnd(string body, int at) =>
        SentenceEnds.Contains(body[at], StringComparison.Ordinal)
        || (body[at] == '.' && (at + 1 == body.Length || char.IsWhiteSpace(body[at + 1])));
}
