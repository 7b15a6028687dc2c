using Gazette.Text;

namespace Gazette.Conversation.Understanding;

/// <summary>
/// What a person does not want: the places and words after 除了, 不要 or except up to the end of that phrase (除了体育和教育以外),
/// or the one before 除外.
/// </summary>
internal static class Exclusions
{
    private static readonly string[] Joins = ["和", "与", "跟", "及", "以及", "还有", "and", "or", "或", "或者", "the", "any", "about", "from", "of"];

    private static readonly string[] Ends = ["的", "以外", "之外", "外", "都", "吗", "吧", "了", "其他", "其它"];

    /// <summary>The mentions with those excluded marked so; the words that exclude carry nothing more.</summary>
    public static List<Mention> Mark(List<Mention> mentions, string folded, PlaceNames names)
    {
        if (!mentions.Exists(m => m.Feature is Feature.Except or Feature.ExceptBefore or Feature.Exclusion))
            return mentions;
        var marked = mentions.Select(m => m is WordMention { Feature: Feature.Exclusion } word ? Excluded(word, names) : m).ToList();
        foreach (var cue in mentions.Where(m => m.Feature is Feature.Except or Feature.ExceptBefore))
        {
            if (cue.Feature == Feature.Except)
                After(cue, marked, folded);
            else
                Before(cue, marked);
            marked[marked.IndexOf(cue)] = cue with { Feature = Feature.Filler };
        }

        marked.Sort((a, b) => a.Start.CompareTo(b.Start));
        return marked;
    }

    private static Mention Excluded(WordMention word, PlaceNames names) =>
        names.Exactly(Folding.Fold(word.Word)) is { } places ? new PlaceMention(word.Start, word.Length, places) { Feature = Feature.Exclusion } : word;

    private static void After(Mention cue, List<Mention> mentions, string folded)
    {
        for (var at = cue.End; at < folded.Length;)
        {
            var here = mentions.FindIndex(m => m.Start == at && m.Length > 0);
            if (here < 0)
            {
                if (folded[at] is ' ' or '、' or '/')
                    at++;
                else if (Word(folded, at, mentions) is { Length: > 0 } word)
                {
                    mentions.Add(word);
                    at = word.End;
                }
                else
                    return;
                continue;
            }

            var mention = mentions[here];
            if (mention is PlaceMention or IndicatorMention or WordMention { Feature: Feature.Quoted })
                mentions[here] = mention is PlaceMention ? mention with { Feature = Feature.Exclusion } : Taken(mention, folded);
            else if (!Joins.Contains(folded.Substring(mention.Start, mention.Length)))
                return;
            at = mention.End;
        }
    }

    private static void Before(Mention cue, List<Mention> mentions)
    {
        var last = mentions.FindLastIndex(m => m.End <= cue.Start && m.Feature is not (Feature.Filler or Feature.WeakFiller or Feature.News));
        if (last >= 0 && mentions[last] is PlaceMention place)
            mentions[last] = place with { Feature = Feature.Exclusion };
    }

    private static WordMention Taken(Mention mention, string folded) =>
        new(mention.Start, mention.Length, Feature.Exclusion, mention is WordMention word ? word.Word : folded.Substring(mention.Start, mention.Length));

    // Up to a mark, a word that ends the phrase or the next thing that means something; a character that carries nothing may be part of it.
    private static WordMention? Word(string folded, int start, List<Mention> mentions)
    {
        var end = start;
        while (end < folded.Length && char.IsLetterOrDigit(folded[end])
            && !mentions.Exists(m => m.Start == end && (m.Length > 1 || m.Feature is not Feature.WeakFiller) && m.Length > 0)
            && !Ends.Any(e => folded.AsSpan(end).StartsWith(e, StringComparison.Ordinal)))
            end++;
        return end > start ? new(start, end - start, Feature.Exclusion, folded[start..end]) : null;
    }
}
