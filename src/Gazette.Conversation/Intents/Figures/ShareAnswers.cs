using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>The share that a part has of its whole, where its own figure does not state it: another figure's, else reckoned from the two values, and said so.</summary>
internal sealed class ShareAnswers(FigureFinder finder)
{
    private const int Decimals = 2;

    /// <summary>The share as blocks, with the figure that it is taken from; null where it cannot be told.</summary>
    public async Task<(IReadOnlyList<Block> Blocks, HeldFigure Held)?> Of(HeldFigure part, Asker asker, CancellationToken ct)
    {
        if (Indicators.Named(part.Figure.Name) is not { } known || part.Figure.Period is not { } period)
            return null;
        if (await finder.Share(known, period, asker, ct).ConfigureAwait(false) is { } stated)
            return ([.. FigureReply.Of(stated, Aspect.Share, asker)], stated);
        if (part.Figure.Value is not { } value || await finder.WholeOf(known, part, asker, ct).ConfigureAwait(false) is not { } whole)
            return null;
        return ([.. Reckoned(part, value, whole, asker)], part);
    }

    private static IEnumerable<Block> Reckoned(HeldFigure part, decimal value, HeldFigure whole, Asker asker)
    {
        var texts = asker.Texts;
        var share = FigureNumbers.Percent(Math.Round(value / whole.Figure.Value!.Value * 100, Decimals));
        var sum = texts["figure.division", FigureNumbers.Printed(part.Figure), FigureNumbers.Printed(whole.Figure)];
        yield return new FigureLine(texts["figure.name.share", FigureWording.Name(part.Figure.Name, texts)], share, string.Join(" · ", FigureReply.PeriodOf(part, asker), sum));
        foreach (var quotation in FigureReply.Quotations(whole, Aspect.Value, asker).Concat(FigureReply.Quotations(part, Aspect.Value, asker)).DistinctBy(q => q.Text))
            yield return quotation;
    }
}
