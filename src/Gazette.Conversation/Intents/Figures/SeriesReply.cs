using Gazette.Conversation.Replies;
using Gazette.Text.Time;

namespace Gazette.Conversation.Intents;

/// <summary>A row of values as blocks.</summary>
internal static class SeriesReply
{
    private const string DerivedMark = "*";

    /// <summary>A chart with its table, or the table alone under its title; then what is derived is said.</summary>
    public static IEnumerable<Block> Of(FigureSeries series, SeriesRow row, bool withPicture, Asker asker)
    {
        var title = Title(series, row, asker);
        var table = TableOf(series, row, asker);
        if (withPicture)
        {
            yield return ChartOf(title, series, row, table, asker);
        }
        else
        {
            yield return new Subheading(title);
            yield return table;
        }

        if (row.Points.Any(p => p.Derived))
            yield return new Note(asker.Texts["series.derived", DerivedMark]);
    }

    private static string Title(FigureSeries series, SeriesRow row, Asker asker)
    {
        var (texts, name) = (asker.Texts, FigureWording.Name(series.Name, asker.Texts));
        var (first, last) = (row.Points[0].Period.To.Year, row.Points[^1].Period.To.Year);
        var years = first == last ? texts["year", first] : texts["years", first, last];
        return texts["series." + row.Kind.ToString().ToLowerInvariant(), years, name];
    }

    private static Chart ChartOf(string title, FigureSeries series, SeriesRow row, Table table, Asker asker)
    {
        // In the unit that people read, so that the axis carries few digits.
        var (divisor, unit) = FigureNumbers.Scale(row.Points.Max(p => Math.Abs(p.Value)), series.Unit, asker.Texts);
        var points = row.Points.Select(p => new ChartPoint(Label(p, row, asker) + Mark(p), p.Value / divisor)).ToList();
        return new(title, unit, points, row.Kind == SeriesKind.Cumulative ? ChartKind.Line : ChartKind.Columns, table);
    }

    private static Table TableOf(FigureSeries series, SeriesRow row, Asker asker)
    {
        var texts = asker.Texts;
        return new(
            [texts["table.period"], texts["table.value"], texts["table.growth"]],
            [.. row.Points.Select(p => (string[])
            [
                Label(p, row, asker) + Mark(p),
                texts.Language == "zh" ? FigureNumbers.Plain(p.Value) + series.Unit : FigureNumbers.Short(p.Value, series.Unit, texts),
                p.Derived || p.Held.Figure.YearOnYear is not { } growth ? "–" : FigureNumbers.Percent(growth),
            ])]);
    }

    private static string Mark(SeriesPoint point) => point.Derived ? DerivedMark : "";

    private static string Label(SeriesPoint point, SeriesRow row, Asker asker)
    {
        var severalYears = row.Points[0].Period.To.Year != row.Points[^1].Period.To.Year;
        return row.Kind switch
        {
            SeriesKind.Yearly => asker.Texts["year", point.Period.To.Year],
            SeriesKind.Cumulative when point.Period.Months > 1 && !severalYears => asker.Texts["label.months", Month(point.Period.From, asker), Month(point.Period.To, asker)],
            _ when severalYears => point.Period.To.ToString(),
            _ => asker.Texts["label.month", Month(point.Period.To, asker)],
        };
    }

    private static string Month(YearMonth month, Asker asker) => month.FirstDay.ToString(asker.Language == "zh" ? "%M" : "MMM", asker.Texts.Culture);
}
