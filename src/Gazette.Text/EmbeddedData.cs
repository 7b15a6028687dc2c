namespace Gazette.Text;

/// <summary>The word lists that travel inside this assembly; a line that starts with <c>#</c> is a comment.</summary>
internal static class EmbeddedData
{
    /// <summary>The lines of a file of <c>Data/</c> that are neither blank nor a comment.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        foreach (var line in Text(name).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith('#'))
                yield return line;
        }
    }

    /// <summary>A whole file of <c>Data/</c>.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in Gazette.Text.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
