using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using Gazette.Following.Notices;
using Gazette.News;
using Gazette.Newsroom.Access;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Operating.Broadcasting;

/// <summary>群发 财政 …, /broadcast …: an operator tells everyone, or the followers of a place; a preview comes first. To everyone else 群发 is a word to search for.</summary>
internal sealed class BroadcastIntent(Operators operators, INoticeReader notices, BroadcastReplies replies) : OperatorIntent<Broadcasting>(operators, "broadcast", F.BroadcastOrder)
{
    /// <summary>The longest text in UTF-16 units: with its heading it is one message on every channel.</summary>
    public const int MostUnits = 3500;

    private const int MostShown = 5;
    private const int MostLooked = 50;

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("群发 财政 周六大厅检修，暂停办理。", "broadcast preview 财政 周六大厅检修，暂停办理。"),
        Yes("群发：周六大厅检修", "broadcast preview 周六大厅检修"),
        Yes("群发通知 全体 明天上午停水", "broadcast preview 全体 明天上午停水"),
        Yes("/broadcast The hall is closed <today>", "broadcast preview The hall is closed <today>"),
        Yes("broadcast: the hall is closed", "broadcast preview the hall is closed"),
        Yes("/broadcast confirm a1b2c3d4", "broadcast confirm a1b2c3d4"),
        Yes("/broadcast discard a1b2c3d4", "broadcast discard a1b2c3d4"),
        Yes("/broadcast stop 7", "broadcast stop 7"),
        Yes("停止群发 7", "broadcast stop 7"),
        Yes("取消群发", "broadcast stop"),
        Yes("stop broadcast", "broadcast stop"),
        Yes("群发", "broadcast show"),
        Yes("群发进度", "broadcast show"),
        Yes("/broadcast", "broadcast show"),
        No("群发短信诈骗"),
        No("搜索 群发"),
        No("broadcast news"),
    ];

    /// <inheritdoc/>
    protected override Broadcasting Means(Utterance heard) => BroadcastWords.Of(heard.Typed);

    /// <inheritdoc/>
    protected override Task<Answer> Do(Broadcasting asked, Asker asker, CancellationToken ct) => asked.Step switch
    {
        BroadcastStep.Preview => Preview(BroadcastWords.Address(asked.Args, asker.Taxonomy), asker, ct),
        BroadcastStep.Confirm => Confirm(asked.Args, asker, ct),
        BroadcastStep.Discard => Task.FromResult(Discard(asked.Args, asker)),
        BroadcastStep.Stop => Stop(asked.Args, asker, ct),
        _ => Show(asker, ct),
    };

    private async Task<Answer> Preview(Addressed wanted, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        if (!wanted.Text.Any(char.IsLetterOrDigit))
            return Says(asker, texts["broadcast.what"]);
        if (wanted.Text.Length > MostUnits)
            return Says(asker, texts["broadcast.too-long", wanted.Text.Length, MostUnits]);
        var audience = await notices.Audience(PlacesOf(wanted.To, asker.Taxonomy), asker.Now, ct).ConfigureAwait(false);
        if (audience.Subscribers == 0)
            return Says(asker, BroadcastReplies.Nobody(wanted.To, audience, asker));
        var draft = new BroadcastDraft(Tokens.New(8), wanted.Text, wanted.To?.ToString(), wanted.Urgent, asker.Now);
        return Answer.Of(replies.Preview(draft, wanted, audience, asker), dialogue: asker.Dialogue with { Draft = draft });
    }

    // Whom it reaches is counted anew: people came and went since the preview.
    private async Task<Answer> Confirm(string token, Asker asker, CancellationToken ct)
    {
        if (asker.Dialogue.DraftAt(asker.Now) is not { } draft || draft.Token != token)
            return Says(asker, asker.Texts["broadcast.gone"]);
        Place? to = draft.To is null ? null : Place.TryParse(draft.To, out var place) ? place : throw new FormatException($"A draft names an unknown kind of place: {draft.To}");
        var places = PlacesOf(to, asker.Taxonomy);
        var audience = await notices.Audience(places, asker.Now, ct).ConfigureAwait(false);
        return Answer.Of(replies.Started(token, audience, asker), dialogue: asker.Dialogue with { Draft = null }) with
        {
            Broadcasts = [new BroadcastOrder.Send(new(token, draft.Text, to, draft.Urgent), places)],
        };
    }

    private static Answer Discard(string token, Asker asker) => asker.Dialogue.Draft?.Token == token
        ? Answer.Of(Reply.Of(asker.Language, asker.Texts["broadcast.discarded"]), dialogue: asker.Dialogue with { Draft = null })
        : Says(asker, asker.Texts["broadcast.gone"]);

    private async Task<Answer> Stop(string which, Asker asker, CancellationToken ct)
    {
        var latest = await notices.Latest(MostLooked, asker.Now, ct).ConfigureAwait(false);
        var running = latest.FirstOrDefault(r => r.Runs && (which.Length == 0 || r.Broadcast.Token == which || PlainNumber(r.Run) == which));
        return running is null
            ? Says(asker, asker.Texts["broadcast.nothing-to-stop"])
            : Says(asker, asker.Texts["broadcast.stopped", running.Run]) with { Broadcasts = [new BroadcastOrder.Cancel(running.Run)] };
    }

    private async Task<Answer> Show(Asker asker, CancellationToken ct) =>
        Answer.Of(replies.Progress(await notices.Latest(MostShown, asker.Now, ct).ConfigureAwait(false), asker));

    // Followers of a topic are those of the topics within it too; and who follows everything follows it as well.
    private static IReadOnlyList<Place> PlacesOf(Place? to, Taxonomy taxonomy)
    {
        if (to is not { } place)
            return [];
        List<Place> places = [place, Place.Everything];
        for (var i = 0; place.Kind == PlaceKind.Topic && i < places.Count; i++)
            places.AddRange(taxonomy.Topics.Where(t => t.Parent == places[i].Code && places[i].Kind == PlaceKind.Topic).Select(t => Place.Topic(t.Code)).Except(places).ToList());
        return [.. places.Distinct()];
    }

    private static string PlainNumber(long run) => run.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
