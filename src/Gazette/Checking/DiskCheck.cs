namespace Gazette.Checking;

/// <summary>The folder of the store: whether it can be written to, and how much room is left.</summary>
internal static class DiskCheck
{
    private const string Subject = "Disk";
    private const long Least = 256L * 1024 * 1024;

    /// <summary>What was found. A folder that is not there yet is not made: the nearest above it counts.</summary>
    public static Finding Look(string storePath)
    {
        var wanted = Path.GetDirectoryName(storePath)!;
        var folder = Nearest(wanted);
        try
        {
            if (!Directory.Exists(folder))
                throw new IOException("it is no folder");
            Try(folder);
            var (_, free, needed) = RoomFor(storePath);
            return free < needed
                ? new(Subject, $"{Size(free)} are free at {folder}, at least {Size(needed)} are wanted.", "Make room, or move the store (Storage:ConnectionString).")
                : new(Subject, $"{Size(free)} are free at {folder}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(Subject, $"{wanted} cannot be written to ({exception.Message}).", "Give the user that runs gazette the right to write there, or set Storage:ConnectionString to a file elsewhere.");
        }
    }

    /// <summary>How many bytes are free where the store is, and how many are wanted.</summary>
    public static (string Folder, long Free, long Needed) RoomFor(string storePath)
    {
        var folder = Nearest(Path.GetDirectoryName(storePath)!);
        // A migration and a large transaction may for a while take as much again as the file has.
        var needed = Math.Max(Least, File.Exists(storePath) ? new FileInfo(storePath).Length : 0);
        return (folder, new DriveInfo(folder).AvailableFreeSpace, needed);
    }

    private static string Nearest(string folder)
    {
        while (!Path.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
            folder = above;
        return folder;
    }

    // Rights are what the system grants, not what it lists.
    private static void Try(string folder)
    {
        var path = Path.Combine(folder, ".gazette-doctor-" + Path.GetRandomFileName());
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 4096, FileOptions.DeleteOnClose);
        file.WriteByte(0);
    }

    private static string Size(long bytes) => bytes >= 10L * 1024 * 1024 * 1024
        ? FormattableString.Invariant($"{bytes / (1024L * 1024 * 1024)} GB")
        : FormattableString.Invariant($"{bytes / (1024L * 1024)} MB");
}
