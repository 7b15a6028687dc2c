using Gazette.Channels.Transcripts;

namespace Gazette.Channels.Terminal;

/// <summary>The terminal as senders see it: what is sent waits in the transcript until the chat is open.</summary>
public sealed class TerminalChannel(ITranscript transcript, TimeProvider clock) : TranscriptChannel(ChannelName, transcript, clock)
{
    /// <summary>The channel's name.</summary>
    public const string ChannelName = "terminal";
}
