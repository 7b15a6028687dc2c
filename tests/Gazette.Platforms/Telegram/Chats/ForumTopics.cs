namespace Gazette.Platforms.Telegram;

/// <summary>The topics of a forum, each known by the message it began with.</summary>
internal sealed class ForumTopics
{
    private readonly Dictionary<int, bool> closed = [];

    internal bool Any => closed.Count > 0;

    internal void Open(int thread) => closed[thread] = false;

    internal void Close(int thread) => closed[thread] = true;

    internal void Delete(int thread) => closed.Remove(thread);

    /// <summary>Refuses a topic that is not there, and a closed one unless the bot manages topics (core.telegram.org/bots/api#closeforumtopic).</summary>
    internal void Check(int thread, bool mayManage)
    {
        if (!closed.TryGetValue(thread, out var isClosed))
            throw Refusal.BadRequest("message thread not found");
        if (isClosed && !mayManage)
            throw Refusal.BadRequest("TOPIC_CLOSED");
    }
}
