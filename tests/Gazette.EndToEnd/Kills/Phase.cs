using Dapper;
using Microsoft.Data.Sqlite;

namespace Gazette.EndToEnd.Kills;

/// <summary>What a kill is aimed at.</summary>
internal enum Aim
{
    /// <summary>Anything, the start itself too.</summary>
    Anywhere,

    /// <summary>A run has a row and is not finished.</summary>
    Planning,

    /// <summary>A body is not rendered yet.</summary>
    Freezing,

    /// <summary>Deliveries are claimed.</summary>
    Sending,

    /// <summary>The platform has taken a message and not said so yet.</summary>
    Accepted,
}

/// <summary>What the store shows a moment after a kill.</summary>
/// <param name="Planning">A run is unfinished.</param>
/// <param name="Freezing">A body is missing.</param>
/// <param name="Sending">Deliveries that were claimed.</param>
internal sealed record Wreck(bool Planning, bool Freezing, IReadOnlyList<Claim> Sending);

/// <summary>A delivery that a process had claimed.</summary>
internal sealed record Claim(long Delivery, long Start);

/// <summary>Looks into a store beside the program.</summary>
internal sealed class Phases(string path) : IDisposable
{
    private readonly SqliteConnection connection = Opened(path);

    /// <summary>How far the newest run has come: 1 it has a row, 2 it has bodies, 3 something is or was claimed.</summary>
    public int Reached(long lastRun) => connection.ExecuteScalar<int>(
        """
        SELECT CASE
          WHEN NOT EXISTS (SELECT 1 FROM run WHERE id > @lastRun) THEN 0
          WHEN NOT EXISTS (SELECT 1 FROM digest g JOIN body b ON b.digest_id = g.id WHERE g.run_id > @lastRun) THEN 1
          WHEN NOT EXISTS (SELECT 1 FROM delivery WHERE run_id > @lastRun AND (attempts > 0 OR state = 'sending')) THEN 2
          ELSE 3 END
        """,
        new { lastRun });

    public long LastRun() => connection.ExecuteScalar<long>("SELECT coalesce(max(id), 0) FROM run");

    public Wreck Wreck() => new(
        connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM run WHERE finished_at IS NULL)"),
        connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM body WHERE state = 'missing')"),
        [.. connection.Query<Claim>("SELECT id AS Delivery, claimed_by AS Start FROM delivery WHERE state = 'sending'")]);

    /// <summary>Deliveries that are not done, with their states.</summary>
    public string? Open() => connection.QueryFirstOrDefault<string>(
        """
        SELECT 'a run is unfinished' FROM run WHERE finished_at IS NULL
        UNION ALL SELECT 'a delivery is ' || state FROM delivery WHERE state NOT IN ('sent', 'cancelled') LIMIT 1
        """);

    /// <summary>How many cuts the delivery had that was cut most, of those not done.</summary>
    public int MostCuts() => connection.ExecuteScalar<int>("SELECT coalesce(max(ambiguous + (state = 'sending')), 0) FROM delivery WHERE state IN ('pending', 'sending')");

    /// <summary>How often sends to each chat were ambiguous, for each article they carried.</summary>
    public Dictionary<(long Chat, long Article), int> Ambiguous() => connection
        .Query<(long Chat, long Article, int Times)>(
            """
            SELECT CAST(a.chat AS INTEGER), json_extract(e.value, '$[0]'), sum(d.ambiguous)
            FROM delivery d JOIN address a ON a.id = d.address_id JOIN digest g ON g.id = d.digest_id JOIN json_each(g.articles) e
            GROUP BY 1, 2
            """)
        .ToDictionary(r => (r.Chat, r.Article), r => r.Times);

    public long Article(string title) => connection.ExecuteScalar<long>("SELECT article_id FROM article_version WHERE title = @title", new { title });

    public void Dispose() => connection.Dispose();

    private static SqliteConnection Opened(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
