using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>The answer with a figure that is held: what was asked of it first, the rest beside it, then the sentences.</summary>
internal sealed class HeldAnswers(FigureFinder finder)
{
    // Said for the person by a button.
    private const string AskedByMonth = "每个月的情况";

    private readonly ShareAnswers shares = new(finder);

    /// <summary>The answer.</summary>
    public async Task<Answer> Of(FigureQuestion asked, FoundFigures found, HeldFigure best, Facts facts, Asker asker, CancellationToken ct)
    {
        var before = asked.Aspects.Any(a => a is Aspect.LastYear or Aspect.YearBefore) ? await finder.YearBefore(best, asker, ct).ConfigureAwait(false) : null;
        if (before is not null && asked.Leading == Aspect.YearBefore)
            return await Of(asked with { Aspects = [Aspect.Value] }, found with { Best = before, Others = [], Disagreeing = null }, before, facts, asker, ct).ConfigureAwait(false);
        facts = facts with { Figure = best, Total = 1, Items = [new(best.Published)], Days = best.Figure.Period?.Days ?? facts.Days };
        if (asked.Leading == Aspect.Share && !FigureWording.States(best.Figure, Aspect.Share)
            && await shares.Of(best, asker, ct).ConfigureAwait(false) is { } share)
            return Answer.Of(new(asker.Language, [.. share.Blocks, .. FigureReply.Echo(found, asker)], Buttons(found, share.Held, asked.Leading, asker)), facts with { Figure = share.Held });
        return Answer.Of(new(asker.Language, [.. Blocks(asked, found, best, before, asker)], Buttons(found, best, asked.Leading, asker)), facts);
    }

    private static IEnumerable<Block> Blocks(FigureQuestion asked, FoundFigures found, HeldFigure best, HeldFigure? before, Asker asker)
    {
        var (texts, figure) = (asker.Texts, best.Figure);
        // A share's own number is its share (税收占比).
        var leading = found.Asked.Known()?.OfWhole is not null && asked.Leading == Aspect.Value ? Aspect.Share : asked.Leading;
        var shown = FigureWording.Shown(figure, leading);
        foreach (var note in FigureReply.ReadAs(found, asker))
            yield return note;
        if (asked.IsSeries)
            yield return new Note(texts["series.one", FigureReply.PeriodOf(best, asker)]);
        else if (leading == asked.Leading && leading != Aspect.Value && !FigureWording.States(figure, leading))
            yield return new Paragraph(texts["figure.notstated", FigureWording.Name(figure.Name, texts), FigureWording.AspectName(leading, texts)]);
        yield return FigureReply.Line(best, shown, asker, asked.Aspects.Contains(Aspect.LastYear) ? YearBefore(best, before, asker) : null);
        foreach (var block in FigureReply.Echo(found, asker).Concat<Block>(Quoted(best, asked, shown, asker)).Concat(before is null ? [] : FigureReply.Quotations(before, Aspect.Value, asker)))
            yield return block;
        if (found.Disagreeing is { } other)
            yield return new Note(texts["figure.disagree", FigureWording.Large(other.Figure, Aspect.Value, texts), FigureReply.Source(other, asker)]);
    }

    // Each aspect asked for with the sentence that states it, a sentence once, the article under the last.
    private static IEnumerable<Quotation> Quoted(HeldFigure best, FigureQuestion asked, Aspect shown, Asker asker)
    {
        var sentences = asked.Aspects.Skip(1).Select(a => FigureWording.Shown(best.Figure, a)).Prepend(shown)
            .SelectMany(a => FigureEvidence.Of(best, a)).Distinct().ToList();
        return FigureReply.Quotations(sentences, best, asker);
    }

    private static string? YearBefore(HeldFigure best, HeldFigure? before, Asker asker) =>
        before is not null ? asker.Texts["figure.lastyear", FigureWording.Large(before.Figure, Aspect.Value, asker.Texts)]
        : FigureWording.States(best.Figure, Aspect.YearBefore) ? asker.Texts["figure.before", FigureWording.Large(best.Figure, Aspect.YearBefore, asker.Texts)]
        : null;

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(FoundFigures found, HeldFigure best, Aspect aspect, Asker asker)
    {
        IReadOnlyList<Button> read = [.. FigureReply.Read(best, asker), .. found.Disagreeing is { } other ? Button.For(asker.Texts["button.other"], new UserAction.Read(other.Published.Id)) : []];
        // Where no period was asked for, others are one tap away.
        IReadOnlyList<Button> periods = found.Period is null ? [.. FigureReply.Periods(found.Others, aspect, asker)] : [];
        IReadOnlyList<Button> months = found.Others.Count > 1 ? [.. Suggestions.Say(asker.Texts["button.course"], best.Figure.Name + AskedByMonth)] : [];
        return [.. new[] { read, periods, months }.Where(row => row.Count > 0)];
    }
}
