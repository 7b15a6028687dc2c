using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Following.Sending;
using Microsoft.Extensions.Logging;

namespace Gazette.Conversation.Inbox;

/// <summary>Sees a reply out: paced like everything else, repeated while the platform asks to wait or fails for now, given up when it can never arrive.</summary>
public sealed class ReplySender(IEnumerable<IReplyChannel> channels, IConversationStore store, ReplyPace pace, TimeProvider clock, ILogger<ReplySender> log)
{
    /// <summary>After so many failures a reply is given up: the person has asked again long since.</summary>
    private const int MostFailures = 5;

    // An attempt cut by a stop may have arrived, and would be repeated at the next start. Time on the network is real, whatever clock the program is given.
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, IReplyChannel> channels = channels.ToDictionary(c => c.Name);

    /// <summary>Sends the reply to a message that was applied, and marks it answered.</summary>
    public async Task Send(long id, Message message, Reply reply, CancellationToken ct)
    {
        var (failure, answeredAs) = channels.TryGetValue(message.From.Channel, out var channel)
            ? await Deliver(channel, id, message, reply, ct).ConfigureAwait(false)
            : ($"no channel {message.From.Channel}", null);
        if (failure is not null)
            log.LogWarning("The reply to message {Id} was given up: {Reason}", id, failure);
        // What the platform answered is written even while we stop: else the reply would repeat.
        await clock.Persist(log, id, () => Answered(id, failure, answeredAs), ct).ConfigureAwait(false);
        // Who may write in a group is changed without a word to us: an answer that arrives tells that we may again.
        if (answeredAs is not null && !message.Private)
            await clock.Persist(log, id, () => Reached(message.From), ct).ConfigureAwait(false);
        InboxMetrics.Answered(message.From.Channel, failure is null);
    }

    private async Task<bool> Answered(long id, string? failure, string? answeredAs)
    {
        await store.Answered(id, failure, answeredAs, CancellationToken.None).ConfigureAwait(false);
        return true;
    }

    private async Task<bool> Reached(Address group)
    {
        await store.Reached(group, CancellationToken.None).ConfigureAwait(false);
        return true;
    }

    private async Task<(string? Failure, string? AnsweredAs)> Deliver(IReplyChannel channel, long id, Message message, Reply reply, CancellationToken ct)
    {
        using var cut = new CancellationTokenSource();
        await using var stopping = ct.Register(() => cut.CancelAfter(StopGrace)).ConfigureAwait(false);
        for (var failures = 0; ;)
        {
            // Silence is no message: who says the next thing need not wait for it.
            if (reply.Blocks.Count > 0)
                await pace.Wait(message.From, ct).ConfigureAwait(false);
            var outcome = await channel.Reply(id, message, reply, _ => pace.WaitForMore(message.From, ct), cut.Token).ConfigureAwait(false);
            InboxMetrics.Tried(message.From.Channel, outcome);
            switch (outcome)
            {
                case SendOutcome.Accepted accepted:
                    return (null, accepted.MessageId.Length > 0 ? accepted.MessageId : null);
                // The group was upgraded since: it is the same people, and no message of the old chat stands in the new one.
                case SendOutcome.Moved { NewChat: var chat } when message.From.Chat != chat && ++failures < MostFailures:
                    await store.Move(message.From, chat, CancellationToken.None).ConfigureAwait(false);
                    (message, reply) = (message with { From = message.From with { Chat = chat }, PlatformId = null }, reply with { Replaces = false, InPlaceOf = null });
                    break;
                case SendOutcome.TryLater later:
                    await pace.Obey(message.From, later, CancellationToken.None).ConfigureAwait(false);
                    break;
                case SendOutcome.FailedForNow or SendOutcome.NoAnswer when ++failures < MostFailures:
                    await Task.Delay(FirstBackOff * Math.Pow(2, failures - 1), clock, ct).ConfigureAwait(false);
                    break;
                default:
                    return (outcome.ToString(), null);
            }
        }
    }
}
