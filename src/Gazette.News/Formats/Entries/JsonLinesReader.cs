namespace Gazette.News.Formats.Entries;

/// <summary>Reads JSONL: one object a line; a wrong line is named and the next is read.</summary>
internal static class JsonLinesReader
{
    /// <summary>The entries of a stream, as they come.</summary>
    public static IEnumerable<Found> Read(Stream stream, string encoding, EntryContext context)
    {
        foreach (var line in TextLines.Of(stream, encoding))
        {
            if (line.Text is null || !string.IsNullOrWhiteSpace(line.Text))
                yield return Line(line, $"line {line.Number}", context).On(line.Number);
        }
    }

    private static Found Line(TextLine line, string place, EntryContext context)
    {
        if (line.IsTooLong)
            return Found.Wrong(ProblemKind.TooLong, place, $"it is longer than {TextLines.LongestRecord / 1024 / 1024} MB", "write one article a line");
        return line.Text is { } text
            ? JsonRecord.Read(text.TrimEnd(',', ' '), place, context)
            : Found.Wrong(ProblemKind.UnknownEncoding, place, "it is in no encoding that can be told", "save the file as UTF-8");
    }
}
