using Gazette.Text;

namespace Gazette.Newsroom.Searching;

/// <summary>A part of a text with the places of what was looked for. Plain text: who shows it escapes it, between the marks.</summary>
/// <param name="Text">The part.</param>
/// <param name="Matches">Where the phrases stand in it, in order, none over another.</param>
public sealed record Excerpt(string Text, IReadOnlyList<Stretch> Matches)
{
    /// <summary>Marks phrases in a text.</summary>
    public static Excerpt Of(string text, IReadOnlyList<Phrase> phrases)
    {
        var folded = Folding.Fold(text);
        var matches = new List<Stretch>();
        foreach (var match in phrases.SelectMany(phrase => All(phrase, folded)).OrderBy(m => m.Start).ThenByDescending(m => m.Length))
        {
            if (matches.Count > 0 && match.Start < matches[^1].End)
                matches[^1] = new(matches[^1].Start, Math.Max(matches[^1].End, match.End) - matches[^1].Start);
            else
                matches.Add(match);
        }

        return new(text, matches);
    }

    private static IEnumerable<Stretch> All(Phrase phrase, string folded)
    {
        for (var at = phrase.In(folded); at >= 0; at = phrase.In(folded, at + phrase.Length))
            yield return new(at, phrase.Length);
    }
}

/// <summary>A match in its context, cut at the borders of sentences or clauses.</summary>
public static class Snippet
{
    private const int Most = 80;
    private const string ClauseEnds = "，、；：,;:";

    /// <summary>About 80 characters of a body around the first sentence with most of the phrases; its beginning when none stands there.</summary>
    public static Excerpt Of(string body, IReadOnlyList<Phrase> phrases) => Excerpt.Of(TextOf(body, phrases), phrases);

    private static string TextOf(string body, IReadOnlyList<Phrase> phrases)
    {
        var sentences = Sentences.Find(body);
        if (sentences.Count == 0)
            return "";
        var match = Match(body, sentences, phrases);
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

    // Of the first sentence that holds most of the phrases, the first of them; a phrase may also run over the end of a sentence.
    private static Stretch Match(string body, IReadOnlyList<Stretch> sentences, IReadOnlyList<Phrase> phrases)
    {
        var folded = Folding.Fold(body);
        var standing = phrases.Where(p => p.In(folded) >= 0).ToList();
        if (standing.Count > 1)
        {
            var best = sentences.MaxBy(s => standing.Count(p => p.In(folded, s.Start) is >= 0 and var at && at + p.Length <= s.End));
            if (First(standing, folded, best.Start) is var hit && hit.End <= best.End)
                return hit;
        }

        return standing.Count == 0 ? default : First(standing[..1], folded, 0);
    }

    private static Stretch First(List<Phrase> phrases, string folded, int from) => phrases
        .Select(p => new Stretch(p.In(folded, from), p.Length))
        .Where(m => m.Start >= 0)
        .DefaultIfEmpty(new(folded.Length, 0))
        .MinBy(m => m.Start);

    private static string Clauses(string body, Stretch sentence, Stretch match)
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
    private static int ClauseStart(string body, Stretch match)
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
    private static int Whole(string body, int at) => at > 0 && at < body.Length && char.IsLowSurrogate(body[at]) ? at - 1 : at;
}
