using System.Text.Json;
using Gazette.Following.Digests;
using Gazette.Following.Planning;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>Keeps frozen bodies in a SQLite file.</summary>
public sealed class BodyStore(Database database) : IBodyStore
{
    private const string SelectMissing = $"""
        SELECT b.digest_id, b.channel, b.language, b.revision, coalesce(g.instant, r.instant), g.articles, g.form, g.text, g.corrects, {LatenessColumns.Of}
        FROM body b CROSS JOIN digest g ON g.id = b.digest_id CROSS JOIN run r ON r.id = g.run_id
        WHERE b.state IN ('missing', 'stale') AND b.channel IN (SELECT value FROM json_each(@1)) ORDER BY b.digest_id LIMIT @0
        """;

    private const string SaveBody = """
        UPDATE body SET state = ?5, content = ?6, error = ?7, rendered_at = ?8
        WHERE digest_id = ?1 AND channel = ?2 AND language = ?3 AND revision = ?4   -- stale again since it was read: rendered once more
        """;

    // What is under way keeps the bytes it was claimed with; if it fails it is not tried again.
    private const string EndDeliveries = """
        UPDATE delivery SET state = CASE state WHEN 'sending' THEN state ELSE @3 END, unwanted = 1, reason = @4, changed_at = @5
        WHERE digest_id = @0 AND channel = @1 AND language = @2 AND state IN ('pending', 'held', 'sending')
        """;

    /// <inheritdoc/>
    public Task<IReadOnlyList<MissingBody>> Missing(IReadOnlyCollection<string> channels, int most, CancellationToken ct) => database.Ask<IReadOnlyList<MissingBody>>(
        s => s.Rows(
            SelectMissing,
            r => new MissingBody(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetInt64(3), Values.Instant(r.GetInt64(4)), DigestText.Read(r.GetString(5))) { Form = FormOf(r), Late = LatenessColumns.Read(r, 9) },
            most,
            JsonSerializer.Serialize(channels)),
        ct);

    /// <inheritdoc/>
    public Task Save(IReadOnlyList<FrozenBody> bodies, DateTimeOffset now, CancellationToken ct) => database.Change(
        Lane.Bulk,
        s =>
        {
            var save = s.Repeated(SaveBody);
            foreach (var body in bodies)
                Save(save, s, body, Values.Milliseconds(now));
            return bodies.Count;
        },
        ct);

    private static DigestForm FormOf(SqliteDataReader r) => r.Text(6) switch
    {
        null => DigestForm.Plain,
        "broadcast" => new DigestForm.Broadcast(r.GetString(7)),
        "correction" => new DigestForm.Correction(),
        _ => new DigestForm.Corrected(JsonSerializer.Deserialize<long[]>(r.GetString(8))!),
    };

    private static void Save(RepeatedStatement save, Statements s, FrozenBody body, long now)
    {
        var (of, state) = (body.Of, body.State switch { BodyState.Rendered => "rendered", BodyState.Empty => "empty", _ => "poisoned" });
        save.Bind(1, of.DigestId).Bind(2, of.Channel).Bind(3, of.Language).Bind(4, of.Revision).Bind(5, state).Bind(6, body.Content).Bind(7, body.Error).Bind(8, now);
        if (save.Run() == 0 || body.State == BodyState.Rendered)
            return;
        var (end, reason) = body.State == BodyState.Empty ? ("cancelled", "every article was withdrawn") : ("failed", body.Error);
        s.Run(EndDeliveries, of.DigestId, of.Channel, of.Language, end, reason, now);
    }
}
