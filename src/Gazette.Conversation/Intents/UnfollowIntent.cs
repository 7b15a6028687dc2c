using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using Gazette.Text;
using F = Gazette.Conversation.Understanding.Feature;
using Place = Gazette.Following.Follows.Place;

namespace Gazette.Conversation.Intents;

/// <summary>Stop following places.</summary>
/// <param name="Places">Which; all of them for <see cref="Place.Everything"/> where that is not itself followed.</param>
/// <param name="Words">Words that name no place: perhaps keywords followed.</param>
internal sealed record UnfollowPlaces(IReadOnlyList<Place> Places, IReadOnlyList<string> Words) : Asked
{
    /// <summary>The message was longer than what is heard of one; then nothing is changed.</summary>
    public bool Cut { get; init; }

    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("unfollow", PlaceText.Of(Places), string.Join(' ', Words.Select(w => "?" + w)));
}

/// <summary>取消关注教育: stop following places.</summary>
internal sealed class UnfollowIntent : Intent<UnfollowPlaces>
{
    private static readonly F[] Beside = [F.Place, F.Quoted, F.All, F.News, F.Push, F.Follow, F.MyFollows, F.Departments, F.Topics, F.Indicator];

    /// <inheritdoc/>
    public override string Name => "unfollow";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["unfollow"];

    /// <inheritdoc/>
    public override bool Changes => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } =
    [
        new([[F.Unfollow]], Beside, Rest.Fits),
        new([[F.PushOff], [F.Place, F.Quoted]], Beside),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("取消关注教育", "unfollow t:education"),
        Yes("退订财政局", "unfollow d:finance"),
        Yes("不要推送教育新闻", "unfollow t:education"),
        Yes("取消关注全部", "unfollow *"),
        Yes("取消订阅广场舞", "unfollow ?广场舞"),
        Yes("unfollow education", "unfollow t:education"),
        Yes("stop following the finance bureau", "unfollow d:finance"),
        No("关注教育"),
        No("不要推送"),
    ];

    /// <inheritdoc/>
    protected override UnfollowPlaces Means(Utterance heard)
    {
        var places = heard.Named.SelectMany(p => p.Candidates)
            .Concat(heard.Quoted.Select(q => Place.Keyword(Folding.Fold(q))));
        if (heard.Has(F.All))
            places = places.Prepend(Place.Everything);
        var words = heard.Rest.Concat(heard.Mentions.OfType<IndicatorMention>().Select(i => heard.Text.Substring(i.Start, i.Length)));
        return new([.. places.Distinct()], [.. words.Distinct()]) { Cut = heard.Cut };
    }

    /// <inheritdoc/>
    protected override Task<Answer> Handle(UnfollowPlaces asked, Asker asker, CancellationToken ct) => Task.FromResult(Answer(asked, asker));

    private static Answer Answer(UnfollowPlaces asked, Asker asker)
    {
        var texts = asker.Texts;
        if (asked.Cut)
            return Intents.Answer.Of(Reply.Of(asker.Language, texts["follow.cut", Ear.MostCharacters]));
        var standing = asker.Subscriber?.Follows.Select(f => f.Place).ToList() ?? [];
        Place[] named = [.. asked.Places, .. asked.Words.Select(w => Place.Keyword(Folding.Fold(w)))];
        // 取消关注全部 means every follow, unless "everything" is itself what is followed.
        Place[] ending = named.Contains(Place.Everything) && !standing.Contains(Place.Everything)
            ? [.. standing]
            : [.. named.Where(standing.Contains)];
        var facts = new Facts { Places = [.. named.Where(p => p.Kind != PlaceKind.Keyword)], Keywords = [.. named.Where(p => p.Kind == PlaceKind.Keyword).Select(p => p.Code)] };
        if (ending.Length == 0)
            return Intents.Answer.Of(FollowsReply.NotFollowed(named, asker), named.Length == 0 ? facts with { Intent = "clarify" } : facts);
        var changes = new Changes(Tokens.New(8), [.. ending.Select(p => new Change.End(p))]);
        var reply = new Reply(
            asker.Language,
            [new Paragraph(texts["unfollow.done", texts.Places(ending, asker.Taxonomy)]), new Note(texts.Count("follow.count", standing.Count - ending.Length))],
            [[.. Button.For(texts["button.undo"], new UserAction.Undo(changes.Token)), .. Suggestions.Say(texts["button.follows"], "/follows")]]);
        return new(reply, facts, changes);
    }
}
