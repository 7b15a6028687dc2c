using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;

namespace Gazette.Conversation.Intents;

/// <summary>The answer where no figure states what was asked: what follows from those held, said to be so; else that it is not held, and the nearest.</summary>
internal sealed class MissingAnswers(FigureFinder finder, ArticleLists lists)
{
    /// <summary>The answer.</summary>
    public async Task<Answer> Of(FoundFigures found, Aspect aspect, Facts facts, Asker asker, CancellationToken ct)
    {
        if (found.Difference is { } difference)
            return Answer.Of(Differing(found, difference, asker), facts);
        if (found.YearAfter is { } after)
            return Answer.Of(new(asker.Language, [.. FigureReply.ReadAs(found, asker), NotHeld(FigureReply.Wanted(found, asker), asker), .. FigureReply.Of(after, Aspect.YearBefore, asker)], [[.. FigureReply.Read(after, asker)]]), facts);
        var none = found.Nearest.Count > 0
            ? Answer.Of(new(asker.Language, [.. FigureReply.ReadAs(found, asker), .. FigureReply.None(found, asker)], Nearest(found, aspect, asker)), facts)
            : await Related(found, facts, asker, ct).ConfigureAwait(false);
        return none with { Notes = [new EditorsNote.Unanswered($"{found.Period?.Months} {found.Asked.Asked}")] };
    }

    private static Paragraph NotHeld(string wanted, Asker asker) => new(asker.Texts["figure.none", wanted]);

    private static Reply Differing(FoundFigures found, Difference difference, Asker asker)
    {
        var (texts, whole, part) = (asker.Texts, difference.Whole, difference.Part);
        var period = texts.Months(difference.Period);
        var sum = texts["figure.difference", FigureReply.PeriodOf(whole, asker), FigureNumbers.Printed(whole.Figure), FigureReply.PeriodOf(part, asker), FigureNumbers.Printed(part.Figure)];
        return new(
            asker.Language,
            [
                .. FigureReply.ReadAs(found, asker),
                NotHeld(texts["figure.in", period, found.Asked.ReadAs ?? found.Asked.Asked], asker),
                new FigureLine(texts["figure.name.difference", FigureWording.Name(whole.Figure.Name, texts)], FigureNumbers.Amount(difference.Value, whole.Figure.Unit, texts), period + " · " + sum),
                .. FigureReply.Quotations(whole, Aspect.Value, asker),
                .. FigureReply.Quotations(part, Aspect.Value, asker),
            ],
            Nearest(found, Aspect.Value, asker));
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Nearest(FoundFigures found, Aspect aspect, Asker asker) =>
        [.. new IReadOnlyList<Button>[] { [.. FigureReply.Periods(found.Nearest, aspect, asker)] }.Where(row => row.Count > 0)];

    // The store knows no such indicator: articles that hold the words may say it.
    private async Task<Answer> Related(FoundFigures found, Facts facts, Asker asker, CancellationToken ct)
    {
        var (texts, words) = (asker.Texts, found.Asked.Asked);
        if (await finder.IsEmpty(ct).ConfigureAwait(false))
            return Answer.Of(Reply.Of(asker.Language, texts["empty"]), facts);
        var none = NotHeld(FigureReply.Wanted(found, asker), asker);
        var list = await Articles(words, asker, ct).ConfigureAwait(false);
        if (list is null && finder.KnownPart(words) is { Length: > 1 } part)
            list = await Articles(part, asker, ct).ConfigureAwait(false);
        if (list is null)
            return Answer.Of(new(asker.Language, [none], [[.. Suggestions.Say(texts["button.search", words], "/search " + words)]]), facts);
        var shown = await lists.Show(list, asker, facts, ct, note: none.Text).ConfigureAwait(false);
        return shown with { Facts = shown.Facts with { Total = 0 } };
    }

    private Task<ShownList?> Articles(string words, Asker asker, CancellationToken ct) =>
        lists.Open(asker.Texts["figure.related"], new() { Words = [words] }, ranked: true, asker, ct);
}
