using Dapper;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.News;

/// <summary>Reads the departments met in bylines from a SQLite file.</summary>
public sealed class DepartmentReader(Database database) : IDepartmentReader
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Department>> Met(CancellationToken ct) =>
        database.Query<IReadOnlyList<Department>>(
            connection => [.. connection
                .Query<MetRow>("SELECT code, name, confirmed FROM department ORDER BY first_met, code")
                .Select(row => new Department { Code = row.Code, Name = row.Name, Confirmed = row.Confirmed == 1 })],
            ct);

    /// <summary>A department met.</summary>
    private sealed record MetRow(string Code, string Name, long Confirmed);
}
