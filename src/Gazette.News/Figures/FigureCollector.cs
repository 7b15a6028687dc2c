using Gazette.Text;
using Gazette.Text.Time;

namespace Gazette.News.Figures;

/// <summary>Gathers what the clauses of a piece say: a value begins a figure, growth, share and rank are added to the figure they speak of.</summary>
internal sealed class FigureCollector(MonthRange? period, DateOnly? published)
{
    private readonly List<Figure> figures = [];
    private MonthRange? period = period;
    private string sentence = "";

    /// <summary>Index of the figure that a clause without a name speaks of, or -1.</summary>
    private int current = -1;

    public IReadOnlyList<Figure> Figures => figures;

    /// <summary>What follows stands in this sentence; a sentence speaks of its own indicators.</summary>
    public void BeginSentence(string text)
    {
        sentence = text;
        current = -1;
    }

    public void Take(Clause clause)
    {
        period = FigurePeriod.In(clause.Text, published) ?? period;
        if (clause.IsOff)
            return;
        if (clause.Rank() is var (place, before))
            Rank(place, before);
        else if (clause.OfBudget() is { } ofBudget && IndicatorNames.AtEnd(Before(clause)) is null)
            Add(f => f with { OfBudget = f.OfBudget ?? ofBudget });
        else if (clause.Growth() is var (value, isPercent))
            Growth(value, isPercent, clause);
        else if (clause.Share() is var (share, whose))
            Share(share, whose);
        else if (clause.First is { } amount)
            Value(amount, Before(clause));
    }

    private static string Before(Clause clause) => clause.First is { } amount ? clause.Text[..amount.Start] : clause.Text;

    private void Value(Amount amount, string before)
    {
        if (IndicatorNames.AtEnd(before) is not { } name)
            return;
        if (amount.Unit == "%" && !IndicatorNames.IsRatio(name))
            return;
        var isShare = amount.Unit == "%" && (name.EndsWith("比重", StringComparison.Ordinal) || name.EndsWith("占比", StringComparison.Ordinal));
        Begin(isShare
            ? New(name) with { Share = amount.Value }
            : New(name) with { Value = amount.Value, Unit = amount.Unit });
    }

    /// <summary>增长5.8% of the indicator before, or of one named in the clause (税收增长3%); a value may stand before it (收入5亿元增长3%).</summary>
    private void Growth(decimal value, bool isPercent, Clause clause)
    {
        var before = clause.BeforeGrowth;
        var amounts = Amounts.Find(before);
        if (amounts.Count > 0)
            Value(amounts[0], before[..amounts[0].Start]);
        else if (IndicatorNames.AtEnd(before) is { } name)
            Refer(name);
        Add(f => isPercent ? f with { YearOnYear = f.YearOnYear ?? value } : f with { Increase = f.Increase ?? value });
    }

    private void Share(decimal share, string whose)
    {
        if (IndicatorNames.AtEnd(whose) is { } name)
            Refer(name);
        Add(f => f with { Share = f.Share ?? share });
    }

    private void Rank(int place, string before)
    {
        if (IndicatorNames.AtEnd(before) is { } name)
            Refer(name);
        else if (current < 0)
            return;
        Add(f => f with { Rank = f.Rank ?? place });
    }

    /// <summary>Makes the figure of an indicator the current one: the one of this period already stated, else a new one.</summary>
    private void Refer(string name)
    {
        var core = IndicatorNames.Core(name);
        current = figures.FindLastIndex(f => IndicatorNames.Core(f.Name) == core && f.Period == period);
        if (current < 0)
            Begin(New(name));
    }

    private Figure New(string name) => new(name, period, null, null, null, null, null, null, null, sentence);

    private void Begin(Figure figure)
    {
        figures.Add(figure);
        current = figures.Count - 1;
    }

    private void Add(Func<Figure, Figure> change)
    {
        if (current >= 0)
            figures[current] = change(figures[current]);
    }
}
