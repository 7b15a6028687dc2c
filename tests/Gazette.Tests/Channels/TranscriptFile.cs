using Gazette.Storage.Sqlite;
using Gazette.Storage.WebChat;

namespace Gazette.Tests.Channels;

/// <summary>A transcript in a temporary file.</summary>
internal sealed class TranscriptFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gazette-transcript").FullName;
    private readonly Database database;

    public TranscriptFile()
    {
        database = Database.Open(Path.Combine(folder, "t.db"), TimeProvider.System);
        Store = new(database);
    }

    public TranscriptStore Store { get; }

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
