using Gazette.Text;

namespace Gazette.Newsroom.Searching;

/// <summary>A match in its context, cut at the borders of sentences or clauses.</summary>
public static class Snippet
{
    private const int Most = 80;
    private const string ClauseEnds = "，、；：,;:";

    /// <summary>About 80 characters of a body around the first phrase that stands in it; its beginning when none does.</summary>
    public static string Of(string body, IReadOnlyList<Phrase> phrases)
    {
        var sentences = Sentences.Find(body);
        if (sentences.Count == 0)
            return "";
        var match = Match(body, phrases);
        var first = sentences.TakeWhile(s => s.End <= match.Start).Count();
        var sentence = sentences[Math.Min(first, sentences.Count - 1)];
        if (sentence.Length > Most || match.End > sentence.End)
            return Clauses(body, sentence, match);
        var end = sentence.End;
        foreach (var next in sentences.Skip(first + 1))
        {
            // A snippet stays within its paragraph.
            if (body[end - 1] == '\n' || next.End - sentence.Start > Most)
                break;
            end = next.End;
        }

        return body[sentence.Start..end].Trim();
    }

    private static (int Start, int End) Match(string body, IReadOnlyList<Phrase> phrases)
    {
        var folded = Folding.Fold(body);
        var hit = phrases.Select(p => (Start: p.In(folded), p.Length)).FirstOrDefault(found => found.Start >= 0, (Start: 0, Length: 0));
        return (hit.Start, hit.Start + hit.Length);
    }

    private static string Clauses(string body, Stretch sentence, (int Start, int End) match)
    {
        var last = Math.Max(match.End, sentence.End);
        var start = match.End - sentence.Start <= Most ? sentence.Start : ClauseStart(body, match);
        var end = Math.Min(last, Math.Max(match.End, start + Most));
        if (end < last)
            end = ClauseEnd(body, match.End, end);
        var text = body[start..end].Replace('\n', ' ').Trim();
        return (start > sentence.Start ? "…" : "") + text + (end < last ? "…" : "");
    }

    // The earliest clause that leaves the match within reach; failing one, a plain cut some way before it.
    private static int ClauseStart(string body, (int Start, int End) match)
    {
        for (var at = Math.Max(1, match.End - Most); at <= match.Start; at++)
        {
            if (ClauseEnds.Contains(body[at - 1], StringComparison.Ordinal))
                return at;
        }

        return Whole(body, Math.Min(match.Start, Math.Max(0, match.End - Most / 2)));
    }

    private static int ClauseEnd(string body, int match, int limit)
    {
        for (var at = limit; at > match; at--)
        {
            if (ClauseEnds.Contains(body[at - 1], StringComparison.Ordinal))
                return at;
        }

        return Math.Max(match, Whole(body, limit));
    }

    // Never between the halves of one character.
    private static int Whole(string body, int at) => at > 0 && char.IsLowSurrogate(body[at]) ? at - 1 : at;
}
