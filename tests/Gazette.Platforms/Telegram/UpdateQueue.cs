using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>Updates that wait for the bot, given out by long polling to one poller at a time.</summary>
internal sealed class UpdateQueue(TimeProvider clock)
{
    private static readonly HashSet<string> NotByDefault = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly Lock gate = new();
    private readonly List<(long Id, string Kind, JsonObject Content)> updates = [];
    private HashSet<string>? allowed;
    private TaskCompletionSource changed = NewSignal();
    private TaskCompletionSource replaced = NewSignal();
    private TaskCompletionSource polled = NewSignal();
    private int open;
    private long lastId = 910_000_000;

    /// <summary>The webhook's address; while there is one, nobody polls.</summary>
    internal string Webhook { get; private set; } = "";

    internal int Pending
    {
        get
        {
            lock (gate)
                return updates.Count;
        }
    }

    internal void Enqueue(string kind, JsonObject content)
    {
        lock (gate)
        {
            if (!(allowed?.Contains(kind) ?? !NotByDefault.Contains(kind)))
                return;
            updates.Add((++lastId, kind, content));
            Signal();
        }
    }

    internal void SetWebhook(string url, bool dropPending)
    {
        lock (gate)
        {
            Webhook = url;
            if (dropPending)
                updates.Clear();
            Signal();
        }
    }

    internal void Allow(JsonArray? kinds)
    {
        if (kinds is null)
            return;   // not given: the earlier setting stands
        lock (gate)
            allowed = kinds.Count == 0 ? null : [.. kinds.Select(k => (string)k!)];
    }

    internal async Task<JsonArray> Poll(long offset, int limit, TimeSpan timeout, CancellationToken ct)
    {
        var end = clock.GetUtcNow() + timeout;
        var mine = TakeOver(offset);
        Interlocked.Increment(ref open);
        try
        {
            return await Take(mine, limit, end, ct);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private async Task<JsonArray> Take(TaskCompletionSource mine, int limit, DateTimeOffset end, CancellationToken ct)
    {
        while (true)
        {
            Task signal;
            lock (gate)
            {
                if (mine.Task.IsCompleted)
                    throw new Refusal(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
                if (Webhook.Length > 0)
                    throw new Refusal(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
                if (updates.Count > 0 || clock.GetUtcNow() >= end)
                    return [.. updates.Take(limit).Select(Json)];
                signal = changed.Task;
            }
            // The timer runs before anybody is told that the poll waits, so that a test may move the clock at once.
            var wait = Wait(Task.WhenAny(signal, mine.Task), end, ct);
            polled.TrySetResult();
            await wait;
        }
    }

    /// <summary>Completes when a poll is waiting that came after this was asked, or is waiting now.</summary>
    internal Task Polled()
    {
        lock (gate)
        {
            if (polled.Task.IsCompleted && open == 0)
                polled = NewSignal();
            return polled.Task;
        }
    }

    private async Task Wait(Task<Task> something, DateTimeOffset end, CancellationToken ct)
    {
        try
        {
            await something.WaitAsync(Positive(end - clock.GetUtcNow()), clock, ct);
        }
        catch (TimeoutException)
        {
            return;   // the poll's own time is over: it looks once more and answers with what there is
        }
    }

    private static TimeSpan Positive(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;

    /// <summary>Confirms what is older than the offset and ends the poll that was open.</summary>
    private TaskCompletionSource TakeOver(long offset)
    {
        lock (gate)
        {
            if (offset > 0)
                updates.RemoveAll(u => u.Id < offset);
            else if (offset < 0)
                updates.RemoveRange(0, (int)Math.Max(0, updates.Count + offset));
            replaced.TrySetResult();
            return replaced = NewSignal();
        }
    }

    private void Signal()
    {
        changed.TrySetResult();
        changed = NewSignal();
    }

    private static JsonObject Json((long Id, string Kind, JsonObject Content) update) =>
        new() { ["update_id"] = update.Id, [update.Kind] = update.Content.DeepClone() };

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
