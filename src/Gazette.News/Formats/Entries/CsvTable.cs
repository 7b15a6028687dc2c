using CsvHelper;

namespace Gazette.News.Formats.Entries;

/// <summary>Reads a table whose header names its columns: comma, semicolon or tab between the fields.</summary>
internal static class CsvTable
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>The separator of a header that names at least a title or text and another field; null when the line is no header.</summary>
    public static char? SeparatorOf(string header)
    {
        foreach (var separator in Separators)
        {
            var meanings = Cells(header, separator).Select(c => FieldNames.Meaning(c)).OfType<Field>().Distinct().ToList();
            if (meanings.Count >= 2 && meanings.Exists(m => m is Field.Title or Field.Body or Field.Summary))
                return separator;
        }

        return null;
    }

    /// <summary>The entries of a stream, as they come.</summary>
    public static IEnumerable<Found> Read(Stream stream, string encoding, char separator, EntryContext context)
    {
        List<Field?>? columns = null;
        foreach (var record in CsvRecords.Of(stream, encoding, separator))
        {
            var place = $"line {record.Line}";
            if (record.Text is not { } text)
                yield return Found.Wrong(ProblemKind.Unreadable, place, record.Wrong!, "write the row anew").On(record.Line);
            else if (string.IsNullOrWhiteSpace(text) || columns is null && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
                continue;
            else if (columns is null)
                columns = [.. Cells(text, separator).Select(FieldNames.Meaning)];
            else if (Row(Cells(text, separator), columns) is { IsEmpty: false } row)   // spreadsheets leave empty rows behind
                yield return row.At(place, context).On(record.Line);
        }
    }

    private static RecordFields Row(List<string> cells, List<Field?> columns)
    {
        var fields = new RecordFields();
        foreach (var (column, cell) in columns.Zip(cells))
        {
            if (column is { } field)
                fields.Add(field, cell);
        }

        return fields;
    }

    private static List<string> Cells(string record, char separator)
    {
        using var text = new StringReader(record);
        using var reader = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            BufferSize = 4096,
            MaxRecordSize = 4 * TextLines.LongestRecord,
            MalformedData = CsvMalformedDataHandling.Recover,
        });
        var cells = new List<string>();
        if (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
                cells.Add(reader.GetString(i).Trim());
        }

        return cells;
    }
}
