using Gazette.Conversation.Understanding;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Text.Time;

namespace Gazette.Conversation.Intents;

/// <summary>What the store holds for an indicator in a period.</summary>
/// <param name="Asked">The indicator.</param>
/// <param name="Period">The period asked for, or null for the newest.</param>
internal sealed record FoundFigures(AskedIndicator Asked, AskedPeriod? Period)
{
    /// <summary>The figure that answers, or null.</summary>
    public HeldFigure? Best { get; init; }

    /// <summary>Figures that fit equally well, of different indicators; where there are several, none is the best.</summary>
    public IReadOnlyList<HeldFigure> Rivals { get; init; } = [];

    /// <summary>The best, or the first of those that fit equally; null where nothing is held.</summary>
    public HeldFigure? First => Best ?? (Rivals is [var rival, ..] ? rival : null);

    /// <summary>The same indicator in other periods, the newest first.</summary>
    public IReadOnlyList<HeldFigure> Others { get; init; } = [];

    /// <summary>Another article that states another value of the same.</summary>
    public HeldFigure? Disagreeing { get; init; }

    /// <summary>The period as a difference of two cumulative figures, where none states it.</summary>
    public Difference? Difference { get; init; }

    /// <summary>The figure of a year later that says how much it grew, so that this one follows from it.</summary>
    public HeldFigure? YearAfter { get; init; }

    /// <summary>Where there is no answer: the nearest held.</summary>
    public IReadOnlyList<HeldFigure> Nearest { get; init; } = [];

    /// <summary>The names that were looked for.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The best of figures of one period or several: the newest period, cumulative before its last month alone; then what says most of what is asked, then the newest article.</summary>
    public static IOrderedEnumerable<HeldFigure> InOrder(IEnumerable<HeldFigure> held, Aspect aspect) => held
        .OrderByDescending(h => h.Figure.Period?.To)
        .ThenByDescending(h => h.Figure.Period?.Months)
        .ThenByDescending(h => FigureWording.States(h.Figure, aspect))
        .ThenByDescending(h => FigureFit.Fullness(h.Figure))
        .ThenByDescending(h => h.Published.NewsOrder);

    /// <summary>Chooses among figures of the same fit.</summary>
    public FoundFigures Choosing(IReadOnlyList<HeldFigure> fitting, Aspect aspect)
    {
        // Where no period was asked for, the newest that says what is asked.
        var order = InOrder(fitting, aspect).OrderByDescending(h => Period is null && FigureWording.States(h.Figure, aspect)).ToList();
        var best = order[0];
        var beside = order.Where(h => h.Figure.Period == best.Figure.Period).ToList();
        var rivals = RivalsOf(best, beside);
        return rivals.Count > 1
            ? this with { Rivals = rivals }
            : this with
            {
                Best = best,
                Others = [.. order.Where(h => h.Figure.Period is not null && h.Figure.Period != best.Figure.Period).DistinctBy(h => h.Figure.Period)],
                Disagreeing = beside.FirstOrDefault(h => h.Published.Id != best.Published.Id && Differs(h.Figure, best.Figure)),
            };
    }

    // Without a period two articles speak of two things (合格率). Names of one indicator are one thing; names found by their parts are several.
    private List<HeldFigure> RivalsOf(HeldFigure best, List<HeldFigure> beside) =>
        best.Figure.Period is null ? [.. beside.DistinctBy(h => (h.Figure.Name, h.Figure.Value, h.Figure.YearOnYear))]
        : Asked.Names.Count == 0 ? [.. beside.DistinctBy(h => h.Figure.Name).OrderBy(h => Indicators.Place(h.Figure.Name) ?? int.MaxValue)]
        : [best];

    private static bool Differs(Figure one, Figure other) => one.Value is { } value && other.Value is { } second && one.Unit == other.Unit && value != second;
}

/// <summary>A period's value as the difference of two cumulative figures of one year, of one name and unit.</summary>
/// <param name="Period">The period.</param>
/// <param name="Whole">The longer figure.</param>
/// <param name="Part">The shorter one, that ends where the period begins.</param>
internal sealed record Difference(MonthRange Period, HeldFigure Whole, HeldFigure Part)
{
    /// <summary>The value, in the figures' unit.</summary>
    public decimal Value => Whole.Figure.Value!.Value - Part.Figure.Value!.Value;

    /// <summary>The difference that gives a period, or null.</summary>
    /// <param name="period">The period; not from January on.</param>
    /// <param name="held">Figures of one indicator.</param>
    public static Difference? Of(MonthRange period, IEnumerable<HeldFigure> held)
    {
        if (period.From.Month == 1 || period.From.Year != period.To.Year)
            return null;
        var year = held.Where(h => h.Figure is { Value: not null, ValueTo: null, Period: { } p } && p.From == new YearMonth(period.To.Year, 1)).ToList();
        var wholes = year.Where(h => h.Figure.Period!.Value.To == period.To).OrderByDescending(h => h.Published.NewsOrder);
        foreach (var whole in wholes)
            if (year.Where(p => p.Figure.Period!.Value.To == period.From.AddMonths(-1) && p.Figure.Name == whole.Figure.Name && p.Figure.Unit == whole.Figure.Unit)
                .MaxBy(p => p.Published.NewsOrder) is { } part)
                return new(period, whole, part);
        return null;
    }
}
