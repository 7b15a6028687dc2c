using Dapper;
using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gazette.Tests.Storage;

/// <summary>What SQLite would do beside the row itself, of which it says nothing unless it is asked.</summary>
public sealed class StatementCostTests : IDisposable
{
    private const int PlannedAnew = 5; // SQLITE_STMTSTATUS_REPREPARE

    private readonly TemporaryFile file = new();
    private readonly Database database;

    public StatementCostTests() => database = file.Open();

    public void Dispose()
    {
        database.Dispose();
        file.Dispose();
    }

    [Theory]
    [InlineData("delivery")]
    [InlineData("attempt")]
    [InlineData("body")]
    [InlineData("digest")]
    [InlineData("schedule")]
    [InlineData("past_schedule")]
    [InlineData("message")]
    [InlineData("transcript")]
    [InlineData("article")]
    [InlineData("article_version")]
    [InlineData("figure")]
    public void A_row_is_checked_without_making_a_table_of_a_list(string table) => Assert.Equal(0, TablesMadeByInserting(table));

    [Fact]
    public void A_list_that_is_made_into_a_table_would_be_found() => Assert.NotEqual(0, TablesMadeByInserting("run"));

    [Fact]
    public void A_delivery_moves_without_making_a_table_of_a_list() =>
        Assert.Equal(0, TablesMade("UPDATE delivery SET state = 'sent', claimed_by = NULL, reason = NULL, changed_at = 1 WHERE id = 1"));

    [Fact]
    public async Task A_value_bound_to_a_limit_does_not_plan_a_statement_anew()
    {
        Assert.Equal(0, await database.Writer.Write(Lane.Bulk, TimesPlannedAnew, default));
        using var reader = database.Read();
        Assert.Equal(0, TimesPlannedAnew(reader));
        using var other = file.Other();
        Assert.Equal(3, TimesPlannedAnew(other));
    }

    private static int TimesPlannedAnew(SqliteConnection connection)
    {
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_prepare_v2(connection.Handle, "SELECT number FROM schema_version LIMIT ?1", out var statement));
        using (statement)
        {
            for (var limit = 1; limit < 4; limit++)
            {
                raw.sqlite3_bind_int(statement, 1, limit);
                Assert.Equal(raw.SQLITE_ROW, raw.sqlite3_step(statement));
                raw.sqlite3_reset(statement);
            }

            return raw.sqlite3_stmt_status(statement, PlannedAnew, 0);
        }
    }

    private long TablesMadeByInserting(string table)
    {
        using var connection = database.Read();
        var columns = connection.Query<string>("SELECT name FROM pragma_table_info(@table)", new { table }).ToList();
        Assert.NotEmpty(columns);
        return TablesMade($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@{i}"))})");
    }

    private long TablesMade(string sql)
    {
        using var connection = file.Other();
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN " + sql;
        for (var i = 0; i < 40; i++)
            command.Parameters.AddWithValue($"@{i}", 1);
        using var reader = command.ExecuteReader();
        var (made, steps) = (0, 0);
        while (reader.Read())
        {
            steps++;
            made += reader.GetString(1) == "OpenEphemeral" ? 1 : 0;
        }

        Assert.True(steps > 10, sql);
        return made;
    }
}
