using System.Globalization;
using Gazette.Channels.Transcripts;
using Gazette.Conversation.Messages;

namespace Gazette.Channels.WebChat;

/// <summary>Somebody opened the page: a first visit, or one after a long pause, is a <see cref="Joined"/>.</summary>
internal sealed class Visits(ITranscript transcript, IInbox inbox, WebChatOptions options, TimeProvider clock)
{
    /// <summary>An open page is noted so often: often enough for a pause of weeks.</summary>
    private static readonly TimeSpan NotedEvery = TimeSpan.FromHours(1);

    /// <summary>Notes the visit that opens a page.</summary>
    public async Task Opened(TranscriptChat chat, string? language, CancellationToken ct)
    {
        var last = await transcript.LastVisit(chat, ct).ConfigureAwait(false);
        if (last is null || clock.GetUtcNow() - last.At > options.UnseenPause)
        {
            // The visit before names this one, so that two pages opened at once join once.
            var name = last is null ? "first" : last.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            var joined = new Message($"{chat.Chat}:joined-{name}", Identity.Address(chat), chat.Chat, new Joined(), clock.GetUtcNow(), language);
            await inbox.Accept(joined, ct).ConfigureAwait(false);
        }

        await Note(chat, last, ct).ConfigureAwait(false);
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
