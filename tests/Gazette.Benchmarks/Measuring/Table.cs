using System.Globalization;

namespace Gazette.Benchmarks.Measuring;

/// <summary>A table of candidates beside their yardsticks, and what else there is to know.</summary>
internal sealed class Table(string unit)
{
    private readonly List<string[]> rows = [["", "candidate (min–max)", "yardstick (min–max)", "ratio", "goal"]];
    private readonly List<string> notes = [];

    /// <summary>A candidate beside its yardstick; the ratio is that of the medians.</summary>
    public void Add(string what, Sample candidate, Sample yardstick, string goal) =>
        rows.Add([what, Text(candidate), Text(yardstick), (candidate.Median / yardstick.Median).ToString("0.00", CultureInfo.InvariantCulture), goal]);

    public void Note(FormattableString note) => notes.Add(note.ToString(CultureInfo.InvariantCulture));

    public void Print(TextWriter to)
    {
        rows[0][0] = unit;
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        to.WriteLine();
        foreach (var row in rows)
            to.WriteLine("  " + string.Join("  ", row.Select((cell, i) => i is 0 or 4 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd());
        foreach (var note in notes)
            to.WriteLine("  " + note);
        to.WriteLine();
    }

    private static string Text(Sample sample) => $"{Number(sample.Median)} ({Number(sample.Least)}–{Number(sample.Greatest)})";

    private static string Number(double value) => value.ToString(Math.Abs(value) switch { < 10 => "0.000", < 100 => "0.0", _ => "#,0" }, CultureInfo.InvariantCulture);
}
