using Dapper;
using Gazette.Newsroom;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.News;

/// <summary>Reads the departments met in bylines from a SQLite file.</summary>
public sealed class DepartmentReader(Database database) : IDepartmentReader
{
    private const string Select = "SELECT code, name, confirmed, merged_into AS mergedInto FROM department ORDER BY first_met, code";

    /// <inheritdoc/>
    public Task<IReadOnlyList<MetDepartment>> Met(CancellationToken ct) =>
        database.Query<IReadOnlyList<MetDepartment>>(
            connection => [.. connection.Query<MetRow>(Select).Select(row => new MetDepartment(row.Code, row.Name, row.Confirmed == 1, row.MergedInto))],
            ct);

    /// <summary>A department met.</summary>
    private sealed record MetRow(string Code, string Name, long Confirmed, string? MergedInto);
}
