namespace Gazette.Newsroom.Issues;

/// <summary>Whether a text may be an issue rather than a question: nobody asks one of several lines or of hundreds of characters.</summary>
public static class IssueText
{
    private const int LongFrom = 200;
    private const int LinesFrom = 3;
    private const int LinesLongFrom = 60;

    /// <summary>Whether it is long enough: at least 200 UTF-16 units, or three lines of 60 together.</summary>
    public static bool IsLong(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length >= LongFrom
            || (text.Length >= LinesLongFrom && text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length >= LinesFrom);
    }
}
