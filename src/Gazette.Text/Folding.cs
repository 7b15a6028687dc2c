namespace Gazette.Text;

/// <summary>
/// One spelling for texts that mean the same: half width, lower case, simplified characters, straight apostrophes.
/// It keeps the length, UTF-16 unit for unit, so that a position found in the folded text is a position in the original.
/// </summary>
/// <remarks>For finding and understanding only; a text's own characters are what people read. Fold both sides of a comparison.</remarks>
public static class Folding
{
    private const int WidthOffset = 0xFEE0;
    private static readonly Lazy<char[]> Table = new(Build);

    /// <summary>The folded text; the same instance when nothing changes.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var table = Table.Value;
        var first = FirstChange(text, table);
        return first < 0 ? text : string.Create(text.Length, (text, table, first), static (target, from) =>
        {
            from.text.CopyTo(target);
            for (var i = from.first; i < target.Length; i++)
                target[i] = from.table[target[i]];
        });
    }

    /// <summary>The folded form of one UTF-16 unit.</summary>
    public static char Fold(char unit) => Table.Value[unit];

    private static int FirstChange(string text, char[] table)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (table[text[i]] != text[i])
                return i;
        }
        return -1;
    }

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = char.ToLowerInvariant(HalfWidth((char)i));
        foreach (var pair in EmbeddedData.Lines("traditional-simplified.tsv"))
            table[pair[0]] = pair[2];
        // A simplified form may itself be folded further: once more, so that folding twice changes nothing.
        for (var i = 0; i < table.Length; i++)
            table[i] = table[table[i]];
        return table;
    }

    private static char HalfWidth(char unit) => unit switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(unit - WidthOffset),
        '\u3000' or '\u00A0' => ' ',
        '\u2018' or '\u2019' => '\'',
        _ => unit,
    };
}
