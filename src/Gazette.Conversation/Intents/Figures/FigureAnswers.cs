using Gazette.Conversation.Replies;
using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>Answers questions about figures.</summary>
internal sealed class FigureAnswers(FigureFinder finder, ArticleLists lists)
{
    private readonly SeriesAnswers series = new(finder);
    private readonly HeldAnswers held = new(finder);
    private readonly MissingAnswers missing = new(finder, lists);
    private readonly ToldAnswers told = new(lists);

    /// <summary>The answer.</summary>
    public async Task<Answer> Of(FigureQuestion asked, Asker asker, CancellationToken ct)
    {
        if (asked.IsSeries && await series.Of(asked, asker, ct).ConfigureAwait(false) is { } course)
            return course;
        var found = new List<FoundFigures>();
        foreach (var indicator in asked.Indicators)
            foreach (var period in asked.Periods.Count > 0 ? asked.Periods.Cast<AskedPeriod?>() : [null])
                found.Add(await finder.Find(indicator, period, asked.Leading, asker, ct).ConfigureAwait(false));
        return found is [var only]
            ? await One(asked, only, asker, ct).ConfigureAwait(false)
            : Several(asked, found, asker);
    }

    private async Task<Answer> One(FigureQuestion asked, FoundFigures found, Asker asker, CancellationToken ct)
    {
        var facts = FactsOf(asked, found);
        if (found.Asked.Names.Count == 0 && await told.Of(found, facts, asker, ct).ConfigureAwait(false) is { } sentence)
            return sentence;
        if (found.Best is { } best)
            return await held.Of(asked, found, best, facts, asker, ct).ConfigureAwait(false);
        return found.Rivals.Count > 0
            ? Answer.Of(
                new(asker.Language, [.. FigureReply.ReadAs(found, asker), .. FigureReply.Echo(found, asker), .. FigureReply.Which(found, asker)], [.. FigureReply.WhichButtons(found, asked.Leading, asker)]),
                facts with { Total = found.Rivals.Count, Items = Articles(found.Rivals) })
            : await missing.Of(found, asked.Leading, facts, asker, ct).ConfigureAwait(false);
    }

    // 税收和非税各多少: one after the other, what is quoted once.
    private static Answer Several(FigureQuestion asked, List<FoundFigures> all, Asker asker)
    {
        var shown = all.Select(f => f.First is { } best ? (Best: best, Shown: FigureWording.Shown(best.Figure, asked.Leading)) : default).ToList();
        var blocks = new List<Block>();
        foreach (var (found, (best, aspect)) in all.Zip(shown))
            blocks.AddRange(best is null ? FigureReply.None(found, asker) : [FigureReply.Line(best, aspect, asker)]);
        var figures = shown.Where(s => s.Best is not null).ToList();
        blocks.AddRange(all.SelectMany(f => FigureReply.Echo(f, asker)).Distinct());
        blocks.AddRange(figures.SelectMany(s => FigureReply.Quotations(s.Best, s.Shown, asker)).DistinctBy(q => q.Text));
        var facts = FactsOf(asked, all[0]) with { Total = figures.Count };
        if (figures.Count == 0)
            return Answer.Of(new(asker.Language, blocks, []), facts);
        var first = figures[0].Best;
        return Answer.Of(
            new(asker.Language, blocks, [[.. FigureReply.Read(first, asker)]]),
            facts with { Figure = first, Days = first.Figure.Period?.Days, Items = Articles(figures.Select(s => s.Best)) });
    }

    private static IReadOnlyList<FoundArticle> Articles(IEnumerable<HeldFigure> held) => [.. held.DistinctBy(h => h.Published.Id).Select(h => new FoundArticle(h.Published))];

    private static Facts FactsOf(FigureQuestion asked, FoundFigures found) => new()
    {
        Keywords = [.. asked.Indicators.Select(i => i.Asked)],
        Days = found.Period?.Months.Days,
    };
}
