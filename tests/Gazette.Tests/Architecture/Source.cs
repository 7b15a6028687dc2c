using System.Text.RegularExpressions;

namespace Gazette.Tests.Architecture;

/// <summary>The product's own source files.</summary>
internal static partial class Source
{
    /// <summary>Path below the root with forward slashes, and text without comments.</summary>
    public static IReadOnlyList<(string Path, string Code)> Files { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(p => (Path: Path.GetRelativePath(Repository.Root, p).Replace('\\', '/'), Full: p))
            .Where(f => !f.Path.Contains("/obj/", StringComparison.Ordinal) && !f.Path.Contains("/bin/", StringComparison.Ordinal))
            .Select(f => (f.Path, Comment().Replace(File.ReadAllText(f.Full), ""))),
    ];

    /// <summary>Files that match a pattern, each with the line that does; a room's own files left out.</summary>
    public static IReadOnlyList<string> Matching(Regex pattern, params string[] except) =>
    [
        .. from file in Files
           where !except.Any(e => file.Path.StartsWith(e, StringComparison.Ordinal))
           from Match match in pattern.Matches(file.Code)
           select $"{file.Path}: {match.Value}",
    ];

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
