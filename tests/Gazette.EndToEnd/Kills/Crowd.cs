using System.Globalization;
using Dapper;
using Gazette.Following.Follows;
using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Gazette.EndToEnd.Kills;

/// <summary>Many people of whom a few follow what is published: a run has several batches and yet few messages. Half take news at once, half daily.</summary>
internal static class Crowd
{
    /// <summary>More than two batches of a run.</summary>
    public const int People = 25_000;

    private const int Every = 250;

    private static readonly Place Followed = Place.Topic("finance");
    private static readonly Place Quiet = Place.Topic("civilization");

    /// <summary>Chats of those who follow what is published; they lie in every batch.</summary>
    public static IReadOnlyList<long> Recipients { get; } = [.. Enumerable.Range(1, People).Where(IsRecipient).Select(Chat)];

    /// <summary>Fills a new store.</summary>
    public static Task Join(Database database) => database.Writer.Write(
        Lane.Bulk,
        connection =>
        {
            for (var id = 1; id <= People; id++)
                Join(connection, id);
            return 0;
        },
        CancellationToken.None);

    /// <summary>The time of the daily digests has come.</summary>
    public static Task ComesDue(Database database, DateTimeOffset now) => database.Writer.Write(
        Lane.Bulk,
        connection => connection.Execute("UPDATE schedule SET due = @due WHERE cadence = 1", new { due = now.ToUnixTimeMilliseconds() }),
        CancellationToken.None);

    private static void Join(SqliteConnection connection, int id)
    {
        var cadence = id / Every % 2;
        connection.Execute(
            """
            INSERT INTO subscriber (id, language, zone, created_at) VALUES (@id, 'zh', 'Asia/Shanghai', 0);
            INSERT INTO address (subscriber_id, channel, account, chat, thread) VALUES (@id, 'telegram', '', @chat, '');
            INSERT INTO schedule (subscriber_id, cadence, watermark, due) VALUES (@id, @cadence, 0, CASE @cadence WHEN 1 THEN 4102444800000 END);
            INSERT INTO follow (subscriber_id, number, place, cadence, after, opened_by) VALUES (@id, 1, @place, @cadence, 0, 'test');
            """,
            new { id, cadence, chat = Chat(id).ToString(CultureInfo.InvariantCulture), place = (IsRecipient(id) ? Followed : Quiet).ToString() });
    }

    private static bool IsRecipient(int id) => id % Every == 0;

    private static long Chat(int id) => 50_000 + id;
}
