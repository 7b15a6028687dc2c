using System.Globalization;
using System.Text;
using Gazette.Conversation.Inbox;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Following.Sending;

namespace Gazette.Channels.Transcripts;

/// <summary>A channel whose platform is our own transcript: to send is to append, once for each message and each delivery.</summary>
public class TranscriptChannel(string name, ITranscript transcript, TimeProvider clock) : IReplyChannel, IChannel, IBodyRenderer
{
    /// <inheritdoc cref="IChannel.Name"/>
    public string Name => name;

    /// <inheritdoc/>
    public string Channel => name;

    /// <inheritdoc/>
    public ChannelLimits Limits => ChannelLimits.None;

    /// <inheritdoc/>
    public byte[] Render(Reply reply) => EntryBody.Frozen(reply);

    /// <inheritdoc/>
    public async Task<SendOutcome> Reply(long messageId, Message message, Reply reply, Func<CancellationToken, Task> turn, CancellationToken ct)
    {
        if (reply.Blocks.Count == 0)
            return new SendOutcome.Accepted("");
        var target = reply.Replaces && message.Content is Pressed pressed ? Entry(pressed.MessageId) : null;
        var kind = target is null ? EntryKind.Reply : EntryKind.Change;
        return await Append(message.From, kind, EntryBody.Of(reply), Source("m", messageId), target, ct).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public virtual async Task<SendOutcome> Send(Outgoing outgoing, CancellationToken ct)
    {
        var (body, source) = (Encoding.UTF8.GetString(outgoing.Body.Span), Source("d", outgoing.DeliveryId));
        if (outgoing.Replaces is null)
            return await Append(outgoing.Address, EntryKind.Digest, body, source, null, ct).ConfigureAwait(false);
        if (Entry(outgoing.Replaces) is not { } target || !await transcript.CanChange(ChatOf(outgoing.Address), target, ct).ConfigureAwait(false))
            return new SendOutcome.NotEditable("the entry is not there");
        // A change has a number of its own; the entry keeps the one it is known by.
        await Append(outgoing.Address, EntryKind.Change, body, "c" + source, target, ct).ConfigureAwait(false);
        return new SendOutcome.Accepted(outgoing.Replaces);
    }

    /// <summary>The chat of an address of this channel.</summary>
    protected TranscriptChat ChatOf(Address address) => new(name, address.Chat);

    private static string Source(string kind, long id) => kind + id.ToString(CultureInfo.InvariantCulture);

    private static long? Entry(string? id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task<SendOutcome> Append(Address address, EntryKind kind, string body, string source, long? target, CancellationToken ct)
    {
        var entry = new NewEntry(ChatOf(address), kind, body, source, clock.GetUtcNow(), target);
        var id = await transcript.Append(entry, ct).ConfigureAwait(false);
        return new SendOutcome.Accepted(id.ToString(CultureInfo.InvariantCulture));
    }
}
