using System.Text;

namespace Gazette.News.Formats.Entries;

/// <summary>The text of one record of a table, which may go over several lines.</summary>
/// <param name="Line">The line it begins on.</param>
/// <param name="Text">The record; null when it cannot be taken.</param>
/// <param name="Wrong">What is wrong, when it cannot be taken.</param>
internal readonly record struct CsvRecord(int Line, string? Text, string? Wrong);

/// <summary>Puts lines together to records: a line break inside quotes belongs to the field.</summary>
internal static class CsvRecords
{
    /// <summary>A quote that is not closed within so many lines is a mistake, and the next line begins anew.</summary>
    private const int MostLines = 2000;

    /// <summary>The records of a stream.</summary>
    public static IEnumerable<CsvRecord> Of(Stream stream, string encoding, char separator)
    {
        var open = new StringBuilder();
        var (start, isQuoted, lines) = (0, false, 0);
        foreach (var line in TextLines.Of(stream, encoding))
        {
            if (line.Text is null)
            {
                if (open.Length > 0)
                    yield return new CsvRecord(start, null, "a quote is opened and never closed");
                (open, isQuoted) = (open.Clear(), false);
                yield return new CsvRecord(line.Number, null, line.IsTooLong ? $"it is longer than {TextLines.LongestRecord / 1024 / 1024} MB" : "it is in no encoding that can be told");
                continue;
            }

            if (!isQuoted)
                (start, lines) = (line.Number, 0);
            else
                open.Append('\n');
            open.Append(line.Text);
            isQuoted = StaysOpen(line.Text, isQuoted, separator);
            if (isQuoted && ++lines < MostLines && open.Length < TextLines.LongestRecord)
                continue;
            yield return isQuoted ? new CsvRecord(start, null, "a quote is opened and never closed") : new CsvRecord(start, open.ToString(), null);
            (open, isQuoted) = (open.Clear(), false);
        }

        if (open.Length > 0)
            yield return new CsvRecord(start, null, "a quote is opened and never closed");
    }

    /// <summary>Whether a quoted field is open at the end of a line.</summary>
    public static bool StaysOpen(string line, bool isQuoted, char separator)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '"')
                continue;
            if (isQuoted && i + 1 < line.Length && line[i + 1] == '"')
                i++;
            else if (isQuoted)
                isQuoted = false;
            else
                isQuoted = i == 0 || line[i - 1] == separator;   // a quote inside a word opens nothing
        }

        return isQuoted;
    }
}
