using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>Answers with a sentence of an article what no figure is kept for: 邻里修理铺几点开门, 望江路总投资多少.</summary>
internal sealed class ToldAnswers(ArticleLists lists)
{
    /// <summary>The answer; null where a figure fits the words as well, or no sentence holds enough of them.</summary>
    public async Task<Answer?> Of(FoundFigures found, Facts facts, Asker asker, CancellationToken ct)
    {
        var (texts, words) = (asker.Texts, found.Asked.Asked);
        var held = found.First;
        var fit = held is null ? 0 : FigureFit.Whole(words, held);
        if (fit >= 1 || await lists.Open("", new() { Words = [words] }, ranked: true, asker, ct).ConfigureAwait(false) is not { } list)
            return null;
        if (Passages.Best(words, found.Period?.Months, lists.Opened(list)) is not { } passage || fit >= passage.Share)
            return null;
        Block[] blocks = [new Paragraph(texts["figure.told", words]), new Quotation(passage.Sentence, FigureReply.Source(passage.Published, asker), passage.Published.Id)];
        IReadOnlyList<Button> read = [.. Button.For(texts["button.article"], new UserAction.Read(passage.Published.Id)), .. Suggestions.WrongTopic(passage.Published.Id, asker)];
        return Answer.Of(new(asker.Language, blocks, [read]), facts with { Total = 1, Items = [new FoundArticle(passage.Published)] });
    }
}
