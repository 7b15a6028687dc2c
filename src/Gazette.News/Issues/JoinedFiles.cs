namespace Gazette.News.Issues;

/// <summary>Several files set one behind the other, an empty line between, so that they are read as one.</summary>
/// <param name="Text">All of them.</param>
/// <param name="Starts">Where each begins.</param>
/// <param name="Files">The files.</param>
internal sealed record JoinedFiles(string Text, IReadOnlyList<int> Starts, IReadOnlyList<IssueFile> Files)
{
    private const string Between = "\n\n";

    /// <summary>How many files.</summary>
    public int Count => Files.Count;

    /// <summary>The files as one; a single file is its own text.</summary>
    public static JoinedFiles Of(IReadOnlyList<IssueFile> files)
    {
        if (files.Count == 1)
            return new JoinedFiles(files[0].Text, [0], files);
        var starts = new List<int>(files.Count);
        var at = 0;
        foreach (var file in files)
        {
            starts.Add(at);
            at += file.Text.Length + Between.Length;
        }

        return new JoinedFiles(string.Join(Between, files.Select(f => f.Text)), starts, files);
    }

    /// <summary>Index of the file that holds a place.</summary>
    public int FileOf(int at)
    {
        var file = Count - 1;
        while (file > 0 && Starts[file] > at)
            file--;
        return file;
    }

    /// <summary>The text of a file.</summary>
    public string TextOf(int file) => Files[file].Text;

    /// <summary>What the caller knows about a file.</summary>
    public DocumentFacts FactsOf(int file) => Files[file].Facts;
}
