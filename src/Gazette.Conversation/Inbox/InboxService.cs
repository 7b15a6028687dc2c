using Gazette.Conversation.Answering;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Resources;
using Gazette.Following;
using Microsoft.Extensions.Logging;

namespace Gazette.Conversation.Inbox;

/// <summary>Takes messages from every channel: stores each before it is confirmed, handles those of one chat in order and of different chats side by side, and sees that each is answered.</summary>
public sealed class InboxService(Engine engine, IConversationStore store, ReplySender replies, ReplyPace pace, TimeProvider clock, ILogger<InboxService> log) : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<Address, Task> chats = [];
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Stores a message; once this returns it may be confirmed to the platform. It is handled from then on.</summary>
    /// <returns>Whether it was new.</returns>
    public async Task<bool> Accept(Message message, CancellationToken ct)
    {
        if (await store.Store(message, ct).ConfigureAwait(false) is not { } stored)
            return false;
        InboxMetrics.Stored(message.From.Channel);
        Enqueue(stored);
        return true;
    }

    /// <summary>Takes up what an earlier run left: stored is handled, applied is sent again.</summary>
    /// <param name="channels">The channels whose messages this process takes; those of another process are its own.</param>
    /// <param name="ct">Ends it.</param>
    public async Task Resume(IReadOnlyCollection<string> channels, CancellationToken ct)
    {
        await pace.Resume(ct).ConfigureAwait(false);
        foreach (var stored in await store.Unanswered(channels, ct).ConfigureAwait(false))
            Enqueue(stored);
    }

    /// <summary>Ends when everything accepted so far is answered.</summary>
    public Task Idle()
    {
        lock (gate)
            return Task.WhenAll([.. chats.Values]);
    }

    /// <summary>Stops: what is under way ends or stays in the store for the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        await Idle().ConfigureAwait(false);
        stopping.Dispose();
    }

    // A chat's messages form a chain: each begins when the one before has ended.
    private void Enqueue(StoredMessage stored)
    {
        var chat = stored.Message.From;
        lock (gate)
        {
            var before = chats.GetValueOrDefault(chat, Task.CompletedTask);
            var next = before.ContinueWith(_ => Handle(stored), TaskScheduler.Default).Unwrap();
            chats[chat] = next;
            next.ContinueWith(done => Forget(chat, done), TaskScheduler.Default);
        }
    }

    private void Forget(Address chat, Task done)
    {
        lock (gate)
            if (chats.TryGetValue(chat, out var last) && last == done)
                chats.Remove(chat);
    }

    private async Task Handle(StoredMessage stored)
    {
        try
        {
            var reply = stored.Reply ?? await clock.Persist(log, stored.Id, () => Apply(stored, stopping.Token), stopping.Token).ConfigureAwait(false);
            await replies.Send(stored.Id, stored.Message, reply, stopping.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            log.LogInformation("Message {Id} stays in the store for the next start", stored.Id);
        }
#pragma warning disable CA1031 // Whatever happened with one message must not end its chat; it stays stored and the next start takes it up.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.LogError(exception, "Message {Id} could not be handled; it stays in the store", stored.Id);
        }
    }

    private async Task<Reply> Apply(StoredMessage stored, CancellationToken ct)
    {
        var answer = await Answer(stored, ct).ConfigureAwait(false);
        await store.Apply(stored.Id, stored.Message, answer, ct).ConfigureAwait(false);
        return answer.Reply;
    }

    // A handler's mistake is ours: it goes to the log in full, and the person hears that it was not done.
    private async Task<Answer> Answer(StoredMessage stored, CancellationToken ct)
    {
        try
        {
            var dialogue = await store.DialogueOf(stored.Message, ct).ConfigureAwait(false);
            return await engine.Answer(stored.Message, dialogue, ct).ConfigureAwait(false);
        }
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(exception, "The answer to message {Id} failed", stored.Id);
            var language = Languages.Of(stored.Message, null);
            return Intents.Answer.Of(Reply.Of(language, Texts.In(language)["failed"]));
        }
    }
}
