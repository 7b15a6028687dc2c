namespace Gazette.Conversation.Understanding;

/// <summary>Characters that are typed for one another because they sound or look alike (育 肓, 健 建), from <c>alike.txt</c>.</summary>
internal static class Alike
{
    private static readonly Lazy<Dictionary<char, char>> Groups = new(Load);

    /// <summary>Writes a text with each character replaced by the first of its group.</summary>
    /// <param name="text">The text.</param>
    /// <param name="form">Where to; at least as long.</param>
    public static void Sound(ReadOnlySpan<char> text, Span<char> form)
    {
        for (var i = 0; i < text.Length; i++)
            form[i] = Groups.Value.GetValueOrDefault(text[i], text[i]);
    }

    // A line is a group; a character stands in one.
    private static Dictionary<char, char> Load()
    {
        using var stream = typeof(Alike).Assembly.GetManifestResourceStream("Gazette.Conversation.Understanding.alike.txt")
            ?? throw new InvalidOperationException("alike.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')
            .SelectMany(group => group.Select(character => KeyValuePair.Create(character, group[0])))
            .ToDictionary();
    }
}
