using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom;
using Gazette.Text.Time;

namespace Gazette.Conversation.Intents;

/// <summary>Answers questions for values from period to period: a chart with its table, cumulative values and single months apart.</summary>
internal sealed class SeriesAnswers(FigureFinder finder)
{
    private const int MostCharts = 2;
    private const int LeastPoints = 2;

    /// <summary>The answer, or null where no indicator asked for has two values of one kind.</summary>
    public async Task<Answer?> Of(FigureQuestion asked, Asker asker, CancellationToken ct)
    {
        var blocks = new List<Block>();
        var shown = new List<SeriesPoint>();
        var sources = new HashSet<long>();
        foreach (var indicator in asked.Indicators.Take(MostCharts))
        {
            var held = await finder.Series(indicator, Within(asked), asker, ct).ConfigureAwait(false);
            if (FigureSeries.Of(OfMonths(held, asked), asked.Period is null) is { } series && Rows(series, asked) is { Count: > 0 } rows)
            {
                blocks.AddRange(rows.SelectMany((r, i) => SeriesReply.Of(series, r, withPicture: i == 0, asker)));
                shown.Add(rows[0].Points[^1]);
                sources.UnionWith(rows.SelectMany(r => r.Points).Select(p => p.Held.Published.Id));
            }
        }

        if (shown.Count == 0)
            return null;
        blocks.AddRange(Echo(asked, asker));
        if (sources.Count > 1)
            blocks.Add(new Note(asker.Texts["series.sources", sources.Count]));
        blocks.AddRange(shown.SelectMany(p => FigureReply.Quotations(p.Held, Aspect.Value, asker)).DistinctBy(q => q.Text));
        var facts = new Facts
        {
            Keywords = [.. asked.Indicators.Select(i => i.Asked)],
            Days = asked.Period?.Months.Days,
            Figure = shown[0].Held,
            Total = shown.Count,
            Items = [.. shown.DistinctBy(p => p.Held.Published.Id).Select(p => new FoundArticle(p.Held.Published))],
        };
        IReadOnlyList<Button> read = [.. Button.For(asker.Texts["button.article"], new UserAction.Read(shown[0].Held.Published.Id))];
        return Answer.Of(new(asker.Language, blocks, [read]), facts);
    }

    // A whole year is a frame; other months (历年1至8月) are what is compared.
    private static MonthRange? Within(FigureQuestion asked) =>
        asked.Periods.Count == 0 || asked.Aspects.Contains(Aspect.ByYear) ? null : new(asked.Periods.Min(p => p.Months.From), asked.Periods.Max(p => p.Months.To));

    private static IReadOnlyList<HeldFigure> OfMonths(IReadOnlyList<HeldFigure> held, FigureQuestion asked) =>
        asked.Aspects.Contains(Aspect.ByYear) && asked.Period is { Months: var months }
            ? [.. held.Where(h => h.Figure.Period is { } p && (p.From.Month, p.To.Month, p.Months) == (months.From.Month, months.To.Month, months.Months))]
            : held;

    private static List<SeriesRow> Rows(FigureSeries series, FigureQuestion asked)
    {
        SeriesRow cumulative = new(SeriesKind.Cumulative, series.Cumulative), monthly = new(SeriesKind.Monthly, series.Monthly), yearly = new(SeriesKind.Yearly, series.Yearly);
        IEnumerable<SeriesRow> rows = asked.Aspects.Contains(Aspect.ByYear) ? [yearly]
            : asked.Aspects.Contains(Aspect.ByMonth) ? [monthly, cumulative]
            : [series.Cumulative.Count >= LeastPoints ? cumulative : monthly];
        return [.. rows.Where(r => r.Points.Count >= LeastPoints)];
    }

    private static IEnumerable<Block> Echo(FigureQuestion asked, Asker asker) =>
        asked.Period is { } period ? [FigureReply.Period(FigureReply.Words(period, asker), asker)] : [];
}

/// <summary>What the values of a row have in common.</summary>
internal enum SeriesKind
{
    /// <summary>Counted from January.</summary>
    Cumulative,

    /// <summary>Single months.</summary>
    Monthly,

    /// <summary>The same months of several years.</summary>
    Yearly,
}

/// <summary>Values of one kind, in order of time.</summary>
internal sealed record SeriesRow(SeriesKind Kind, IReadOnlyList<SeriesPoint> Points);
