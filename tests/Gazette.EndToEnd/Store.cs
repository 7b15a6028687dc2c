using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Gazette.EndToEnd;

/// <summary>What stands in a store's file, read beside the program.</summary>
internal sealed class Store(string path)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A delivery as it stands, with the chat it goes to.</summary>
    public sealed record DeliveryRow(long Id, string Chat, string State, long Attempts, long Failures, long Ambiguous, long NotBefore);

    public IReadOnlyList<DeliveryRow> Deliveries() => Rows<DeliveryRow>("""
        SELECT d.id AS Id, a.chat AS Chat, d.state AS State, d.attempts AS Attempts, d.failures AS Failures, d.ambiguous AS Ambiguous, d.not_before AS NotBefore
        FROM delivery d JOIN address a ON a.id = d.address_id ORDER BY d.id
        """);

    /// <summary>Attempts of a delivery: what became of each.</summary>
    public IReadOnlyList<string> Outcomes(long delivery) =>
        Rows<string>("SELECT outcome FROM attempt WHERE delivery_id = @delivery ORDER BY number", new { delivery });

    /// <summary>Articles that readers can see.</summary>
    public long Follows() => Rows<long>("SELECT count(*) FROM follow").Single();

    public long AnsweredMessages() => Rows<long>("SELECT count(*) FROM message WHERE state = 'answered'").Single();

    public long Articles() => Rows<long>("SELECT count(*) FROM article WHERE state = 'published'").Single();

    /// <summary>What the chats of a channel of ours show, as JSON, in order.</summary>
    public IReadOnlyList<string> Shown(string channel) =>
        [.. Rows<string>("SELECT body FROM transcript WHERE channel = @channel ORDER BY id", new { channel }).Select(body => JsonNode.Parse(body)!.ToJsonString(Readable))];

    /// <summary>The chats in which somebody wrote in a channel of ours.</summary>
    public IReadOnlyList<string> Chats(string channel) => Rows<string>("SELECT DISTINCT chat FROM transcript WHERE channel = @channel", new { channel });

    /// <summary>Whoever follows or was set up.</summary>
    public long Subscribers() => Rows<long>("SELECT count(*) FROM subscriber").Single();

    /// <summary>What is planned, not rendered, not sent or not answered though its time has come.</summary>
    public string? Unsettled(DateTimeOffset now) =>
        UnsettledDigest(now) ?? Rows<string>("""
            SELECT 'a message is ' || state FROM message WHERE state <> 'answered'
            UNION ALL SELECT 'an issue is ' || state FROM issue_draft WHERE due_at <= @at OR told = 0
            """, new { at = now.ToUnixTimeMilliseconds() }).FirstOrDefault();

    /// <summary>The same for digests alone.</summary>
    public string? UnsettledDigest(DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        return Rows<string>("""
            SELECT 'a digest is due' FROM schedule WHERE due <= @at
            UNION ALL SELECT 'a run is unfinished' FROM run WHERE finished_at IS NULL
            UNION ALL SELECT 'a body is ' || state FROM body WHERE state IN ('missing', 'stale')
            UNION ALL SELECT 'a delivery is ' || state FROM delivery WHERE state = 'sending' OR (state = 'pending' AND not_before <= @at)
            """, new { at }).FirstOrDefault();
    }

    /// <summary>
    /// Its file becomes longer than the disk has room for once more: with nothing behind its end, which SQLite does not look at and takes away again. Another
    /// program does it: closed here, the file would lose the locks that SQLite has in this process.
    /// </summary>
    public void OutgrowsItsDisk()
    {
        var more = 2 * new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace;
        using var truncate = System.Diagnostics.Process.Start("truncate", ["-s", FormattableString.Invariant($"+{more}"), path]);
        truncate.WaitForExit();
        Assert.Equal(0, truncate.ExitCode);
    }

    /// <summary>Somebody follows a place daily, as if they had said so: from what is published next, first at a time.</summary>
    public void Follows(long chat, string place, DateTimeOffset due, string account = "")
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 10 }.ToString());
        connection.Execute(
            """
            BEGIN IMMEDIATE;
            INSERT INTO subscriber (language, zone, created_at) VALUES ('zh', 'Asia/Shanghai', 0);
            INSERT INTO address (subscriber_id, channel, account, chat, thread) SELECT max(id), 'telegram', @account, @chat, '' FROM subscriber;
            INSERT INTO schedule (subscriber_id, cadence, watermark, due) SELECT max(id), 1, (SELECT value FROM sequence WHERE name = 'offer'), @due FROM subscriber;
            INSERT INTO follow (subscriber_id, number, place, cadence, after, opened_by)
              SELECT max(id), 1, @place, 1, (SELECT value FROM sequence WHERE name = 'offer'), 'test' FROM subscriber;
            COMMIT;
            """,
            new { chat = chat.ToString(System.Globalization.CultureInfo.InvariantCulture), place, account, due = due.ToUnixTimeMilliseconds() });
    }

    private List<T> Rows<T>(string sql, object? parameters = null)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return [.. connection.Query<T>(sql, parameters)];
    }
}
