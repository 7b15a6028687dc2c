using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Gazette.Benchmarks.Searching;

/// <summary>The query that no search can do without: the ids of the newest 500 that the index finds.</summary>
internal sealed class BareIndex : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand command;

    public BareIndex(Database database)
    {
        connection = database.Read();
        command = connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM article_index WHERE article_index MATCH @match ORDER BY rowid DESC LIMIT 500";
        command.Parameters.AddWithValue("@match", "");
    }

    /// <summary>Asks it.</summary>
    public Task Ask(string match)
    {
        command.Parameters[0].Value = match;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            reader.GetInt64(0);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        command.Dispose();
        connection.Dispose();
    }
}
