using Gazette.Following.Digests;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;

namespace Gazette.Conversation.Intents;

/// <summary>What became of an article, in words.</summary>
internal static class FateWording
{
    private const int MostOfAReason = 60;

    /// <summary>One sentence.</summary>
    public static string Of(Fate fate, Asker asker, UsualTime usual)
    {
        var (texts, hours) = (asker.Texts, asker.HoursOf(usual));
        return fate switch
        {
            Fate.Carried carried => Of(carried.Carrier, hours, asker),
            Fate.NotPushed => texts["fate.not-pushed"],
            Fate.FollowedSince f => texts["fate.since", Name(f.Follow, asker)],
            Fate.EndedBefore f => texts["fate.ended", Name(f.Follow, asker)],
            Fate.LeftOut f => texts["fate.left-out", Name(f.Follow, asker), texts.Exclusions([f.What], asker.Taxonomy)],
            Fate.Off f => texts["fate.off", Name(f.Follow, asker)],
            Fate.Dropped f => texts["fate.dropped", Name(f.Follow, asker)],
            Fate.Passed f => texts["fate.passed", Name(f.Follow, asker)],
            Fate.WaitsForReturn { Until: { } until } => texts["fate.paused.until", texts.Instant(until, hours, asker.Now)],
            Fate.WaitsForReturn => texts["fate.paused"],
            Fate.WaitsForContact => texts["fate.unreachable"],
            Fate.Waits { Due: { } due } f => texts["fate.waits", Name(f.Follow, asker), texts.Instant(due > asker.Now ? hours.Open(due) : hours.Open(asker.Now), hours, asker.Now)],
            Fate.Waits f => texts["fate.soon", Name(f.Follow, asker)],
            _ => texts["fate.not-followed"],
        };
    }

    private static string Of(Carrier carrier, Hours hours, Asker asker)
    {
        var (texts, at) = (asker.Texts, asker.Texts.Instant(carrier.At, hours, asker.Now));
        return carrier.State switch
        {
            DeliveryState.Sent => texts["fate.sent", at, carrier.DigestId],
            DeliveryState.Pending when carrier.At > asker.Now && hours.Quiet is { Silent: false } => texts["fate.quiet", at],
            DeliveryState.Pending when carrier.At > asker.Now => texts["fate.again", at],
            DeliveryState.Pending or DeliveryState.Sending => texts["fate.queued"],
            DeliveryState.Held when hours.Absence is { Until: { } until } => texts["fate.paused.until", texts.Instant(until, hours, asker.Now)],
            DeliveryState.Held when hours.Absence is not null => texts["fate.paused"],
            DeliveryState.Held => texts["fate.held"],
            DeliveryState.Failed => texts["fate.failed", at, Short(carrier.Reason)],
            DeliveryState.Uncertain => texts["fate.uncertain", at],
            _ => texts["fate.cancelled", at],
        };
    }

    private static string Name(Follow follow, Asker asker) => asker.Texts.Place(follow.Place, asker.Taxonomy);

    private static string Short(string? reason) => reason is null ? "–" : reason.Length <= MostOfAReason ? reason : reason[..MostOfAReason] + "…";
}
