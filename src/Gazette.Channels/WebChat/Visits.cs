using System.Globalization;
using Gazette.Channels.Receiving;
using Gazette.Channels.Transcripts;
using Gazette.Conversation.Messages;

namespace Gazette.Channels.WebChat;

/// <summary>Somebody opened the page: a first visit, or one after a long pause, is a <see cref="Joined"/>.</summary>
internal sealed class Visits(ITranscript transcript, IInbox inbox, Flood flood, WebChatOptions options, TimeProvider clock)
{
    /// <summary>An open page is noted so often: often enough for a pause of weeks.</summary>
    private static readonly TimeSpan NotedEvery = TimeSpan.FromHours(1);

    /// <summary>Notes the visit that opens a page.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="from">The network address it comes from: nobody makes up new people without end.</param>
    /// <param name="language">The language the browser asks for.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>False when too many new people came from one place.</returns>
    public async Task<bool> Opened(TranscriptChat chat, string from, string? language, CancellationToken ct)
    {
        var last = await transcript.LastVisit(chat, ct).ConfigureAwait(false);
        if (last is null && flood.Take("from " + from) != Verdict.Welcome)
            return false;
        if (last is null || clock.GetUtcNow() - last.At > options.UnseenPause)
        {
            // The visit before names this one, so that two pages opened at once join once.
            var name = last is null ? "first" : last.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            var joined = new Message($"{chat.Chat}:joined-{name}", Identity.Address(chat), chat.Chat, new Joined(), clock.GetUtcNow(), language);
            await inbox.Accept(joined, ct).ConfigureAwait(false);
        }

        await Note(chat, last, ct).ConfigureAwait(false);
        return true;
    }

    /// <summary>The page is still open.</summary>
    public async Task StillOpen(TranscriptChat chat, CancellationToken ct) =>
        await Note(chat, await transcript.LastVisit(chat, ct).ConfigureAwait(false), ct).ConfigureAwait(false);

    private Task Note(TranscriptChat chat, Visit? last, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return last is null || now - last.At >= NotedEvery ? transcript.Visited(chat, new(now, 0), ct) : Task.CompletedTask;
    }
}
