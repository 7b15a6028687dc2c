using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>Answers questions about figures.</summary>
internal sealed class FigureAnswers(FigureFinder finder, ArticleLists lists)
{
    // Said for the person by a button.
    private const string AskedByMonth = "每个月的情况";

    private readonly SeriesAnswers series = new(finder);
    private readonly ShareAnswers shares = new(finder);

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
        if (found.Best is { } best)
            return await Held(asked, found, best, facts, asker, ct).ConfigureAwait(false);
        if (found.Rivals.Count > 0)
            return Answer.Of(
                new(asker.Language, [.. ReadAs(found, asker), .. Echo(found, asker), .. FigureReply.Which(found, asker)], [.. FigureReply.WhichButtons(found, asked.Leading, asker)]),
                facts with { Total = found.Rivals.Count, Items = [.. found.Rivals.DistinctBy(r => r.Published.Id).Select(r => new FoundArticle(r.Published))] });
        if (found.Difference is { } difference)
            return Answer.Of(Differing(found, difference, asker), facts);
        if (found.YearAfter is { } after)
            return Answer.Of(new(asker.Language, [.. ReadAs(found, asker), new Paragraph(asker.Texts["figure.none", FigureReply.Wanted(found, asker)]), .. FigureReply.Of(after, Aspect.YearBefore, asker)], [[.. Read(after, asker)]]), facts);
        var none = found.Nearest.Count > 0
            ? Answer.Of(new(asker.Language, [.. ReadAs(found, asker), .. FigureReply.None(found, asker)], Nearest(found, asked.Leading, asker)), facts)
            : await Related(found, facts, asker, ct).ConfigureAwait(false);
        return none with { Notes = [new EditorsNote.Unanswered($"{found.Period?.Months} {found.Asked.Asked}")] };
    }

    private async Task<Answer> Held(FigureQuestion asked, FoundFigures found, HeldFigure best, Facts facts, Asker asker, CancellationToken ct)
    {
        var before = asked.Aspects.Any(a => a is Aspect.LastYear or Aspect.YearBefore) ? await finder.YearBefore(best, asker, ct).ConfigureAwait(false) : null;
        if (before is not null && asked.Leading == Aspect.YearBefore)
            return await Held(asked with { Aspects = [Aspect.Value] }, found with { Best = before, Others = [], Disagreeing = null }, before, facts, asker, ct).ConfigureAwait(false);
        facts = facts with { Figure = best, Total = 1, Items = [new(best.Published)], Days = best.Figure.Period?.Days ?? facts.Days };
        if (asked.Leading == Aspect.Share && !FigureWording.States(best.Figure, Aspect.Share)
            && await shares.Of(best, asker, ct).ConfigureAwait(false) is { } share)
            return Answer.Of(new(asker.Language, [.. share.Blocks, .. Echo(found, asker)], Buttons(found, share.Held, asked.Leading, asker)), facts with { Figure = share.Held });
        var leading = found.Asked.Known()?.OfWhole is not null && asked.Leading == Aspect.Value ? Aspect.Share : asked.Leading;
        var shown = FigureWording.Shown(best.Figure, leading);
        var blocks = new List<Block>(ReadAs(found, asker));
        if (!FigureWording.States(best.Figure, asked.Leading) && leading == asked.Leading && asked.Leading != Aspect.Value && !asked.IsSeries)
            blocks.Add(new Paragraph(asker.Texts["figure.notstated", FigureWording.Name(best.Figure.Name, asker.Texts), FigureWording.AspectName(asked.Leading, asker.Texts)]));
        if (asked.IsSeries)
            blocks.Add(new Note(asker.Texts["series.one", FigureReply.PeriodOf(best, asker)]));
        blocks.Add(FigureReply.Line(best, shown, asker, asked.Aspects.Contains(Aspect.LastYear) ? YearBefore(best, before, asker) : null));
        blocks.AddRange(Echo(found, asker));
        blocks.AddRange(Quoted(best, asked, shown, asker));
        if (before is not null)
            blocks.AddRange(FigureReply.Quotations(before, Aspect.Value, asker));
        if (found.Disagreeing is { } other)
            blocks.Add(new Note(asker.Texts["figure.disagree", FigureWording.Large(other.Figure, Aspect.Value, asker.Texts), FigureReply.Source(other, asker)]));
        return Answer.Of(new(asker.Language, blocks, Buttons(found, best, asked.Leading, asker)), facts);
    }

    // Each aspect asked for with the sentence that states it, a sentence once, the article under the last.
    private static IEnumerable<Quotation> Quoted(HeldFigure best, FigureQuestion asked, Aspect shown, Asker asker)
    {
        var sentences = asked.Aspects.Skip(1).Select(a => FigureWording.Shown(best.Figure, a)).Prepend(shown)
            .SelectMany(a => FigureEvidence.Of(best, a)).Distinct().ToList();
        return FigureReply.Quotations(sentences, best, asker);
    }

    // 税收和非税各多少: one after the other, what is quoted once.
    private static Answer Several(FigureQuestion asked, List<FoundFigures> all, Asker asker)
    {
        var blocks = new List<Block>();
        var held = new List<(FoundFigures Found, HeldFigure Best, Aspect Shown)>();
        foreach (var found in all)
            if ((found.Best ?? found.Rivals.FirstOrDefault()) is { } best)
            {
                held.Add((found, best, FigureWording.Shown(best.Figure, asked.Leading)));
                blocks.Add(FigureReply.Line(best, held[^1].Shown, asker));
            }
            else
            {
                blocks.AddRange(FigureReply.None(found, asker));
            }

        blocks.AddRange(all.SelectMany(f => Echo(f, asker)).Distinct());
        blocks.AddRange(held.SelectMany(h => FigureReply.Quotations(h.Best, h.Shown, asker)).DistinctBy(q => q.Text));
        var facts = FactsOf(asked, all[0]) with { Total = held.Count };
        if (held.Count > 0)
            facts = facts with { Figure = held[0].Best, Days = held[0].Best.Figure.Period?.Days, Items = [.. held.DistinctBy(h => h.Best.Published.Id).Select(h => new FoundArticle(h.Best.Published))] };
        return Answer.Of(new(asker.Language, blocks, held.Count > 0 ? [[.. Read(held[0].Best, asker)]] : []), facts);
    }

    private static Reply Differing(FoundFigures found, Difference difference, Asker asker)
    {
        var (texts, whole, part) = (asker.Texts, difference.Whole, difference.Part);
        var period = texts.Months(difference.Period);
        var wanted = texts["figure.in", period, found.Asked.ReadAs ?? found.Asked.Asked];
        var sum = texts["figure.difference", FigureReply.PeriodOf(whole, asker), FigureNumbers.Plain(whole.Figure.Value!.Value) + whole.Figure.Unit,
            FigureReply.PeriodOf(part, asker), FigureNumbers.Plain(part.Figure.Value!.Value) + part.Figure.Unit];
        return new(
            asker.Language,
            [
                .. ReadAs(found, asker),
                new Paragraph(texts["figure.none", wanted]),
                new FigureLine(texts["figure.name.difference", FigureWording.Name(whole.Figure.Name, texts)], FigureNumbers.Amount(difference.Value, whole.Figure.Unit, texts), period + " · " + sum),
                .. FigureReply.Quotations(whole, Aspect.Value, asker),
                .. FigureReply.Quotations(part, Aspect.Value, asker),
            ],
            Nearest(found, Aspect.Value, asker));
    }

    // The store knows no such indicator: articles that hold the words may say it.
    private async Task<Answer> Related(FoundFigures found, Facts facts, Asker asker, CancellationToken ct)
    {
        var (texts, words) = (asker.Texts, found.Asked.Asked);
        var none = texts["figure.none", FigureReply.Wanted(found, asker)];
        var list = await Articles(words, asker, ct).ConfigureAwait(false);
        if (list is null && finder.KnownPart(words) is { Length: > 1 } part)
            list = await Articles(part, asker, ct).ConfigureAwait(false);
        if (list is null)
            return Answer.Of(new(asker.Language, [new Paragraph(none)], [[.. Suggestions.Say(texts["button.search", words], "/search " + words)]]), facts);
        var shown = await lists.Show(list, asker, facts, ct, note: none).ConfigureAwait(false);
        return shown with { Facts = shown.Facts with { Total = 0 } };
    }

    private Task<ShownList?> Articles(string words, Asker asker, CancellationToken ct) =>
        lists.Open(asker.Texts["figure.related"], new() { Words = [words] }, ranked: true, asker, ct);

    private static IEnumerable<Block> ReadAs(FoundFigures found, Asker asker) =>
        found.Asked.ReadAs is { } meant ? [new Note(asker.Texts["figure.readas", found.Asked.Asked, meant])] : [];

    private static IEnumerable<Note> Echo(FoundFigures found, Asker asker)
    {
        if (found.Period is not { } period)
            return [];
        var held = (found.Best ?? found.Rivals.FirstOrDefault())?.Figure.Period ?? period.Months;
        var words = asker.Texts.Months(held);
        return [FigureReply.Period(held.Months == period.Months.Months ? words : asker.Texts["figure.sofar", words], asker)];
    }

    private static string? YearBefore(HeldFigure best, HeldFigure? before, Asker asker) =>
        before is not null ? asker.Texts["figure.lastyear", FigureWording.Large(before.Figure, Aspect.Value, asker.Texts)]
        : FigureWording.States(best.Figure, Aspect.YearBefore) ? asker.Texts["figure.before", FigureWording.Large(best.Figure, Aspect.YearBefore, asker.Texts)]
        : null;

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(FoundFigures found, HeldFigure best, Aspect aspect, Asker asker)
    {
        IReadOnlyList<Button> read = [.. Read(best, asker), .. found.Disagreeing is { } other ? Button.For(asker.Texts["button.other"], new UserAction.Read(other.Published.Id)) : []];
        // Where no period was asked for, others are one tap away.
        IReadOnlyList<Button> periods = found.Period is null ? [.. FigureReply.Periods(found.Others, aspect, asker)] : [];
        IReadOnlyList<Button> months = found.Others.Count > 1 ? [.. Suggestions.Say(asker.Texts["button.course"], best.Figure.Name + AskedByMonth)] : [];
        return [.. new[] { read, periods, months }.Where(row => row.Count > 0)];
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Nearest(FoundFigures found, Aspect aspect, Asker asker) =>
        [.. new IReadOnlyList<Button>[] { [.. FigureReply.Periods(found.Nearest, aspect, asker)] }.Where(row => row.Count > 0)];

    private static IEnumerable<Button> Read(HeldFigure held, Asker asker) =>
        [.. Button.For(asker.Texts["button.article"], new UserAction.Read(held.Published.Id)), .. Suggestions.WrongTopic(held.Published.Id, asker)];

    private static Facts FactsOf(FigureQuestion asked, FoundFigures found) => new()
    {
        Keywords = [.. asked.Indicators.Select(i => i.Asked)],
        Days = found.Period?.Months.Days,
    };
}
