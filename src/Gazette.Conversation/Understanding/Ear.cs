using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.Following.Follows;
using Gazette.Text;
using Gazette.Text.Time;

namespace Gazette.Conversation.Understanding;

/// <summary>Hears a text: finds everything that stands in it, lets the longest win where two overlap, and keeps the rest as words.</summary>
internal static partial class Ear
{
    /// <summary>A question longer than this is cut: nobody asks one, and the work must stay bounded.</summary>
    public const int MostCharacters = 500;

    private static readonly char[] Separators = [' ', '\t', '\r', '\n', '，', '。', '、', '；', '：', '？', '！', ',', '.', ';', ':', '?', '!', '/', '|', '(', ')', '（', '）', '《', '》', '…', '—', '-', '~', '"', '“', '”', '‘', '’', '「', '」', '\'', '<', '>', '*', '·'];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    public static Utterance Hear(string text, PlaceNames names, DateOnly today, IndicatorNames? indicators = null, bool hidden = true)
    {
        var (command, body) = SplitCommand(Possessive().Replace(Legible(text.Length > MostCharacters ? text[..MostCharacters] : text), "  "));
        var folded = Folding.Fold(body);
        var found = FigureWords.Settle([.. FigureWords.Find(folded, indicators ?? IndicatorNames.None), .. FindAll(body, folded, names, today, hidden, command == "follow")], folded);
        var mentions = WithoutHalves(Choose(found), folded);
        mentions = Exclusions.Mark(Misspelt.Heard(mentions, folded, names), folded, names);
        var rest = Rest(body, folded, mentions);
        if ((rest.Count > 0 || mentions.Any(m => m is PlaceMention)) && FigureWords.WithoutStrays(mentions) is { } fewer)
            (mentions, rest) = (fewer, Rest(body, folded, fewer));
        return new(body, command, mentions, rest) { Typed = text, Cut = text.Length > MostCharacters };
    }

