namespace Gazette.Platforms.Telegram;

/// <summary>What came into a chat, in order, and who waits for what: a reader goes on from where it last read.</summary>
internal sealed class Arrivals
{
    private readonly Lock gate = new();
    private readonly List<SentMessage> log = [];
    private readonly List<Waiter> waiting = [];
    private int read;

    internal void Add(SentMessage message)
    {
        lock (gate)
        {
            log.Add(message);
            var next = waiting.FindIndex(w => w.Matches(message));
            if (next < 0)
                return;
            read = log.Count;
            waiting[next].Found.SetResult(message);
            waiting.RemoveAt(next);
        }
    }

    internal async Task<SentMessage> Next(Func<SentMessage, bool> matches, string wanted, TimeSpan timeout)
    {
        var waiter = new Waiter(matches, new(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (gate)
        {
            var found = log.FindIndex(read, m => matches(m));
            if (found >= 0)
            {
                read = found + 1;
                return log[found];
            }
            waiting.Add(waiter);
        }
        try
        {
            return await waiter.Found.Task.WaitAsync(timeout);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{wanted} did not come within {timeout.TotalSeconds:0.#} s. Since the last message read came: {GiveUp(waiter)}");
        }
    }

    /// <summary>Everything that was not read yet; it counts as read from now on.</summary>
    internal IReadOnlyList<SentMessage> Rest()
    {
        lock (gate)
        {
            var rest = log[read..];
            read = log.Count;
            return rest;
        }
    }

    private string GiveUp(Waiter waiter)
    {
        lock (gate)
        {
            waiting.Remove(waiter);
            return read == log.Count ? "nothing." : string.Join(" | ", log.Skip(read).Select(m => $"«{m.Text}»"));
        }
    }

    private sealed record Waiter(Func<SentMessage, bool> Matches, TaskCompletionSource<SentMessage> Found);
}
