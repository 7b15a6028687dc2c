using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Text;

namespace Gazette.Conversation.Intents;

/// <summary>What following answers: what is followed now and how often, with a way back; or a question where a name is not clear.</summary>
internal sealed class FollowReply(PlaceNamesCache names, UsualTime usual)
{
    private const int ShortestKeyword = 2;
    private const int LongestKeyword = 30;
    private const int MostFollows = 200;
    private const int MostOffered = 6;

    private static readonly char[] BodyEndings = ['局', '委', '办', '院', '会', '镇', '所', '站', '队', '室', '部'];

    public Answer Answer(FollowPlaces asked, Asker asker)
    {
        var texts = asker.Texts;
        if (asked.Doubts.Count > 0)
            return Which(texts["follow.which"], asked.Doubts.SelectMany(d => d.Candidates), null, asked, asker);
        foreach (var word in asked.Words)
        {
            var near = names.For(asker.Taxonomy).Nearest(word);
            if (near.Count > 0 || word.EndsWith("街道", StringComparison.Ordinal) || BodyEndings.Contains(word[^1]))
                return Which(texts[near.Count > 0 ? "follow.near" : "follow.unknown", word], near, word, asked, asker);
            if (word.Length is < ShortestKeyword or > LongestKeyword)
                return Says(asker, texts["follow.length", word, ShortestKeyword, LongestKeyword]);
        }

        Place[] places = [.. asked.Places, .. asked.Words.Select(w => Place.Keyword(Folding.Fold(w)))];
        if (places.FirstOrDefault(p => p.Kind == PlaceKind.Keyword && p.Code.Length is < ShortestKeyword or > LongestKeyword) is { Code.Length: > 0 } unfit)
            return Says(asker, texts["follow.length", unfit.Code, ShortestKeyword, LongestKeyword]);
        if (places.Length == 0)
            return Pick(asker);
        if ((asker.Subscriber?.Follows.Count ?? 0) + places.Length > MostFollows)
            return Says(asker, texts["follow.many", MostFollows]);
        return Follow(places, asked, asker);
    }

    private Answer Follow(IReadOnlyList<Place> places, FollowPlaces asked, Asker asker)
    {
        var texts = asker.Texts;
        var cadence = asked.Cadence ?? Cadence.Daily;
        var standing = asker.Subscriber?.Follows ?? [];
        var items = places
            .Where(p => !standing.Any(f => f.Place == p && (asked.Cadence is null || f.Cadence == cadence) && f.Exclusions.SequenceEqual(asked.Exclusions)))
            .Select(p => (Change)new Change.Open(p, asked.Exclusions, cadence)).ToList();
        var facts = FactsOf(asked with { Places = places });
        if (asked.Schedule is { } schedule)
            items.Add(new Change.SetSchedule(schedule));
        if (items.Count == 0)
            return new(new(asker.Language, [new Paragraph(texts["follow.already", texts.Places(places, asker.Taxonomy)])], [After(asker)]), facts, Changes.None);
        var changes = new Changes(Tokens.New(8), items);
        var schedules = asked.Schedule is { } set ? [set, .. asker.Subscriber?.Schedules ?? []] : asker.Subscriber?.Schedules ?? [];
        var without = asked.Exclusions.Count > 0 ? texts["follow.without", texts.Exclusions(asked.Exclusions, asker.Taxonomy)] : "";
        var done = texts["follow.done", texts.Places(places, asker.Taxonomy) + without, texts.Cadence(cadence, schedules, usual.At)];
        var count = standing.Select(f => f.Place).Union(places).Count();
        var reply = new Reply(
            asker.Language,
            [new Paragraph(done), new Note(texts.Count("follow.count", count))],
            [[.. Button.For(texts["button.undo"], new UserAction.Undo(changes.Token)), .. After(asker)]]);
        return new(reply, facts, changes);
    }

    private static Answer Which(string question, IEnumerable<Place> candidates, string? keyword, FollowPlaces asked, Asker asker)
    {
        var offered = candidates.Distinct().Take(MostOffered).ToList();
        var buttons = offered
            .Select(p => (IReadOnlyList<Button>)[.. Button.For(asker.Texts.Place(p, asker.Taxonomy), new UserAction.Follow(p))]).ToList();
        if (keyword is { Length: >= ShortestKeyword and <= 16 })
            buttons.Add([.. Button.For(asker.Texts["button.keyword", keyword], new UserAction.Follow(Place.Keyword(Folding.Fold(keyword))))]);
        buttons.Add(FollowsReply.Pickers(asker));
        var text = offered.Count > 0 ? asker.Texts["follow.offered", question, asker.Texts.Places(offered, asker.Taxonomy)] : question;
        return Intents.Answer.Of(new(asker.Language, [new Paragraph(text)], buttons), FactsOf(asked) with { Intent = "clarify" });
    }

    private static Answer Pick(Asker asker) => Intents.Answer.Of(new(
        asker.Language,
        [new Paragraph(asker.Texts["follow.what"])],
        [FollowsReply.Pickers(asker)]), new Facts { Intent = "clarify" });

    private static IReadOnlyList<Button> After(Asker asker) =>
        [.. Suggestions.Say(asker.Texts["button.follows"], "/follows"), .. Suggestions.Say(asker.Texts["button.digest"], "/digest")];

    private static Answer Says(Asker asker, string text) => Intents.Answer.Of(Reply.Of(asker.Language, text));

    private static Facts FactsOf(FollowPlaces asked) => new()
    {
        Places = [.. asked.Places.Where(p => p.Kind != PlaceKind.Keyword)],
        Keywords = [.. asked.Places.Where(p => p.Kind == PlaceKind.Keyword).Select(p => p.Code)],
        Without = [.. asked.Exclusions.Select(e => Exclusion.PlaceOf(e) ?? Place.Keyword(e))],
    };
}
