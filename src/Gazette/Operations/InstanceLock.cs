using Gazette.Storage.Sqlite;

namespace Gazette.Operations;

/// <summary>Held by the one service that runs on a store, for as long as it runs: the operating system lets go of it when the process ends, however it ends.</summary>
internal sealed class InstanceLock : IDisposable
{
    private readonly FileStream file;

    private InstanceLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock of a store.</summary>
    /// <exception cref="StoreException">Another service runs on the store.</exception>
    public static InstanceLock Take(string storePath)
    {
        try
        {
            return new(new FileStream(storePath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception)
        {
            throw new StoreException($"Another gazette runs on the store {storePath}: stop it first, or set Storage:ConnectionString to another file.", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
