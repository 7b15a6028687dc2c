using Gazette.Newsroom;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.News;

/// <summary>Reads the names of indicators from a SQLite file.</summary>
public sealed class IndicatorReader(Database database) : IIndicatorReader
{
    /// <inheritdoc/>
    public Task<long> NamesMark(CancellationToken ct) =>
        database.Ask(s => s.Number("SELECT coalesce(max(id), 0) FROM figure_name"), ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> Names(int limit, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return database.Ask<IReadOnlyList<string>>(s => s.Rows("SELECT name FROM figure_name ORDER BY id DESC LIMIT @0", r => r.GetString(0), limit), ct);
    }
}
