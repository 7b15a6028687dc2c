using Gazette.Conversation.Understanding;
using Gazette.Newsroom;
using Gazette.Text.Time;

namespace Gazette.Conversation.Intents;

/// <summary>A value of a series.</summary>
/// <param name="Period">Its months.</param>
/// <param name="Value">In the series' unit.</param>
/// <param name="Held">The figure that states it, or the longer of two that it is the difference of.</param>
/// <param name="Derived">Whether it is such a difference.</param>
internal sealed record SeriesPoint(MonthRange Period, decimal Value, HeldFigure Held, bool Derived = false);

/// <summary>An indicator from period to period: cumulative values and single months apart, each in order of time, of one name and one unit.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Unit">The unit of every value.</param>
/// <param name="Cumulative">Counted from January.</param>
/// <param name="Monthly">Single months, stated, or where consecutive cumulative values allow it as their difference.</param>
/// <param name="Yearly">The same months of several years, the longest such row.</param>
internal sealed record FigureSeries(string Name, string? Unit, IReadOnlyList<SeriesPoint> Cumulative, IReadOnlyList<SeriesPoint> Monthly, IReadOnlyList<SeriesPoint> Yearly)
{
    private const int MostPoints = 24;

    /// <summary>The fullest series that held figures of an indicator make; null where they make none.</summary>
    /// <param name="held">Figures of any period.</param>
    /// <param name="oneYear">Only the newest year's cumulative values, which begin anew each January.</param>
    public static FigureSeries? Of(IReadOnlyList<HeldFigure> held, bool oneYear)
    {
        var named = held.Where(h => h.Figure is { Value: not null, ValueTo: null, Period: not null }).GroupBy(h => h.Figure.Name)
            .MaxBy(g => g.DistinctBy(h => h.Figure.Period).Count());
        if (named is null)
            return null;
        var points = Points(named, out var unit);
        var cumulative = points.Where(p => IsCumulative(p.Period)).ToList();
        var monthly = Months(points, cumulative);
        if (oneYear && cumulative.Count > 0)
            cumulative = [.. cumulative.Where(p => p.Period.To.Year == cumulative[^1].Period.To.Year)];
        return new(named.Key, unit, [.. cumulative.TakeLast(MostPoints)], [.. monthly.TakeLast(MostPoints)], Years(points));
    }

    // Of each period the fullest and newest statement, in the unit of the newest.
    private static List<SeriesPoint> Points(IEnumerable<HeldFigure> held, out string? unit)
    {
        var each = held.GroupBy(h => h.Figure.Period!.Value)
            .Select(g => FoundFigures.InOrder(g, Aspect.Value).First())
            .OrderBy(h => h.Figure.Period!.Value.To).ThenByDescending(h => h.Figure.Period!.Value.Months).ToList();
        var common = unit = each[^1].Figure.Unit;
        return [.. each.Where(h => Factor(h.Figure.Unit, common) is not null)
            .Select(h => new SeriesPoint(h.Figure.Period!.Value, h.Figure.Value!.Value * Factor(h.Figure.Unit, common)!.Value, h))];
    }

    private static decimal? Factor(string? from, string? to) =>
        from == to ? 1 : FigureNumbers.Yuan(from) is { } one && FigureNumbers.Yuan(to) is { } other ? one / other : null;

    private static bool IsCumulative(MonthRange period) => period.From.Month == 1 && period.From.Year == period.To.Year;

    // A difference only where both ends are stated in one unit; what is stated itself stands.
    private static List<SeriesPoint> Months(List<SeriesPoint> points, List<SeriesPoint> cumulative)
    {
        var stated = points.Where(p => p.Period.Months == 1).ToDictionary(p => p.Period.To);
        foreach (var (earlier, later) in cumulative.Zip(cumulative.Skip(1)))
            if (earlier.Period.To.AddMonths(1) == later.Period.To && earlier.Period.From == later.Period.From && earlier.Held.Figure.Unit == later.Held.Figure.Unit)
                stated.TryAdd(later.Period.To, new(new(later.Period.To, later.Period.To), later.Value - earlier.Value, later.Held, Derived: true));
        return [.. stated.Values.OrderBy(p => p.Period.To)];
    }

    private static List<SeriesPoint> Years(List<SeriesPoint> points) =>
    [
        .. points.GroupBy(p => (p.Period.From.Month, p.Period.To.Month))
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.First().Period.Months).ThenByDescending(g => g.Key.Item2)
            .First().OrderBy(p => p.Period.To).TakeLast(MostPoints),
    ];
}
