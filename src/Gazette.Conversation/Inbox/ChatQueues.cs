using Gazette.Following;

namespace Gazette.Conversation.Inbox;

/// <summary>What is being handled: that of one chat (a topic of a group is a chat of its own) in its order, that of different chats side by side.</summary>
internal sealed class ChatQueues
{
    private readonly Lock gate = new();
    private readonly Dictionary<Address, Task> chats = [];
    private readonly List<(int Most, TaskCompletionSource Reached)> watched = [];
    private int waiting;

    /// <summary>How much was added and has not ended.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
                return waiting;
        }
    }

    /// <summary>Adds work for a chat: it begins when the work before it has ended. Work never fails.</summary>
    public void Add(Address chat, Func<Task> work)
    {
        lock (gate)
        {
            waiting++;
            var next = chats.GetValueOrDefault(chat, Task.CompletedTask).ContinueWith(_ => work(), TaskScheduler.Default).Unwrap();
            chats[chat] = next;
            next.ContinueWith(done => Ended(chat, done), TaskScheduler.Default);
        }
    }

    /// <summary>Ends when less than so much waits.</summary>
    public Task Below(int most)
    {
        lock (gate)
        {
            if (waiting < most)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watched.Add((most, reached));
            return reached.Task;
        }
    }

    /// <summary>Ends when everything added so far has ended.</summary>
    public Task Idle()
    {
        lock (gate)
            return Task.WhenAll([.. chats.Values]);
    }

    private void Ended(Address chat, Task done)
    {
        lock (gate)
        {
            waiting--;
            if (chats.TryGetValue(chat, out var last) && last == done)
                chats.Remove(chat);
            foreach (var (most, reached) in watched)
                if (waiting < most)
                    reached.TrySetResult();
            watched.RemoveAll(w => w.Reached.Task.IsCompleted);
        }
    }
}
