namespace Gazette.Channels.Transcripts;

/// <summary>Who listens to which chat in this process.</summary>
public sealed class TranscriptHints
{
    private readonly Lock gate = new();
    private readonly Dictionary<TranscriptChat, List<TranscriptListener>> listeners = [];

    /// <summary>A new listener.</summary>
    public TranscriptListener Listen(TranscriptChat chat)
    {
        var listener = new TranscriptListener(gone => Forget(chat, gone));
        lock (gate)
        {
            if (!listeners.TryGetValue(chat, out var list))
                listeners[chat] = list = [];
            list.Add(listener);
        }

        return listener;
    }

    /// <summary>Something was appended to a chat.</summary>
    public void Hint(TranscriptChat chat)
    {
        TranscriptListener[] wake;
        lock (gate)
            wake = listeners.TryGetValue(chat, out var list) ? [.. list] : [];
        foreach (var listener in wake)
            listener.Hint();
    }

    private void Forget(TranscriptChat chat, TranscriptListener gone)
    {
        lock (gate)
            if (listeners.TryGetValue(chat, out var list) && list.Remove(gone) && list.Count == 0)
                listeners.Remove(chat);
    }
}
