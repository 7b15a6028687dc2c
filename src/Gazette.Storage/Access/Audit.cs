using Dapper;
using Gazette.Storage.News;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Access;

/// <summary>Leaves a line of what an editor or operator did, in the transaction that does it.</summary>
internal static class Audit
{
    /// <summary>Always true, so that it can follow what it tells of.</summary>
    public static bool Write(SqliteConnection connection, DateTimeOffset at, string actor, string action, string subject) =>
        connection.Execute(
            "INSERT INTO audit (at, actor, action, subject) VALUES (@at, @actor, @action, @subject)",
            new { at = Columns.Milliseconds(at), actor, action, subject }) == 1;
}
