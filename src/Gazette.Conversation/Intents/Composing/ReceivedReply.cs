using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Following.Digests;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;
using Gazette.Text.Time;

namespace Gazette.Conversation.Intents;

/// <summary>What was sent to a person and what was not, from the ledger.</summary>
internal sealed class ReceivedReply(ILedger ledger, PushState state, UsualTime usual)
{
    private const int MostRead = 200;
    private const int MostShown = 8;
    private const int MostLookedAt = 10;
    private const int MostPlaces = 3;

    public async Task<Answer> Answer(ShowReceived asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        if (asker.Subscriber is not { } subscriber)
            return Intents.Answer.Of(new(asker.Language, [new Paragraph(texts["received.none"]), new Note(texts["follows.none"])], [FollowsReply.Pickers(asker)]));
        var hours = asker.HoursOf(usual);
        var receipts = await ledger.Receipts(subscriber.Id, MostRead, ct).ConfigureAwait(false);
        var past = receipts.Where(r => r.State is DeliveryState.Sent or DeliveryState.Failed or DeliveryState.Uncertain or DeliveryState.Sending).ToList();
        var inDays = asked.Days is { } days ? past.Where(r => days.Covers(DateOnly.FromDateTime(hours.At(r.At)))).ToList() : past;
        List<Block> stands = [.. (await state.Of(subscriber, receipts, asker, ct).ConfigureAwait(false)).Select(line => new Note(line))];
        var sent = Sent(inDays, past, asked.Days, await Brought(inDays, subscriber, asker, ct).ConfigureAwait(false), hours, asker);
        Block[] blocks = asked.WhyNot ? [new Heading(texts["received.why"]), .. stands, .. sent] : [new Heading(texts["received"]), .. sent, .. stands];
        return Intents.Answer.Of(
            new(asker.Language, blocks, [.. Buttons(inDays, hours, asker), [.. PersonNotes.Resume(asker), .. Suggestions.Say(texts["button.follows"], "/follows"), .. Suggestions.Say(texts["button.digest"], "/digest")]]),
            new Facts { Days = asked.Days, Total = inDays.Count });
    }

    // By which follows each of those shown came: of a long digest the first articles tell.
    private async Task<Dictionary<long, string>> Brought(List<Receipt> receipts, Subscriber subscriber, Asker asker, CancellationToken ct)
    {
        var brought = new Dictionary<long, string>();
        foreach (var receipt in receipts.Take(MostShown))
        {
            var places = await ledger.BroughtBy(subscriber.Id, receipt.DigestId, MostLookedAt, ct).ConfigureAwait(false);
            var named = asker.Texts.Places(places.Take(MostPlaces), asker.Taxonomy);
            brought[receipt.DigestId] = places.Count > MostPlaces ? asker.Texts["received.by.more", named] : named;
        }

        return brought;
    }

    private static IEnumerable<Block> Sent(List<Receipt> inDays, List<Receipt> past, Period? days, Dictionary<long, string> brought, Hours hours, Asker asker)
    {
        var texts = asker.Texts;
        if (inDays.Count == 0)
            yield return new Paragraph(days is { } period ? texts["received.none.in", texts.Days(period, asker.Today)] : texts["received.none"]);
        else
            yield return new Paragraph(string.Join('\n', inDays.Take(MostShown).Select(r => brought[r.DigestId] is { Length: > 0 } by ? texts["received.by", Line(r, hours, asker), by] : Line(r, hours, asker))));
        if (inDays.Count == 0 && past.Count > 0)
            yield return new Paragraph(texts["received.last", Line(past[0], hours, asker)]);
    }

    private static string Line(Receipt receipt, Hours hours, Asker asker)
    {
        var texts = asker.Texts;
        var at = texts.Instant(receipt.At, hours, asker.Now);
        var line = receipt.Kind switch
        {
            ReceiptKind.Broadcast => texts["received.broadcast", at],
            ReceiptKind.Correction => texts["received.correction", at],
            _ => texts.CountIn("received.line", receipt.Articles, at),
        };
        return receipt.State switch
        {
            DeliveryState.Failed => texts["received.failed", line],
            DeliveryState.Uncertain => texts["received.uncertain", line],
            DeliveryState.Sending => texts["received.sending", line],
            _ => line,
        };
    }

    // Each opens its digest; two in a row, as wide as their labels are.
    private static IEnumerable<IReadOnlyList<Button>> Buttons(List<Receipt> receipts, Hours hours, Asker asker) =>
        receipts.Take(MostShown).Where(r => r.Kind == ReceiptKind.Digest)
            .SelectMany(r => Button.For(asker.Texts.Instant(r.At, hours, asker.Now), new UserAction.DigestPage(r.DigestId, 0)))
            .Chunk(2).Select(row => (IReadOnlyList<Button>)row);
}