    // What nobody can read or mean (control and direction marks, half characters, the tags of a page) is a blank.
    private static string Legible(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '>') >= 0)
            text = Tag().Replace(text, tag => new string(' ', tag.Length));
        return string.Create(text.Length, text, (legible, from) =>
        {
            for (var i = 0; i < legible.Length; i++)
                legible[i] = CharUnicodeInfo.GetUnicodeCategory(from, i) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate && !char.IsLowSurrogate(from[i]) ? ' ' : from[i];
        });
    }

    [GeneratedRegex("<[^<>]{0,200}>")]
    private static partial Regex Tag();

    // Friday's is Friday; what's is no possessive.
    [GeneratedRegex("(?<=[a-z])(?<!\\b(?:what|who|where|how|it|that|there|here|let))['’]s\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^\s*/([A-Za-z0-9_]{1,32})(?:@\w+)?(?:\s+|$)")]
    private static partial Regex CommandPattern();

    [GeneratedRegex("[“\"「『](?<word>[^”\"」』]{1,40})[”\"」』]|关键词[:：]?\\s*(?<word>\\S{1,40})|\\bkeyword:?\\s+(?<word>\\S{1,40})")]
    private static partial Regex QuotedPattern();

    [GeneratedRegex("(?:^|\\s)[-－](?<word>[^\\s\\d-][^\\s]{0,30})")]
    private static partial Regex MinusPattern();

    [GeneratedRegex("^\\s*(?<n>\\d{1,3})\\s*[.。]?$|第\\s*(?<n>\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*[条篇个则]|^\\s*(?:看|读|打开|看看)?\\s*(?<n>[一二三四五六七八九十])\\s*[条篇则]?$|(?<![\\w.])(?:no\\.?|number|#|article|item)\\s*(?<n>\\d{1,3})(?!\\w)|(?<last>最后)一?[条篇个则]|(?:\\bthe )?\\b(?:(?<ordinal>first|second|third|fourth|fifth)|(?<n>[1-9])(?:st|nd|rd|th)|(?<last>last))(?: (?:one|article|story|item|news))\\b|^(?:(?:read|open|show me|show|give me) )?the (?<ordinal>first|second|third|fourth|fifth)$")]
    private static partial Regex NumberPattern();

    private static (string? Command, string Body) SplitCommand(string text)
    {
        var match = CommandPattern().Match(text);
        return match.Success
            ? (match.Groups[1].Value.ToLowerInvariant(), text[match.Length..].Trim())
            : (null, text.Trim());
    }

    private static IEnumerable<Mention> FindAll(string body, string folded, PlaceNames names, DateOnly today, bool hidden, bool follows)
    {
        foreach (var order in Orders.Find(body, hidden))
            yield return order;
        foreach (Match match in QuotedPattern().Matches(body))
            yield return new WordMention(match.Index, match.Length, Feature.Quoted, match.Groups["word"].Value.Trim().Trim('"', '“', '”', '「', '」'));
        foreach (Match match in MinusPattern().Matches(folded))
            yield return new WordMention(match.Index, match.Length, Feature.Exclusion, match.Groups["word"].Value);
        foreach (var phrase in PersonPhrases.Find(folded).Concat(ClockRanges.Find(folded)).Concat(Leaves.Find(folded)))
            yield return phrase;
        foreach (var cadence in CadenceExpressions.Find(folded, follows))
            yield return cadence;
        List<WhenMention> days = [.. TimeExpressions.Find(folded, today).Select(when => new WhenMention(when))];
        foreach (var mention in PushTalk.Find(folded, days).Concat(days))
            yield return mention;
        foreach (Match match in NumberPattern().Matches(folded))
            if (NumberOf(match) is { } number)
                yield return new NumberMention(match.Index, match.Length, number);
        foreach (var place in names.Find(folded))
            yield return place;
        foreach (var (start, length, feature) in Cues.Words.Find(folded))
            yield return new Mention(start, length, feature);
    }

    private static int? NumberOf(Match match) =>
        match.Groups["last"].Success ? NumberMention.Last
        : match.Groups["ordinal"] is { Success: true } ordinal ? Array.IndexOf(Ordinals, ordinal.Value) + 1
        : ChineseNumerals.TryParse(match.Groups["n"].ValueSpan, out var number) ? (int)number
        : null;

    // The longest wins; among equals the one that was looked for first (a name before a cue, a cue before a filler).
    private static List<Mention> Choose(IEnumerable<Mention> found)
    {
        var chosen = new List<Mention>();
        foreach (var mention in found.OrderByDescending(Weight))
            if (mention.Length > 0 && !chosen.Any(c => c.Start < mention.End && mention.Start < c.End))
                chosen.Add(mention);
        chosen.Sort((a, b) => a.Start.CompareTo(b.Start));
        return chosen;
    }

    // A topic or an indicator grown together with other characters is half of another word (工资 in 农民工工资): the whole word counts.
    private static List<Mention> WithoutHalves(List<Mention> mentions, string folded)
    {
        var foreign = (int at) => at >= 0 && at < folded.Length && folded[at] is >= '\u3400' and <= '\u9fff' && !mentions.Any(m => m.Start <= at && at < m.End);
        var isHalf = (Mention m) => m is IndicatorMention or PlaceMention { Candidates: [{ Kind: PlaceKind.Topic }, ..] } && (foreign(m.Start - 1) || foreign(m.End));
        // So is a cue of one character behind another (检查 is no 查); 呢 ends whatever stands before it.
        var isTail = (Mention m) => m is { Length: 1, Feature: Feature.Search or Feature.Read or Feature.Hello or Feature.FollowUp } && folded[m.Start] != '呢' && (foreign(m.Start - 1) || (m.Feature == Feature.Hello && foreign(m.End)));
        return [.. mentions.Where(m => !isHalf(m) && !isTail(m))];
    }

    // An order is the whole sentence. What a person marked (quotes, a minus) holds against anything inside it.
    private static int Weight(Mention mention) => mention.Feature switch
    {
        _ when mention is OrderMention => mention.Length + 2000,
        Feature.Quoted => mention.Length + 1000,
        Feature.Exclusion => mention.Length + 500,
        _ => mention.Length,
    };

    // What lies between the mentions, without the fillers at its ends; a filler inside parts words only if it cannot be half of one.
    private static List<string> Rest(string body, string folded, IReadOnlyList<Mention> mentions)
    {
        var words = new List<string>();
        var from = 0;
        foreach (var mention in mentions.Where(m => !IsFiller(m)).Append(new Mention(body.Length, 0, Feature.Filler)))
        {
            if (mention.Start > from)
                words.AddRange(Words(body, folded, from, mention.Start, [.. mentions.Where(IsFiller)]));
            from = Math.Max(from, mention.End);
        }

        return words;
    }

    private static bool IsFiller(Mention mention) => mention.Feature.IsNeutral();

    private static IEnumerable<string> Words(string body, string folded, int from, int to, List<Mention> fillers)
    {
        var kept = body[from..to].ToCharArray();
        foreach (var filler in fillers.Where(f => f.Start >= from && f.End <= to))
            if (Parts(folded, filler, from, to, fillers))
                Array.Fill(kept, ' ', filler.Start - from, filler.Length);
        return new string(kept).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(w => !IsOnlyMarks(w));
    }

    private static bool Parts(string folded, Mention filler, int from, int to, List<Mention> fillers)
    {
        var free = (int at) => at < from || at >= to || Array.IndexOf(Separators, folded[at]) >= 0 || fillers.Any(f => f.Start <= at && at < f.End);
        var (before, after) = (free(filler.Start - 1), free(filler.End));
        return filler.Feature == Feature.WeakFiller
            ? before && after
            : filler.Length > 1 || folded[filler.Start] == '的' || char.IsAscii(folded[filler.Start]) || before || after;
    }

    private static bool IsOnlyMarks(string word) =>
        word.EnumerateRunes().All(r => !System.Text.Rune.IsLetterOrDigit(r));
}
