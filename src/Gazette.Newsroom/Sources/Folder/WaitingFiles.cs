namespace Gazette.Newsroom.Sources.Folder;

/// <summary>A file in the watch folder.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Written">When it was last written, UTC.</param>
internal readonly record struct SeenFile(string Path, long Length, DateTime Written);

/// <summary>
/// Tells files that are whole from those that are still being written: one that has not changed for a while between two looks is whole.
/// Files that appear together are taken together, so none is ready while another still grows.
/// </summary>
internal sealed class WaitingFiles
{
    /// <summary>A file that rests for so long is whole.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    /// <summary>An empty file may have been made by a copy that has yet to begin.</summary>
    public static readonly TimeSpan RestOfEmpty = TimeSpan.FromMinutes(1);

    /// <summary>Whole files wait so long for others that grow, no longer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private Dictionary<string, (SeenFile File, DateTimeOffset Since)> seen = new(StringComparer.Ordinal);

    /// <summary>What a look at the folder finds ready.</summary>
    /// <param name="files">Every file there now.</param>
    /// <param name="now">The time of the look.</param>
    public IReadOnlyList<string> Look(IEnumerable<SeenFile> files, DateTimeOffset now)
    {
        seen = files.ToDictionary(f => f.Path, f => seen.TryGetValue(f.Path, out var before) && before.File == f ? before : (f, now), StringComparer.Ordinal);
        var whole = seen.Values.Where(f => now - f.Since >= (f.File.Length == 0 ? RestOfEmpty : Rest)).ToList();
        var growing = seen.Values.Any(f => f.File.Length > 0 && now - f.Since < Rest);
        var ready = growing && whole.TrueForAll(f => now - f.Since < Patience) ? [] : whole;
        return [.. ready.Select(f => f.File.Path).Order(StringComparer.Ordinal)];
    }
}
