namespace Gazette.Channels.Telegram.Sending;

/// <summary>Which chats were written to within the last second.</summary>
internal sealed class RecentWrites(TimeProvider clock)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> last = [];
    private readonly Queue<(string Chat, DateTimeOffset At)> order = [];

    /// <summary>A message was accepted for a chat now.</summary>
    public void Note(string chat)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            Drop(now);
            last[chat] = now;
            order.Enqueue((chat, now));
        }
    }

    /// <summary>Whether the chat is one of them.</summary>
    public bool WithinASecond(string chat)
    {
        var now = clock.GetUtcNow();
        lock (gate)
            return last.TryGetValue(chat, out var at) && now - at <= Second;
    }

    private void Drop(DateTimeOffset now)
    {
        while (order.TryPeek(out var oldest) && now - oldest.At > Second)
        {
            order.Dequeue();
            if (last.TryGetValue(oldest.Chat, out var at) && at == oldest.At)
                last.Remove(oldest.Chat);
        }
    }
}
