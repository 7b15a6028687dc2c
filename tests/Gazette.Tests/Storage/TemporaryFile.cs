using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Gazette.Tests.Storage;

/// <summary>A store's path in a folder of its own that goes away with it.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gazette-test-");

    public string Path => System.IO.Path.Combine(folder.FullName, "gazette.db");

    public Database Open() => Open(TimeProvider.System);

    public Database Open(TimeProvider clock) => Database.Open(Path, clock, TimeSpan.FromSeconds(1));

    /// <summary>A connection as another program would have it.</summary>
    public SqliteConnection Other()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False;Default Timeout=1");
        connection.Open();
        return connection;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
