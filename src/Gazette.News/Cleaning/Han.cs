namespace Gazette.News.Cleaning;

/// <summary>Which characters are written without blanks between them.</summary>
internal static class Han
{
    /// <summary>Whether a character is a Han character.</summary>
    public static bool Is(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or '〇' or '々';

    /// <summary>Whether a character is set in a full square: Han, and the punctuation that goes with it.</summary>
    public static bool IsSquare(char c) =>
        Is(c) || c is >= '\u3001' and <= '\u303f' or >= '\uff01' and <= '\uff60' or '“' or '”' or '‘' or '’' or '—' or '…';
}
