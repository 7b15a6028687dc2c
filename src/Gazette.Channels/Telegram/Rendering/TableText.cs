using System.Text;
using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>A table in characters of equal width, its columns aligned; a long one in pieces that each begin with the headers.</summary>
internal static class TableText
{
    // Wider cells push what follows aside: aligning to them would make every line too wide to read.
    private const int WidestColumn = 24;

    // A piece on its own fills no message.
    private const int LongestPiece = 3000;

    /// <summary>The pieces.</summary>
    public static IEnumerable<string> Of(Table table)
    {
        IReadOnlyList<string>[] rows = [.. new[] { table.Headers }.Concat(table.Rows).Select(row => row.Select(Characters.Line).ToList())];
        var columns = rows.Max(row => row.Count);
        int[] widths = [.. Enumerable.Range(0, columns).Select(c => Math.Min(WidestColumn, rows.Max(row => c < row.Count ? Characters.Width(row[c]) : 0)))];
        var header = Line(rows[0], widths);
        var piece = new StringBuilder(header);
        foreach (var line in rows.Skip(1).Select(row => Line(row, widths)))
        {
            if (piece.Length + line.Length > LongestPiece && piece.Length > header.Length)
            {
                yield return piece.ToString();
                piece.Clear().Append(header);
            }

            piece.Append(piece.Length > 0 ? "\n" : "").Append(line);
        }

        yield return piece.ToString();
    }

    private static string Line(IReadOnlyList<string> cells, int[] widths)
    {
        var line = new StringBuilder();
        for (var c = 0; c < cells.Count; c++)
            line.Append(cells[c]).Append(' ', Math.Max(0, widths[c] - Characters.Width(cells[c])) + 2);
        return line.ToString().TrimEnd();
    }
}
