using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Text;

namespace Gazette.Conversation.Intents;

/// <summary>What following answers: what is followed now and how often, with a way back; or a question where a name is not clear.</summary>
internal sealed class FollowReply(PlaceNamesCache names, FollowPreview preview, UsualTime usual)
{
    private const int MostOffered = 6;

    private static readonly char[] BodyEndings = ['局', '委', '办', '院', '会', '镇', '所', '站', '队', '室', '部'];

    public async Task<Answer> Answer(FollowPlaces asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        if (asked.Cut)
            return Says(asker, texts["follow.cut", Ear.MostCharacters]);
        if (asked.Odd.Length > 0)
            return Says(asker, texts["digest.no-such-time", asked.Odd]);
        if (asked.Doubts.Count > 0)
            return await Which(texts["follow.which"], asked.Doubts.SelectMany(d => d.Candidates), null, asked, asker, ct).ConfigureAwait(false);
        foreach (var word in asked.Words)
        {
            var near = names.For(asker.Taxonomy).Nearest(word);
            if (near.Count > 0 || word.EndsWith("街道", StringComparison.Ordinal) || BodyEndings.Contains(word[^1]))
                return await Which(texts[near.Count > 0 ? "follow.near" : "follow.unknown", word], near, word, asked, asker, ct).ConfigureAwait(false);
        }

        Place[] places = [.. asked.Places, .. asked.Words.Select(w => Place.Keyword(Folding.Fold(w)))];
        if (places.Length == 0)
            return Pick(asker);
        return FollowLimits.Wrong(places, asked.Exclusions, asker) is { } wrong ? Says(asker, wrong) : await Follow(places, asked, asker, ct).ConfigureAwait(false);
    }

    private async Task<Answer> Follow(IReadOnlyList<Place> places, FollowPlaces asked, Asker asker, CancellationToken ct)
    {
        var (texts, facts) = (asker.Texts, FactsOf(asked with { Places = places }));
        var changes = ChangesOf(places, asked, asker);
        if (changes.Items.Count == 0)
            return new(new(asker.Language, [new Paragraph(texts["follow.already", texts.Places(places, asker.Taxonomy)])], [After(asker)]), facts, Changes.None);
        var (cadence, standing) = (asked.Cadence ?? Cadence.Daily, asker.Subscriber?.Follows ?? []);
        var schedules = asked.Schedule is { } set ? [set, .. asker.Subscriber?.Schedules ?? []] : asker.Subscriber?.Schedules ?? [];
        var without = asked.Exclusions.Count > 0 ? texts["follow.without", texts.Exclusions(asked.Exclusions, asker.Taxonomy)] : "";
        var done = texts["follow.done", texts.Places(places, asker.Taxonomy) + without, texts.Cadence(cadence, schedules, usual.At)];
        var (expected, slower) = await preview.Of(places, asked.Exclusions, cadence, asker, ct).ConfigureAwait(false);
        var count = standing.Select(f => f.Place).Union(places).Count();
        var reply = new Reply(
            asker.Language,
            [new Paragraph(done), .. AlsoMoved(places, asked.Schedule, asker), .. expected, new Note(texts.Count("follow.count", count))],
            [[.. Button.For(texts["button.undo"], new UserAction.Undo(changes.Token)), .. After(asker)], .. slower.Select(b => (IReadOnlyList<Button>)[b])]);
        return new(reply, facts, changes);
    }

    // A time belongs to all digests of its kind: whoever names one for a new follow should know what it does to the others.
    private static IEnumerable<Block> AlsoMoved(IReadOnlyList<Place> places, Schedule? set, Asker asker)
    {
        if (set is null || asker.Subscriber is not { } subscriber || subscriber.Schedules.All(s => s.Cadence != set.Cadence || s == set))
            yield break;
        var others = subscriber.Follows.Where(f => f.Cadence == set.Cadence).Select(f => f.Place).Except(places).ToList();
        if (others.Count > 0)
            yield return new Note(asker.Texts["follow.moves", asker.Texts.Places(others, asker.Taxonomy), PersonTime.Clock(set.At)]);
    }

    private static Changes ChangesOf(IReadOnlyList<Place> places, FollowPlaces asked, Asker asker)
    {
        var (cadence, standing) = (asked.Cadence ?? Cadence.Daily, asker.Subscriber?.Follows ?? []);
        var items = places
            .Where(p => !standing.Any(f => f.Place == p && (asked.Cadence is null || f.Cadence == cadence) && f.Exclusions.SequenceEqual(asked.Exclusions)))
            .Select(p => (Change)new Change.Open(p, asked.Exclusions, cadence)).ToList();
        if (asked.Schedule is { } schedule)
            items.Add(new Change.SetSchedule(schedule));
        return items.Count == 0 ? Changes.None : new Changes(Tokens.New(8), items);
    }

    private async Task<Answer> Which(string question, IEnumerable<Place> candidates, string? keyword, FollowPlaces asked, Asker asker, CancellationToken ct)
    {
        var offered = candidates.Distinct().Take(MostOffered).ToList();
        var buttons = new List<IReadOnlyList<Button>>();
        foreach (var place in offered)
        {
            var label = asker.Texts["preview.labelled", asker.Texts.Place(place, asker.Taxonomy), await preview.Rate(place, asker, ct).ConfigureAwait(false)];
            buttons.Add([.. Button.For(label, new UserAction.Follow(place))]);
        }

        if (keyword is { Length: >= FollowLimits.ShortestKeyword and <= 16 })
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
