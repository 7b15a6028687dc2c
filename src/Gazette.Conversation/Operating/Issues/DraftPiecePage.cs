using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Newsroom.Issues;

namespace Gazette.Conversation.Operating.Issues;

/// <summary>One piece of a draft: how it begins, and what can be changed of it.</summary>
internal static class DraftPiecePage
{
    private const int ShownUnits = 600;
    private const int LongestTitle = 200;

    public static Reply Of(IssueDraft draft, DraftPiece piece, int pieces, Asker asker)
    {
        var (texts, article, number) = (asker.Texts, piece.Article, DraftWording.Number(piece.Index));
        List<Block> blocks = [new Heading(texts["draft.piece", piece.Index + 1, pieces, DraftWording.Cut(article.Title, LongestTitle)]), new Note(DraftWording.Cut(DraftWording.Places(article, asker), ShownUnits))];
        if (piece.Correction.Dropped)
            blocks.Add(new Paragraph(texts["draft.is-dropped"]));
        if (article.Fragment)
            blocks.Add(new Paragraph(texts["draft.is-fragment"]));
        if (article.Body.Length > 0)
            blocks.Add(new Quotation(DraftWording.Cut(article.Body, ShownUnits), article.Body.Length > ShownUnits ? texts.Count("draft.units", article.Body.Length) : ""));
        IEnumerable<Button> Step(string key, char step, string arg) => DraftWording.Button(draft, texts[key], step, arg);
        return new(asker.Language, blocks,
        [
            [.. Step("button.draft.department", DraftStep.Departments, number + "|0"), .. Step("button.draft.topic", DraftStep.Topics, number + "|0")],
            [.. piece.Correction.Dropped ? Step("button.draft.restore", DraftStep.Restore, number) : Step("button.draft.drop", DraftStep.Drop, number)],
            [
                .. piece.Index > 0 ? DraftWording.Button(draft, "◀", DraftStep.Open, DraftWording.Number(piece.Index - 1)) : [],
                .. Step("button.draft.back", DraftStep.Page, DraftWording.Number(DraftPreview.PageOf(piece.Index))),
                .. piece.Index < pieces - 1 ? DraftWording.Button(draft, "▶", DraftStep.Open, DraftWording.Number(piece.Index + 1)) : [],
            ],
        ]);
    }
}
