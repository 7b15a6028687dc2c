using Dapper;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.News;

/// <summary>News in a SQLite file.</summary>
public sealed class NewsStore(Database database, IPlaceMoves moves) : INewsStore
{
    // Pages of the index written in one step: a few milliseconds.
    private const int PagesInAStep = 200;

    /// <inheritdoc/>
    public Task<T> InTransaction<T>(Func<INewsDesk, T> work, CancellationToken ct) =>
        database.Writer.Write(
            Lane.Bulk,
            connection =>
            {
                using var desk = new NewsDesk(connection, moves);
                var result = work(desk);
                desk.Finish();
                return result;
            },
            ct);

    /// <summary>
    /// Merges the pieces of the full-text index after many articles were stored, which makes the newest-first queries several
    /// times faster. In small steps, so that nobody waits for it.
    /// </summary>
    public async Task Tidy(CancellationToken ct)
    {
        // A negative number begins a merge of everything; positive ones carry it on until a step changes nothing.
        var more = await MergeStep(-PagesInAStep, ct).ConfigureAwait(false);
        while (more)
            more = await MergeStep(PagesInAStep, ct).ConfigureAwait(false);
    }

    private Task<bool> MergeStep(int pages, CancellationToken ct) =>
        database.Writer.Write(
            Lane.Bulk,
            connection =>
            {
                var before = connection.ExecuteScalar<long>("SELECT total_changes()");
                connection.Execute("INSERT INTO article_index (article_index, rank) VALUES ('merge', @pages)", new { pages });
                return connection.ExecuteScalar<long>("SELECT total_changes()") - before >= 2;
            },
            ct);
}
