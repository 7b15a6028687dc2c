using Gazette.Channels.Transcripts;
using Gazette.Following.Sending;

namespace Gazette.Channels.WebChat;

/// <summary>The web chat as senders see it. Who has not looked for <see cref="WebChatOptions.UnseenPause"/> counts as gone until the page is opened again.</summary>
public sealed class WebChannel(ITranscript transcript, WebChatOptions options, TimeProvider clock)
    : TranscriptChannel(ChannelName, transcript, clock)
{
    /// <summary>The channel's name.</summary>
    public const string ChannelName = "web";

    private readonly ITranscript transcript = transcript;
    private readonly TimeProvider clock = clock;

    /// <inheritdoc/>
    public override async Task<SendOutcome> Send(Outgoing outgoing, CancellationToken ct)
    {
        var visit = await transcript.LastVisit(ChatOf(outgoing.Address), ct).ConfigureAwait(false);
        if (visit is not null && clock.GetUtcNow() - visit.At > options.UnseenPause)
            return new SendOutcome.Blocked($"unseen since {visit.At:yyyy-MM-dd}");
        return await base.Send(outgoing, ct).ConfigureAwait(false);
    }
}
