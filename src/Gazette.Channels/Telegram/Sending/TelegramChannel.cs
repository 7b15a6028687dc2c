using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Rendering;
using Gazette.Conversation.Inbox;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Following.Sending;
using Telegram.Bot.Exceptions;

namespace Gazette.Channels.Telegram.Sending;

/// <summary>Telegram as a channel: replies and digests, one attempt each.</summary>
internal sealed class TelegramChannel(MessageSender sender, PressAnswers presses, ReplyParts replies, BotName name, int messagesPerSecond) : IReplyChannel, IChannel
{
    // One chat: one message a second; one group: twenty a minute (core.telegram.org/bots/faq, "My bot is hitting limits").
    private const int ChatPerSecond = 1;
    private const int GroupPerMinute = 20;

    private readonly ReplyProgress progress = new();

    /// <inheritdoc cref="IChannel.Name"/>
    public string Name => TelegramClients.ChannelName;

    // An answer takes well under half a second, so that half a second's worth under way keeps up with the rate.
    /// <inheritdoc/>
    public ChannelLimits Limits { get; } = new(messagesPerSecond, ChatPerSecond, GroupPerMinute, Math.Clamp(messagesPerSecond / 2, 4, 128));

    /// <summary>Groups and channels have negative numbers.</summary>
    public bool IsGroup(Address address) => address.Chat.StartsWith('-');

    /// <inheritdoc/>
    public Task<bool> IsThere(CancellationToken ct) => sender.IsThere(ct);

    /// <inheritdoc/>
    public async Task<SendOutcome> Send(Outgoing outgoing, CancellationToken ct)
    {
        if (outgoing.IsPost)
        {
            var (bot, failure) = await BotOf(ct).ConfigureAwait(false);
            if (failure is not null)
                return failure;
            outgoing = outgoing with { Body = DeepLinks.Posted(outgoing.Body, bot) };
        }

        if (outgoing.Replaces is null)
            return await sender.SendFrozen(outgoing.Address, outgoing.Body, outgoing.Silent, ct).ConfigureAwait(false);
        if (ReplyPlaces.Number(outgoing.Replaces) is not { } old)
            return new SendOutcome.NotEditable("no message of Telegram's");
        // Deleted by the person, or not to be changed any more: Telegram says so with one code and many words.
        var outcome = await sender.EditFrozen(outgoing.Address, old, outgoing.Body, ct).ConfigureAwait(false);
        return outcome is SendOutcome.RefusedForGood refused ? new SendOutcome.NotEditable(refused.Reason) : outcome;
    }

    /// <summary>Answers the press, then sends the reply's messages in order; a repeat goes on after those that were accepted.</summary>
    /// <returns>With the messages' ids, parted by commas, or an empty text when there was nothing to send.</returns>
    public async Task<SendOutcome> Reply(long messageId, Message message, Reply reply, Func<CancellationToken, Task> turn, CancellationToken ct)
    {
        if (message.Content is Pressed { PressId: { } press })
            await presses.Answer(press, ct).ConfigureAwait(false);
        var parts = await replies.Of(reply, ct).ConfigureAwait(false);
        if (parts.Any(part => part.Message.Keyboard.Any(row => row.Any(DeepLinks.IsOne))))
        {
            var (bot, failure) = await BotOf(ct).ConfigureAwait(false);
            if (failure is not null)
                return failure;
            parts = [.. parts.Select(part => part.Linked(bot))];
        }

        var places = ReplyPlaces.Of(message, reply);
        var outcome = await SendAll(messageId, message.From, parts, places, SendManner.Of(message, reply), turn, ct).ConfigureAwait(false);
        if (outcome is SendOutcome.Accepted)
            outcome = await Clear(message.From, places.LeftOver(progress.Of(messageId)), outcome, ct).ConfigureAwait(false);
        if (outcome is SendOutcome.Accepted or SendOutcome.RefusedForGood or SendOutcome.Blocked or SendOutcome.ThreadClosed)
            progress.Forget(messageId);
        return outcome;
    }

    private async Task<SendOutcome> SendAll(
        long messageId, Address to, IReadOnlyList<ReplyPart> parts, ReplyPlaces places, SendManner manner, Func<CancellationToken, Task> turn, CancellationToken ct)
    {
        var sent = progress.Of(messageId);
        for (var first = sent.Count; sent.Count < parts.Count;)
        {
            if (sent.Count > first)
                await turn(ct).ConfigureAwait(false);
            var outcome = await SendOrEdit(to, places.Next(sent), parts[sent.Count], sent.Count == 0 ? manner : manner with { RepliesTo = null }, ct).ConfigureAwait(false);
            if (outcome is not SendOutcome.Accepted accepted)
                return outcome;
            progress.Note(messageId, sent = [.. sent, accepted.MessageId]);
        }

        return new SendOutcome.Accepted(string.Join(',', sent));
    }

    // One that is gone already, or too old to be deleted, is left as it is.
    private async Task<SendOutcome> Clear(Address to, IEnumerable<int> messages, SendOutcome done, CancellationToken ct)
    {
        foreach (var old in messages)
            if (await sender.Delete(to, old, ct).ConfigureAwait(false) is var outcome and not (SendOutcome.Accepted or SendOutcome.RefusedForGood))
                return outcome;
        return done;
    }

    private async Task<SendOutcome> SendOrEdit(Address to, int? replaced, ReplyPart part, SendManner manner, CancellationToken ct)
    {
        if (part.Picture is { } picture)
        {
            var outcome = await sender.SendPicture(to, part.Message, picture, ct).ConfigureAwait(false);
            // A picture that Telegram will not take, or a chat where only texts may be sent: the text says the same.
            if (outcome is not (SendOutcome.RefusedForGood or SendOutcome.Blocked))
                return outcome;
        }

        if (replaced is { } old && part.Picture is null)
        {
            var outcome = await sender.Edit(to, old, part.Message, ct).ConfigureAwait(false);
            // A message that is deleted, too old or not ours cannot be changed: the reply comes as a new one.
            if (outcome is not SendOutcome.RefusedForGood)
                return outcome;
        }

        return await sender.Send(to, part.Message, ct, manner).ConfigureAwait(false);
    }

    private async Task<(string Bot, SendOutcome? Failure)> BotOf(CancellationToken ct)
    {
        try
        {
            return (await name.Of(ct).ConfigureAwait(false), null);
        }
        catch (Exception failure) when (failure is RequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return ("", Outcomes.Of(failure));
        }
    }
}
