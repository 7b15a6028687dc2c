using Dapper;
using Gazette.Channels.Transcripts;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.WebChat;

/// <summary>Transcripts in a SQLite file.</summary>
public sealed class TranscriptStore(Database database) : ITranscript
{
    // The target must be in the same chat: a forged number changes nobody's entry.
    private const string InsertEntry = """
        INSERT INTO transcript (channel, chat, kind, target, body, source, at)
        SELECT @Channel, @Chat, CASE WHEN @Kind = 'change' AND t.id IS NULL THEN 'reply' ELSE @Kind END, t.id, @Body, @Source, @At
        FROM (SELECT 1) LEFT JOIN transcript t
          ON t.id = @Target AND t.channel = @Channel AND t.chat = @Chat AND t.kind IN ('reply', 'digest')
        WHERE true
        ON CONFLICT (source) DO NOTHING
        """;

    private const string SelectSince = """
        SELECT id, kind, body, at, target FROM transcript
        WHERE channel = @Channel AND chat = @Chat AND id > @after
        ORDER BY id LIMIT @limit
        """;

    private const string SelectLast = """
        WITH shown AS (
          SELECT id FROM transcript
          WHERE channel = @Channel AND chat = @Chat AND kind <> 'change'
          ORDER BY id DESC LIMIT @count
        )
        SELECT id, kind, body, at, target FROM transcript WHERE id IN (
          SELECT id FROM shown
          UNION ALL
          SELECT max(c.id) FROM transcript c WHERE c.target IN (SELECT id FROM shown) GROUP BY c.target
        )
        ORDER BY id
        """;

    private const string UpsertVisit = """
        INSERT INTO transcript_visit (channel, chat, at, read_to) VALUES (@Channel, @Chat, @at, @readTo)
        ON CONFLICT (channel, chat) DO UPDATE SET at = max(at, excluded.at), read_to = max(read_to, excluded.read_to)
        """;

    private const string CountChangeable = "SELECT count(*) FROM transcript WHERE id = @entry AND channel = @Channel AND chat = @Chat AND kind IN ('reply', 'digest')";

    private readonly TranscriptHints hints = new();

    /// <inheritdoc/>
    public async Task<long> Append(NewEntry entry, CancellationToken ct)
    {
        // Digests too go with the people: an entry is one small row, and rows of one lane share a commit.
        var id = await database.Writer.Write(Lane.People, connection => Insert(connection, entry), ct).ConfigureAwait(false);
        hints.Hint(entry.Chat);
        return id;
    }

    /// <inheritdoc/>
    public Task<bool> CanChange(TranscriptChat chat, long entry, CancellationToken ct) =>
        database.Query(connection => connection.ExecuteScalar<long>(CountChangeable, new { chat.Channel, chat.Chat, entry }) > 0, ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranscriptEntry>> Since(TranscriptChat chat, long after, int limit, CancellationToken ct) =>
        Select(SelectSince, new { chat.Channel, chat.Chat, after, limit }, ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranscriptEntry>> Last(TranscriptChat chat, int count, CancellationToken ct) =>
        Select(SelectLast, new { chat.Channel, chat.Chat, count }, ct);

    /// <inheritdoc/>
    public Task<Visit?> LastVisit(TranscriptChat chat, CancellationToken ct) => database.Query(
        connection => connection.QuerySingleOrDefault<VisitRow>(
            "SELECT at, read_to AS readTo FROM transcript_visit WHERE channel = @Channel AND chat = @Chat", chat)?.ToVisit(),
        ct);

    /// <inheritdoc/>
    public Task Visited(TranscriptChat chat, Visit visit, CancellationToken ct) => database.Writer.Write(
        Lane.People,
        connection => connection.Execute(UpsertVisit, new { chat.Channel, chat.Chat, at = Columns.Milliseconds(visit.At), readTo = visit.ReadTo }),
        ct);

    /// <inheritdoc/>
    public TranscriptListener Listen(TranscriptChat chat) => hints.Listen(chat);

    private static long Insert(SqliteConnection connection, NewEntry entry)
    {
        connection.Execute(InsertEntry, new
        {
            entry.Chat.Channel,
            entry.Chat.Chat,
            Kind = EntryKinds.Name(entry.Kind),
            entry.Target,
            entry.Body,
            entry.Source,
            At = Columns.Milliseconds(entry.At),
        });
        return connection.ExecuteScalar<long>("SELECT id FROM transcript WHERE source = @Source", new { entry.Source });
    }

    private Task<IReadOnlyList<TranscriptEntry>> Select(string sql, object parameters, CancellationToken ct) =>
        database.Query<IReadOnlyList<TranscriptEntry>>(connection => [.. connection.Query<EntryRow>(sql, parameters).Select(row => row.ToEntry())], ct);

    /// <summary>An entry.</summary>
    private sealed record EntryRow(long Id, string Kind, string Body, long At, long? Target)
    {
        public TranscriptEntry ToEntry() => new(Id, EntryKinds.Of(Kind), Body, Columns.Instant(At), Target);
    }

    /// <summary>How far a chat was seen.</summary>
    private sealed record VisitRow(long At, long ReadTo)
    {
        public Visit ToVisit() => new(Columns.Instant(At), ReadTo);
    }
}
