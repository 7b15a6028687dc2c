namespace Gazette.Verbs;

/// <summary>A document named on the command line.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="FileName">Its file's name, or null for standard input.</param>
/// <param name="Open">Opens it.</param>
internal sealed record Document(string Name, string? FileName, Func<Stream> Open);

/// <summary>The documents that paths name.</summary>
internal static class Documents
{
    // An issue has a few dozen pages at the most; their texts are in memory together.
    private const int MostTogether = 32;

    /// <summary>The files in order; a folder stands for the files in it.</summary>
    public static IReadOnlyList<Document> In(IEnumerable<string> paths) => [.. paths.SelectMany(In)];

    /// <summary>The documents in the groups in which they are read: pages of one issue stand side by side in a folder.</summary>
    public static IEnumerable<IReadOnlyList<Document>> Together(IReadOnlyList<Document> documents) => documents.Chunk(MostTogether);

    private static IEnumerable<Document> In(string path)
    {
        if (path == "-")
            return [new("(standard input)", null, Console.OpenStandardInput)];
        if (Directory.Exists(path))
            return Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).Where(f => !Path.GetFileName(f).StartsWith('.')).Select(File);
        return [File(path)];
    }

    private static Document File(string path) => new(path, Path.GetFileName(path), () => System.IO.File.OpenRead(path));
}
