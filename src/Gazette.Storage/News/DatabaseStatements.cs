using Gazette.Storage.Sqlite;

namespace Gazette.Storage.News;

/// <summary>Prepared statements on a connection of the store, for one query or one transaction.</summary>
internal static class DatabaseStatements
{
    /// <summary>Runs a query in one snapshot.</summary>
    public static Task<T> Ask<T>(this Database database, Func<Statements, T> query, CancellationToken ct) =>
        database.QueryPrepared(commands => query(new Statements(commands)), ct);

    /// <summary>The same for a query that reads many pages of the news.</summary>
    public static Task<T> AskNews<T>(this Database database, Func<Statements, T> query, CancellationToken ct) =>
        database.QueryMapped(commands => query(new Statements(commands)), ct);

    /// <summary>The same for one that reads nothing but what <see cref="RecentAnswers.SelectNewsChanged"/> tells of.</summary>
    public static Task<T> AskNews<T>(this Database database, Func<Statements, T> query, long newsChanged, CancellationToken ct) =>
        database.QueryMapped(commands => query(new Statements(commands)), RecentAnswers.SelectNewsChanged, newsChanged, ct);

    /// <summary>Runs work in the writer's next transaction.</summary>
    public static Task<T> Change<T>(this Database database, Lane lane, Func<Statements, T> work, CancellationToken ct) => database.Writer.Write(
        lane,
        _ => work(new Statements(database.Writer.Commands)),
        ct);
}
