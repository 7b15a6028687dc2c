using Gazette.Following;
using Gazette.Following.Digests;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;

namespace Gazette.Conversation.Intents;

/// <summary>How things stand with a person's pushes: what keeps them back, what waits, and when the next one comes.</summary>
internal sealed class PushState(ISubscriberReader subscribers, UsualTime usual)
{
    /// <summary>A line for each thing that is to be said, the reason first.</summary>
    public async Task<IReadOnlyList<string>> Of(Subscriber subscriber, IReadOnlyList<Receipt> receipts, Asker asker, CancellationToken ct)
    {
        var (texts, hours) = (asker.Texts, asker.HoursOf(usual));
        if (subscriber.Follows.Count == 0)
            return [texts["follows.none"]];
        if (subscriber.Follows.All(f => f.Cadence == Cadence.Off))
            return [texts["state.off"]];
        var lines = new List<string>();
        if (hours.Absence is { } absence)
            lines.Add(absence.Until is { } until ? texts["paused.until", texts.Instant(until, hours, asker.Now)] : texts["paused.open"]);
        else if (hours.Quiet?.EndAfter(asker.Now, ScheduleRules.ZoneOf(hours.Zone)) is { } end)
            lines.Add(texts["state.quiet", texts.Instant(end, hours, asker.Now)]);
        lines.AddRange(OnTheWay(receipts, hours, asker));
        var waiting = await subscribers.Waiting(subscriber.Id, ct).ConfigureAwait(false);
        if (waiting.Count > 0)
            lines.Add(texts.Count("state.waiting", waiting.Count));
        else if (lines.Count == 0)
            lines.Add(receipts.FirstOrDefault(r => r.State == DeliveryState.Sent) is { } last ? texts["state.nothing.since", texts.Instant(last.At, hours, asker.Now)] : texts["state.nothing"]);
        if (hours.Absence is null)
            lines.AddRange(Next(subscriber, hours, asker));
        return lines;
    }

    private static IEnumerable<string> OnTheWay(IReadOnlyList<Receipt> receipts, Hours hours, Asker asker)
    {
        foreach (var receipt in receipts.Where(r => r.Kind == ReceiptKind.Digest))
            if (receipt.State == DeliveryState.Pending)
                yield return receipt.At > asker.Now
                    ? asker.Texts.CountIn("state.pending", receipt.Articles, asker.Texts.Instant(receipt.At, hours, asker.Now))
                    : asker.Texts.Count("state.queued", receipt.Articles);
            else if (receipt.State == DeliveryState.Held)
                yield return asker.Texts.Count(receipt.AwaitsOperator ? "state.awaits" : "state.held", receipt.Articles);
    }

    private static IEnumerable<string> Next(Subscriber subscriber, Hours hours, Asker asker)
    {
        if (subscriber.Follows.Any(f => f.Cadence == Cadence.Immediate))
            yield return asker.Texts["state.immediate"];
        if (subscriber.NextDue is { } due)
            yield return asker.Texts["state.next", asker.Texts.Instant(due > asker.Now ? hours.Open(due) : asker.Now, hours, asker.Now)];
    }
}
