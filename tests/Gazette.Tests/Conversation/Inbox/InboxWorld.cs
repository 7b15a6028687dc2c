using System.Collections.Concurrent;
using Gazette.Conversation.Inbox;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;
using Gazette.Storage.Conversation;
using Gazette.Storage.Following;
using Gazette.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Conversation.Inbox;

/// <summary>An inbox over a real file, with a channel whose outcomes a test chooses.</summary>
internal sealed class InboxWorld : IAsyncDisposable
{
    private static readonly ScheduleRules Rules = new(new(8, 0), _ => true);

    private readonly string folder = Directory.CreateTempSubdirectory("gazette-inbox").FullName;
    private Database database = null!;
    private int messages;

    public InboxWorld() => Open();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2020, 9, 11, 4, 0, 0, TimeSpan.Zero));

    public ScriptedChannel Channel { get; } = new();

    public Database Database => database;

    public InboxService Inbox { get; private set; } = null!;

    public ConversationStore Store { get; private set; } = null!;

    public Message Says(string text, string chat = "1") =>
        new($"{++messages}", new Address("scripted", "", chat), chat, new Said(text), Clock.GetUtcNow(), "zh");

    /// <summary>Stops the inbox and opens the same file as the next start does.</summary>
    /// <param name="limits">How much the next one takes up at a time.</param>
    /// <param name="stored">What was stored in between.</param>
    public async Task Restart(InboxLimits? limits = null, params Message[] stored)
    {
        await Inbox.DisposeAsync();
        database.Dispose();
        Open(limits);
        if (stored.Length > 0)
            await Store.Store(stored, default);
        await Inbox.Resume(["scripted"], default);
    }

    public async ValueTask DisposeAsync()
    {
        await Inbox.DisposeAsync();
        database.Dispose();
        Channel.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Open(InboxLimits? limits = null)
    {
        database = Database.Open(Path.Combine(folder, "g.db"), Clock);
        Store = new(database, Rules, "Asia/Shanghai", Clock, [], Newsroom.Newsdesk.EditorOn(database, Clock));
        var pace = new ReplyPace(new Pacer([]), new Outbox(database), Clock);
        Inbox = new(Understanding.Engine, Store, new([Channel], Store, pace, Clock, NullLogger<ReplySender>.Instance), pace, Clock, NullLogger<InboxService>.Instance, limits);
    }
}

/// <summary>Answers attempts with the outcomes it was told, then accepts.</summary>
internal sealed class ScriptedChannel : IReplyChannel, IDisposable
{
    private readonly ConcurrentQueue<SendOutcome> outcomes = new();
    private readonly SemaphoreSlim attempts = new(0);

    public string Name => "scripted";

    public void Dispose() => attempts.Dispose();

    public ConcurrentQueue<(string Chat, string Asked)> Accepted { get; } = new();

    /// <summary>What was said.</summary>
    public ConcurrentQueue<(Message To, Reply Reply)> Replies { get; } = new();

    /// <summary>What an answer waits for before it is over.</summary>
    public Func<Message, Task> Answering { get; set; } = _ => Task.CompletedTask;

    public void Then(params SendOutcome[] next)
    {
        foreach (var outcome in next)
            outcomes.Enqueue(outcome);
    }

    /// <summary>Ends with the next attempt.</summary>
    public async Task Attempt() => Assert.True(await attempts.WaitAsync(TimeSpan.FromSeconds(20)));

    public async Task<SendOutcome> Reply(long messageId, Message message, Reply reply, Func<CancellationToken, Task> turn, CancellationToken ct)
    {
        var outcome = outcomes.TryDequeue(out var told) ? told : new SendOutcome.Accepted($"{messageId}");
        if (outcome is SendOutcome.Accepted)
        {
            Accepted.Enqueue((message.From.Chat, message.Content switch { Said said => said.Text, Edited edited => edited.Text, var other => other.GetType().Name }));
            Replies.Enqueue((message, reply));
        }

        attempts.Release();
        await Answering(message).WaitAsync(ct);
        return outcome;
    }
}
