namespace Gazette.Conversation.Understanding;

/// <summary>Finds known words in folded text; an English word only whole.</summary>
/// <typeparam name="T">What a word stands for.</typeparam>
internal sealed class WordTable<T>
{
    private readonly Dictionary<string, T> words;
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<char, int[]> lengthsByFirst;

    /// <summary>Makes a table of folded words.</summary>
    public WordTable(IEnumerable<KeyValuePair<string, T>> entries)
    {
        words = new(StringComparer.Ordinal);
        foreach (var (word, value) in entries)
            words.TryAdd(word, value);
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        lengthsByFirst = words.Keys.Where(w => w.Length > 0).GroupBy(w => w[0])
            .ToDictionary(g => g.Key, g => g.Select(w => w.Length).Distinct().OrderDescending().ToArray());
    }

    /// <summary>All words with what they stand for.</summary>
    public IReadOnlyDictionary<string, T> Words => words;

    /// <summary>Every word that stands in the text; they may overlap.</summary>
    public IEnumerable<(int Start, int Length, T Value)> Find(string folded)
    {
        for (var start = 0; start < folded.Length; start++)
            if (lengthsByFirst.TryGetValue(folded[start], out var lengths))
                foreach (var length in lengths)
                    if (start + length <= folded.Length
                        && lookup.TryGetValue(folded.AsSpan(start, length), out var value)
                        && IsWhole(folded, start, start + length))
                        yield return (start, length, value);
    }

    private static bool IsWhole(string text, int start, int end) =>
        !(start > 0 && IsWordCharacter(text[start]) && IsWordCharacter(text[start - 1]))
        && !(end < text.Length && IsWordCharacter(text[end - 1]) && IsWordCharacter(text[end]));

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '\'';
}
