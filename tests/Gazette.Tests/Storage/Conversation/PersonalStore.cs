using Dapper;
using Gazette.Channels.Transcripts;
using Gazette.Conversation.Inbox;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Storage.Conversation;
using Gazette.Storage.WebChat;
using Gazette.Tests.Storage.Following;
using Microsoft.Data.Sqlite;

namespace Gazette.Tests.Storage.Conversation;

/// <summary>A store in which two people of one channel have left every kind of trace.</summary>
internal sealed class PersonalStore : IDisposable
{
    private static readonly Place Finance = Place.Department("finance");

    private int messages;

    public FollowingWorld World { get; } = new();

    public ConversationStore Conversations => new(World.Database, FollowingWorld.Rules, "Asia/Shanghai", World.Clock, [], Gazette.Tests.Newsroom.Newsdesk.EditorOn(World.Database, World.Clock));

    public PersonalDataStore Data => new(World.Database);

    public TranscriptStore Transcripts => new(World.Database);

    public void Dispose() => World.Dispose();

    /// <summary>Follows, changes its mind, gets a digest at its time and one on request, has one planned, was asked to wait, and talked.</summary>
    public async Task<long> Lives(long chat)
    {
        var person = World.Follower(chat, Finance);
        var undone = World.Does(person, new Change.SetQuiet(new(new(23, 0), new(6, 0))), new Change.SetZone("Asia/Tokyo"), new Change.SetSchedule(new(Cadence.Daily, new(9, 0))));
        World.Does(person, new Change.Undo(undone));
        World.Does(person, new Change.SetQuiet(new(new(23, 0), new(6, 0))));
        World.Publishes("first", Finance);
        World.Clock.Advance(TimeSpan.FromHours(13));
        await World.PlansAndSends();
        World.Publishes("second", Finance);
        World.Does(person, new Change.DigestNow());
        await World.PlansAndSends();
        World.Publishes("third", Finance);
        World.Clock.Advance(TimeSpan.FromHours(24));
        await World.Plans();
        await World.Outbox.Pause(new("platform", "", FollowingWorld.Chat(chat).Chat, World.Clock.GetUtcNow().AddMinutes(1)), default);
        await Says(chat, "最新财政新闻");
        var shown = new TranscriptChat("platform", FollowingWorld.Chat(chat).Chat);
        var entry = await Transcripts.Append(new(shown, EntryKind.Reply, "{}", $"reply {chat}", World.Clock.GetUtcNow()), default);
        await Transcripts.Append(new(shown, EntryKind.Change, "{}", $"change {chat}", World.Clock.GetUtcNow(), entry), default);
        await Transcripts.Visited(shown, new(World.Clock.GetUtcNow(), entry), default);
        return person;
    }

    /// <summary>Says something, and is answered with some changes.</summary>
    public async Task<long> Says(long chat, string text, params Change[] changes)
    {
        var stored = await Sends(chat, text);
        await Answers(stored, changes);
        return stored.Id;
    }

    /// <summary>A message reaches the store.</summary>
    public async Task<StoredMessage> Sends(long chat, string text) =>
        (await Conversations.Store(new Message($"update {++messages}", FollowingWorld.Chat(chat), $"{chat}", new Said(text), World.Clock.GetUtcNow()), default))!;

    /// <summary>A message is answered with some changes.</summary>
    public Task Answers(StoredMessage message, params Change[] changes) => Conversations.Apply(
        message.Id,
        message.Message,
        new Answer(Reply.Of("zh", "好的"), Facts.None, new Changes($"m{message.Id}", changes), new Dialogue([]) { Article = 101 }),
        default);

    /// <summary>The tables and columns in which a text stands anywhere in the file.</summary>
    public IReadOnlyList<string> Holding(string text)
    {
        using var connection = World.Database.Read();
        var found = new List<string>();
        foreach (var table in connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'search%'").ToList())
            foreach (var column in connection.Query<string>("SELECT name FROM pragma_table_info(@table)", new { table }).ToList())
                if (Count(connection, table, column, text) > 0)
                    found.Add($"{table}.{column}");
        return found;
    }

    /// <summary>How many rows of a subscriber each table holds.</summary>
    public IReadOnlyDictionary<string, long> RowsOf(long subscriber)
    {
        using var connection = World.Database.Read();
        return connection.Query<string>("SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'subscriber_id'").ToList()
            .ToDictionary(table => table, table => connection.ExecuteScalar<long>($"SELECT count(*) FROM {table} WHERE subscriber_id = @subscriber", new { subscriber }));
    }

    /// <summary>Rows that point to nothing.</summary>
    public long Dangling() => World.Read<long>("SELECT count(*) FROM pragma_foreign_key_check");

    private static long Count(SqliteConnection connection, string table, string column, string text) =>
        connection.ExecuteScalar<long>($"SELECT count(*) FROM {table} WHERE CAST({column} AS TEXT) LIKE @like", new { like = $"%{text}%" });
}
