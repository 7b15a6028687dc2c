using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Gazette.Channels.Transcripts;

namespace Gazette.Channels.WebChat;

/// <summary>
/// A chat as server-sent events. An entry is a <c>message</c> whose id is the entry's number; <c>ready</c> parts what was there
/// from what happens now; <c>beat</c> says that the stream is alive.
/// </summary>
internal sealed class EventStream(ITranscript transcript, Visits visits, WebChatOptions options, TimeProvider clock)
{
    private const int AtOnce = 100;

    /// <summary>The events after an entry, or from the chat's recent past on, until the page goes.</summary>
    public async IAsyncEnumerable<SseItem<string>> Of(TranscriptChat chat, long? after, [EnumeratorCancellation] CancellationToken ct)
    {
        using var listener = transcript.Listen(chat);
        var last = after ?? 0;
        if (after is null)
            foreach (var entry in await transcript.Last(chat, options.History, ct).ConfigureAwait(false))
                yield return Event(entry, ref last);
        for (var ready = false; ;)
        {
            var next = listener.Next;
            var entries = await transcript.Since(chat, last, AtOnce, ct).ConfigureAwait(false);
            foreach (var entry in entries)
                yield return Event(entry, ref last);
            if (entries.Count == AtOnce)
                continue;
            if (!ready)
                yield return new(last.ToString(CultureInfo.InvariantCulture), "ready");
            else if (entries.Count == 0)
                yield return new("", "beat");
            ready = true;
            await Wait(next, chat, ct).ConfigureAwait(false);
        }
    }

    private static SseItem<string> Event(TranscriptEntry entry, ref long last)
    {
        last = entry.Id;
        return new(EventBody.Of(entry)) { EventId = entry.Id.ToString(CultureInfo.InvariantCulture) };
    }

    private async Task Wait(Task next, TranscriptChat chat, CancellationToken ct)
    {
        try
        {
            await next.WaitAsync(options.Heartbeat, clock, ct).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await visits.StillOpen(chat, ct).ConfigureAwait(false);
        }
    }
}
