namespace Gazette.Newsroom.Sources.Folder;

/// <summary>The files of the watch folder and its two shelves.</summary>
internal sealed class DroppedFiles(string folder)
{
    private const string DoneShelf = "done";
    private const string FailedShelf = "failed";

    // What browsers, editors and copying programs call a file that is not ready.
    private static readonly string[] Unready = [".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".filepart", ".swp"];

    private static readonly EnumerationOptions Walk = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 4,
        // A link may lead anywhere on the machine: what it names was not dropped here.
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>Makes folder and shelves.</summary>
    public void Prepare()
    {
        Directory.CreateDirectory(Path.Combine(folder, DoneShelf));
        Directory.CreateDirectory(Path.Combine(folder, FailedShelf));
    }

    /// <summary>Every file that was dropped, those of dropped folders too; none when the folder is away.</summary>
    public IReadOnlyList<SeenFile> Find()
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists)
            return [];
        return [.. root.EnumerateFiles("*", Walk).Where(IsWanted).Select(f => new SeenFile(f.FullName, f.Length, f.LastWriteTimeUtc))];
    }

    /// <summary>A file's name within the folder, the same on every system.</summary>
    public string NameOf(string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    /// <summary>Opens a file that nobody writes.</summary>
    /// <exception cref="IOException">Somebody still does.</exception>
    public static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024);

    /// <summary>Moves a file that was read, with what of it was not beside it; gives the new path.</summary>
    public string Done(string file, IReadOnlyList<string> problems) =>
        Move(file, DoneShelf, problems.Count == 0 ? null : ("problems", string.Join(Environment.NewLine, problems)));

    /// <summary>Moves a file that could not be read, with the reason beside it; gives the new path.</summary>
    public string Failed(string file, string reason) => Move(file, FailedShelf, ("reason", reason));

    // The note first: a file on the shelf without its note would say nothing.
    private string Move(string file, string shelf, (string Kind, string Text)? note)
    {
        var target = Free(Path.Combine(folder, shelf, NameOf(file).Replace('/', Path.DirectorySeparatorChar)));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (note is var (kind, text))
            File.WriteAllText($"{target}.{kind}.txt", text + Environment.NewLine);
        File.Move(file, target);
        return target;
    }

    private static string Free(string wanted)
    {
        var target = wanted;
        for (var copy = 2; File.Exists(target); copy++)
            target = Path.Combine(Path.GetDirectoryName(wanted)!, $"{Path.GetFileNameWithoutExtension(wanted)} ({copy}){Path.GetExtension(wanted)}");
        return target;
    }

    private bool IsWanted(FileInfo file)
    {
        var name = NameOf(file.FullName);
        return !name.StartsWith(DoneShelf + "/", StringComparison.Ordinal)
            && !name.StartsWith(FailedShelf + "/", StringComparison.Ordinal)
            && !name.Split('/').Any(part => part.StartsWith('.') || part.StartsWith('~'))
            && !Unready.Contains(file.Extension, StringComparer.OrdinalIgnoreCase);
    }
}
