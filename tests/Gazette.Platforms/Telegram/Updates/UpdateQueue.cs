using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>Updates that wait for the bot: posted to its webhook while there is one, else given out by long polling to one poller at a time.</summary>
internal sealed class UpdateQueue : IDisposable
{
    private static readonly HashSet<string> NotByDefault = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly List<PendingUpdate> updates = [];
    private HashSet<string>? allowed;
    private TaskCompletionSource changed = NewSignal();
    private TaskCompletionSource replaced = NewSignal();
    private TaskCompletionSource polled = NewSignal();
    private int open;
    private long lastId = 910_000_000;

    internal UpdateQueue(TimeProvider clock, WebhookPost post) => (this.clock, Delivery) = (clock, new(gate, updates, clock, post));

    internal WebhookDelivery Delivery { get; }

    internal int Pending
    {
        get
        {
            lock (gate)
                return updates.Count;
        }
    }

    /// <summary>The kinds that were asked for; null while the default stands.</summary>
    internal IReadOnlyCollection<string>? Allowed => allowed;

    internal void Enqueue(string kind, JsonObject content)
    {
        lock (gate)
        {
            if (!(allowed?.Contains(kind) ?? !NotByDefault.Contains(kind)))
                return;
            updates.Add(new(++lastId, kind, content, clock.GetUtcNow()));
            Delivery.Pump();
            Signal();
        }
    }

    internal void SetWebhook(Webhook? hook, bool dropPending)
    {
        lock (gate)
        {
            if (dropPending)
                updates.Clear();
            Delivery.Set(hook);
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

    public void Dispose() => Delivery.Dispose();

    private async Task<JsonArray> Take(TaskCompletionSource mine, int limit, DateTimeOffset end, CancellationToken ct)
    {
        while (true)
        {
            Task signal;
            lock (gate)
            {
                if (mine.Task.IsCompleted)
                    throw new Refusal(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
                if (Delivery.Hook is not null)
                    throw new Refusal(409, "Conflict: terminated by setWebhook request");
                if (updates.Count > 0 || clock.GetUtcNow() >= end)
                    return [.. updates.Take(limit).Select(u => u.Json())];
                signal = changed.Task;
            }
            // The timer runs before anybody is told that the poll waits, so that a test may move the clock at once.
            var wait = Wait(Task.WhenAny(signal, mine.Task), end, ct);
            polled.TrySetResult();
            await wait;
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
            if (Delivery.Hook is not null)
                throw new Refusal(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            var now = clock.GetUtcNow();
            updates.RemoveAll(u => u.IsExpired(now));
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

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
