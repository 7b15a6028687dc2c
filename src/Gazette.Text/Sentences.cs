namespace Gazette.Text;

/// <summary>Where sentences end, in Chinese and English, and texts cut there.</summary>
public static class Sentences
{
    private const string Closers = "”’』」）)】》〉］]}｝";
    private const int LongestAbbreviation = 8;
    private static readonly Lazy<HashSet<string>> Abbreviations = new(() => [.. EmbeddedData.Lines("sentence-abbreviations.txt")]);

    /// <summary>The sentences, trimmed, blank ones left out. Closing quotes and brackets stay with the sentence they close; a new line ends one too.</summary>
    public static IReadOnlyList<string> Split(string text) =>
        [.. Find(text).Select(found => found.Of(text).Trim()).Where(sentence => sentence.Length > 0)];

    /// <summary>The sentences with their positions; together, with the blanks after each, they are the whole text.</summary>
    public static IReadOnlyList<Stretch> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Stretch>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!Ends(text, at))
                continue;
            var end = AfterClosers(text, start, at + 1);
            found.Add(new(start, end - start));
            start = end;
            at = end - 1;
        }
        if (start < text.Length)
            found.Add(new(start, text.Length - start));
        return found;
    }

    /// <summary>
    /// Cuts a text into pieces that each measure at most <paramref name="limit"/>: at a paragraph, else at a sentence end, a clause, a blank,
    /// else between two characters as people see them. The pieces joined give back the text.
    /// </summary>
    /// <param name="text">What to cut.</param>
    /// <param name="measure">What a piece costs (UTF-16 units, bytes, length once escaped); more text never costs less.</param>
    /// <param name="limit">The most a piece may cost. A single code point that costs more makes a piece of its own.</param>
    public static IReadOnlyList<string> Cut(string text, Func<string, int> measure, int limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return new TextCutter(text, measure, limit).Pieces();
    }

    private static bool Ends(string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        return text[at] switch
        {
            '\n' or '\u2028' or '\u2029' => true,
            '。' or '！' or '？' or '｡' => !IsEnd(next),
            // In a web address or a file name they end nothing.
            '!' or '?' => !IsEnd(next) && !Characters.IsAsciiWord(next) && next is not ('=' or '/' or '&'),
            '.' => EndsEnglish(text, at),
            _ => false,
        };
    }

    private static bool IsEnd(char unit) => unit is '。' or '！' or '？' or '!' or '?' or '｡';

    /// <summary>A full stop after a word that is no abbreviation, before a blank and something that can begin a sentence.</summary>
    private static bool EndsEnglish(string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && (Closers.Contains(text[next], StringComparison.Ordinal) || text[next] is '"' or '\''))
            next++;
        if (next < text.Length && !char.IsWhiteSpace(text[next]))
            return false;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (at == 0 || text[at - 1] == '.' || (next < text.Length && char.IsAsciiLetterLower(text[next])))
            return at > 0 && next == text.Length;
        return !IsAbbreviation(text, at);
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && stop - start <= LongestAbbreviation && char.IsAsciiLetter(text[start - 1]))
            start--;
        var word = text[start..stop];
        // One letter: an initial (J. Smith), or the end of U.S.
        return word.Length == 1 || Abbreviations.Value.Contains(word.ToLowerInvariant());
    }

    private static int AfterClosers(string text, int start, int at)
    {
        if (text[at - 1] is '\n' or '\u2028' or '\u2029')
            return at;
        while (at < text.Length && (Closers.Contains(text[at], StringComparison.Ordinal) || ClosesStraightQuote(text, start, at)))
            at++;
        while (at < text.Length && text[at] is ' ' or '\t' or '\u3000' or '\r')
            at++;
        // The new line after a sentence belongs to it.
        return at < text.Length && text[at] == '\n' ? at + 1 : at;
    }

    /// <summary>A straight quote closes when an odd number of them stands before it in the sentence.</summary>
    private static bool ClosesStraightQuote(string text, int start, int at) =>
        text[at] is '"' or '＂' && text.AsSpan(start, at - start).Count(text[at]) % 2 == 1;
}
