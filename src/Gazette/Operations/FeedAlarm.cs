using Gazette.Configuration;
using Gazette.Conversation.Inbox;
using Gazette.Conversation.Messages;
using Gazette.Newsroom.Sources.Feeds;

namespace Gazette.Operations;

/// <summary>Tells operators of a feed that was given up.</summary>
internal sealed class FeedAlarm(Alarms alarms, Settings settings) : IFeedListener
{
    /// <inheritdoc/>
    public Task GivenUp(FeedState state, CancellationToken ct)
    {
        var since = state.FailingSince!.Value;
        return alarms.Raise($"feed:{since.ToUnixTimeSeconds()}:{state.Url}", new Alarm("alarm.feed", [state.Url, settings.Clock(since), state.Failure ?? ""]), ct);
    }
}
