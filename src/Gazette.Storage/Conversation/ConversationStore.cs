using System.Text.Json;
using Gazette.Conversation.Inbox;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Newsroom.Editing;
using Gazette.Storage.Following;
using Gazette.Storage.Following.Notices;
using Gazette.Storage.Issues;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Conversation;

/// <summary>Messages and dialogues in SQLite.</summary>
/// <param name="database">The store.</param>
/// <param name="rules">For the times of those who follow.</param>
/// <param name="zone">IANA name of the time zone of a new subscriber: the paper's.</param>
/// <param name="clock">The time.</param>
/// <param name="listeners">Hear of the effects of changes after their commit.</param>
/// <param name="editor">Does what operators ask for.</param>
public sealed partial class ConversationStore(Database database, ScheduleRules rules, string zone, TimeProvider clock, IEnumerable<IChangeListener> listeners, Editor editor)
    : IConversationStore
{
    private readonly FollowingChanges following = new(rules);
    private readonly EditorsNotes notes = new(TimeZoneInfo.FindSystemTimeZoneById(zone));
    private readonly IChangeListener[] listeners = [.. listeners];

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredMessage?>> Store(IReadOnlyList<Message> messages, CancellationToken ct)
    {
        string[] contents = [.. messages.Select(message => JsonSerializer.Serialize(message))];
        return database.Change<IReadOnlyList<StoredMessage?>>(Lane.People, statements => [.. messages.Select((message, i) => Store(statements, message, contents[i]))], ct);
    }

    private StoredMessage? Store(Statements statements, Message message, string content)
    {
        var from = message.From;
        return statements.Rows(InsertMessage, r => r.GetInt64(0), from.Channel, from.Account, message.ExternalId, content, from.Chat, Now()) is [var id]
            ? new StoredMessage(id, message, null)
            : null;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredMessage>> Unanswered(IReadOnlyCollection<string> channels, long after, int most, CancellationToken ct) => database.Ask<IReadOnlyList<StoredMessage>>(
        statements => statements.Rows(SelectUnanswered, r => new StoredMessage(r.GetInt64(0), Read<Message>(r.GetString(1)), r.Text(2) is { } reply ? Read<Reply>(reply) : null), JsonSerializer.Serialize(channels), after, most),
        ct);

    /// <inheritdoc/>
    public Task<EarlierAnswer?> AnswerTo(Address chat, string question, CancellationToken ct) => database.Ask(
        statements => statements.Rows(
            SelectAnswerTo,
            r => new EarlierAnswer(r.Text(0) ?? "", r.GetInt64(1) == 1, r.Text(2)?.Split(',') ?? [], Values.Instant(r.GetInt64(3))),
            chat.Channel, chat.Account, chat.Chat, question).FirstOrDefault(),
        ct);

    /// <inheritdoc/>
    public Task<Dialogue> DialogueOf(Message message, CancellationToken ct) => database.Ask(
        statements =>
        {
            var from = message.From;
            return statements.Rows(SelectDialogue, r => r.GetString(0), from.Channel, from.Account, from.Chat, from.Thread, Speaker(message)) is [var content]
                ? Read<Dialogue>(content)
                : Dialogue.Empty;
        },
        ct);

    /// <inheritdoc/>
    public Task<Address?> PrivateChat(string channel, string person, CancellationToken ct) => database.Ask(
        statements => statements.Rows(SelectPrivateChat, r => new Address(channel, r.GetString(0), person), channel, person).FirstOrDefault(),
        ct);

    /// <inheritdoc/>
    public async Task Apply(long id, Message message, Answer answer, CancellationToken ct)
    {
        var reply = JsonSerializer.Serialize(answer.Reply);
        var dialogue = answer.Dialogue is null ? null : JsonSerializer.Serialize(answer.Dialogue);
        var effects = await database.Change(
            Lane.People,
            statements =>
            {
                if (statements.Run(MarkApplied, id, reply, Now(), answer.Question, answer.Acts ? 1 : 0) == 0)
                    return (IReadOnlyList<Effect>)[]; // Applied before: a change of state never repeats.
                var from = message.Private ? message.From : ChatMove.Current(statements, message.From);
                if (dialogue is not null)
                    statements.Run(UpsertDialogue, from.Channel, from.Account, from.Chat, from.Thread, Speaker(message), dialogue, Now());
                var subjects = new Subjects(statements, zone, clock.GetUtcNow()).Of(message, from, answer);
                Edit(statements.Connection, answer.Edits, message);
                new BroadcastOrders(statements, ActorOf(message), clock.GetUtcNow()).Do(answer.Broadcasts);
                new DraftOrders(statements, new(from.Channel, from.Account, from.Chat, message.Sender), clock.GetUtcNow()).Do(answer.Drafts);
                foreach (var steer in answer.Steers)
                    Steering.Do(statements, steer, $"{from.Channel}:{message.Sender}", subjects[0], clock.GetUtcNow());
                notes.Count(statements, answer.Notes, clock.GetUtcNow());
                IReadOnlyList<Effect> effects = [.. subjects.SelectMany(subject => following.Apply(statements, subject, answer.Changes, clock.GetUtcNow()))];
                if (answer.MovedTo is { } chat)
                    ChatMove.Do(statements, from, chat, Now());
                if (answer.Changes.Items.OfType<Change.Forget>().Any())
                    Erasure.Erase(statements, from, id);
                return effects;
            },
            ct).ConfigureAwait(false);
        if (answer.Edits.Count > 0)
            await editor.Committed(ct).ConfigureAwait(false);
        foreach (var listener in listeners)
        {
            if (answer.Changes.Items.Count + answer.Broadcasts.Count > 0)
                listener.Changed(effects);
            if (answer.Steers.Count > 0)
                listener.Steered();
            if (answer.Drafts.Count > 0)
                listener.Drafted();
        }
    }

    /// <inheritdoc/>
    public async Task Reached(Address group, CancellationToken ct)
    {
        var held = await database.Ask(s => s.Rows(SelectUnreachable, r => r.GetInt64(0), group.Channel, group.Account, group.Chat, group.Thread), ct).ConfigureAwait(false);
        if (held is not [var subscriber])
            return;
        await database.Change(
            Lane.People,
            s =>
            {
                Homecoming.Release(s, subscriber, Now());
                return 1;
            },
            ct).ConfigureAwait(false);
        foreach (var listener in listeners)
            listener.Changed([new Effect.Release()]);
    }

    /// <inheritdoc/>
    public Task Move(Address from, string newChat, CancellationToken ct) => database.Change(
        Lane.People,
        statements =>
        {
            ChatMove.Do(statements, from, newChat, Now());
            return 1;
        },
        ct);

    /// <inheritdoc/>
    public Task Answered(long id, string? failure, string? answeredAs, CancellationToken ct) =>
        database.Change(Lane.People, statements => statements.Run(MarkAnswered, id, failure, Now(), answeredAs) + statements.Run(DeleteErased, id), ct);

    private void Edit(SqliteConnection connection, IReadOnlyList<Edit> edits, Message message)
    {
        if (edits.Count == 0)
            return;
        using var desk = new NewsDesk(connection, new FollowMoves(rules));
        foreach (var edit in edits)
            editor.Apply(desk, edit, ActorOf(message));
        desk.Finish();
    }

    // What was said in a group was said to all of them: a list shown there is everybody's, and so is what a follow-up goes on from.
    private static string Speaker(Message message) => message.Private ? message.Sender : "";

    private static string ActorOf(Message message) => $"{message.From.Channel}:{message.Sender}";

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json)!;

    private long Now() => Values.Milliseconds(clock.GetUtcNow());
}
