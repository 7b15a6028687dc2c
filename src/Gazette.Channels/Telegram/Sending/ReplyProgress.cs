namespace Gazette.Channels.Telegram.Sending;

/// <summary>How far replies of several messages have come, so that a repeat goes on where the last attempt ended. Kept in memory: after a restart a reply may repeat.</summary>
internal sealed class ReplyProgress
{
    // Far more than the chats whose replies are under way at once.
    private const int Remembered = 4096;

    private readonly Lock gate = new();
    private readonly Dictionary<long, IReadOnlyList<string>> sent = [];
    private readonly Queue<long> order = [];

    /// <summary>The ids of the reply's messages that were accepted, in order.</summary>
    public IReadOnlyList<string> Of(long messageId)
    {
        lock (gate)
            return sent.GetValueOrDefault(messageId) ?? [];
    }

    /// <summary>These were accepted, and more are to come.</summary>
    public void Note(long messageId, IReadOnlyList<string> ids)
    {
        lock (gate)
        {
            if (!sent.ContainsKey(messageId))
                order.Enqueue(messageId);
            sent[messageId] = ids;
            if (order.Count > Remembered)
                sent.Remove(order.Dequeue());
        }
    }

    /// <summary>The reply needs no more attempts.</summary>
    public void Forget(long messageId)
    {
        lock (gate)
            sent.Remove(messageId);
    }
}
