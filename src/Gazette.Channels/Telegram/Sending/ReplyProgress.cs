namespace Gazette.Channels.Telegram.Sending;

/// <summary>How far replies of several messages have come, so that a repeat goes on where the last attempt ended. Kept in memory: after a restart a reply may repeat.</summary>
internal sealed class ReplyProgress
{
    // Far more than the chats whose replies are under way at once.
    private const int Remembered = 4096;

    private readonly Lock gate = new();
    private readonly Dictionary<long, int> sent = [];
    private readonly Queue<long> order = [];

    /// <summary>How many messages of the reply were accepted.</summary>
    public int Of(long messageId)
    {
        lock (gate)
            return sent.GetValueOrDefault(messageId);
    }

    /// <summary>So many were accepted, and more are to come.</summary>
    public void Note(long messageId, int count)
    {
        lock (gate)
        {
            if (!sent.ContainsKey(messageId))
                order.Enqueue(messageId);
            sent[messageId] = count;
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
