namespace Gazette.Platforms.Telegram;

/// <summary>Brings what waits to the webhook, while there is one: each chat's updates in order and one at a time, those of different chats side by side, again and again until the bot takes them or they expire.</summary>
internal sealed class WebhookDelivery : IDisposable
{
    private readonly Lock gate;
    private readonly List<PendingUpdate> updates;
    private readonly TimeProvider clock;
    private readonly WebhookPost post;
    private readonly ITimer wake;
    private readonly List<WebhookAttempt> attempts = [];
    private Session? session;
    private TaskCompletionSource resting = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Shares the queue's updates and its lock.</summary>
    internal WebhookDelivery(Lock gate, List<PendingUpdate> updates, TimeProvider clock, WebhookPost post)
    {
        (this.gate, this.updates, this.clock, this.post) = (gate, updates, clock, post);
        wake = clock.CreateTimer(_ => Pump(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    internal Webhook? Hook => session?.Hook;

    /// <summary>The attempt that went wrong last since the webhook was set.</summary>
    internal WebhookAttempt? LastError { get; private set; }

    internal IReadOnlyList<WebhookAttempt> Attempts
    {
        get
        {
            lock (gate)
                return [.. attempts];
        }
    }

    /// <summary>Sets, changes or removes the webhook. What is on its way then is no longer waited for: it may come again.</summary>
    internal void Set(Webhook? hook)
    {
        lock (gate)
        {
            if (hook == Hook)
                return;
            session?.Stop.Cancel();
            session = hook is null ? null : new(hook);
            LastError = null;
            updates.ForEach(u => u.StartAgain(clock.GetUtcNow()));
            Pump();
        }
    }

    /// <summary>Sends whatever may leave now, and wakes when the next may.</summary>
    internal void Pump()
    {
        lock (gate)
        {
            if (session is { } now)
                Start(now);
            if (session is null or { UnderWay: 0 })
                resting.TrySetResult();
            else if (resting.Task.IsCompleted)
                resting = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Completes when nothing is on its way: what waits then waits for its time.</summary>
    internal Task Rests()
    {
        lock (gate)
            return session is null or { UnderWay: 0 } ? Task.CompletedTask : resting.Task;
    }

    public void Dispose()
    {
        Set(null);
        wake.Dispose();
        post.Dispose();
    }

    private void Start(Session to)
    {
        var now = clock.GetUtcNow();
        updates.RemoveAll(u => u.IsExpired(now) && !u.Leaving);
        // The first of a lane is the one to go; those behind it wait until it is taken.
        var waiting = updates.DistinctBy(u => u.Lane).Where(u => !u.Leaving).ToList();
        foreach (var update in waiting.Where(u => u.NotBefore <= now).Take(to.Hook.MaxConnections - to.UnderWay))
        {
            update.Leaving = true;
            to.UnderWay++;
            _ = Task.Run(() => Deliver(to, update));
        }
        var later = waiting.Where(u => u.NotBefore > now).Select(u => u.NotBefore - now).DefaultIfEmpty(Timeout.InfiniteTimeSpan).Min();
        wake.Change(later, Timeout.InfiniteTimeSpan);
    }

    private async Task Deliver(Session by, PendingUpdate update)
    {
        var at = clock.GetUtcNow();
        try
        {
            var (error, retryAfter) = await post.Send(by.Hook, update, by.Stop.Token);
            lock (gate)
                Settle(by, update, new(update.Id, at, error), retryAfter);
        }
        catch (OperationCanceledException)
        {
            return;   // the webhook was changed meanwhile: nobody waits for this answer
        }
    }

    private void Settle(Session by, PendingUpdate update, WebhookAttempt attempt, TimeSpan? retryAfter)
    {
        attempts.Add(attempt);
        if (by != session)
            return;
        by.UnderWay--;
        if (attempt.Error is null)
            updates.Remove(update);
        else
        {
            LastError = attempt;
            if (!update.TryLater(clock.GetUtcNow(), retryAfter))
                updates.Remove(update);
        }
        Pump();
    }

    private sealed class Session(Webhook hook)
    {
        internal Webhook Hook => hook;

        internal CancellationTokenSource Stop { get; } = new();

        internal int UnderWay { get; set; }
    }
}
