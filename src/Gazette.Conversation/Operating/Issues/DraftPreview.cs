using System.Globalization;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Newsroom.Issues;
using Gazette.Newsroom.Publishing;

namespace Gazette.Conversation.Operating.Issues;

/// <summary>What was read of an issue, before anything is published: one message whose pages turn.</summary>
internal sealed class DraftPreview(IssueDesk issues)
{
    private const int PageSize = 8;
    private const int NumbersInRow = 4;
    private const int MostRemarks = 6;
    private const int LongestTitle = 120;

    /// <summary>The page on which a piece stands.</summary>
    public static int PageOf(int piece) => piece / PageSize;

    /// <summary>A page of the preview, from 0.</summary>
    public async Task<Reply> Of(IssueDraft draft, int page, Asker asker, CancellationToken ct)
    {
        var pieces = DraftPieces.Of(draft);
        var pages = (pieces.Count + PageSize - 1) / PageSize;
        page = Math.Clamp(page, 0, pages - 1);
        var foreseen = await issues.Foresee(draft, ct).ConfigureAwait(false);
        var shown = pieces.Skip(page * PageSize).Take(PageSize).ToList();
        List<Block> blocks = [.. page == 0 ? Head(draft, pieces, foreseen, asker) : [new Heading(DraftWording.Heading(draft, asker))]];
        blocks.AddRange(shown.Select(piece => new Paragraph(Line(piece, draft.Corrections.Day is null ? piece.Article.Day : null, foreseen, asker))));
        if (page == 0)
            blocks.AddRange(Remarks(draft, asker));
        blocks.Add(new Note(asker.Texts["draft.how"] + (pages > 1 ? asker.Texts["draft.page", page + 1, pages] : "")));
        return new(asker.Language, blocks, [.. Buttons(draft, shown, page, pages, pieces.Any(p => !p.Correction.Dropped), asker)]);
    }

    private static IEnumerable<Block> Head(IssueDraft draft, IReadOnlyList<DraftPiece> pieces, IReadOnlyDictionary<int, PieceOutcome> foreseen, Asker asker)
    {
        var texts = asker.Texts;
        if (draft.Problem is { } problem)
            yield return new Paragraph(DraftWording.Problem(problem, asker));
        yield return new Heading(DraftWording.Heading(draft, asker));
        string?[] lines =
        [
            texts["draft.day", DraftWording.Day(draft, asker), texts[DraftWording.Source(draft)]],
            Counts(pieces, asker),
            Before(foreseen, asker),
            draft.Pages.Count > 1 ? texts["draft.files", draft.Pages.Count, string.Join(texts["comma"], draft.Pages.Select(p => p.Name ?? texts["draft.text"]))] : null,
        ];
        yield return new Paragraph(string.Join('\n', lines.OfType<string>()));
    }

    private static string Counts(IReadOnlyList<DraftPiece> pieces, Asker asker)
    {
        var (fragments, dropped) = (pieces.Count(p => p.Article.Fragment), pieces.Count(p => p.Correction.Dropped));
        return asker.Texts.Count("draft.pieces", pieces.Count)
            + (fragments > 0 ? asker.Texts["draft.fragments", fragments] : "")
            + (dropped > 0 ? asker.Texts["draft.dropped", dropped] : "");
    }

    // What is there already is said before it is published again.
    private static string? Before(IReadOnlyDictionary<int, PieceOutcome> foreseen, Asker asker)
    {
        int Count(params PieceOutcome[] outcomes) => foreseen.Values.Count(outcomes.Contains);
        var (there, updated) = (Count(PieceOutcome.Known, PieceOutcome.Merged), Count(PieceOutcome.NewVersion));
        return there + updated == 0 ? null : asker.Texts["draft.before", Count(PieceOutcome.Stored), updated, there];
    }

    // An entry of a list has a day of its own, until one is chosen for all.
    private static string Line(DraftPiece piece, DateOnly? own, IReadOnlyDictionary<int, PieceOutcome> foreseen, Asker asker)
    {
        var texts = asker.Texts;
        var title = string.Create(CultureInfo.InvariantCulture, $"{piece.Index + 1}. {DraftWording.Cut(piece.Article.Title, LongestTitle)}");
        string?[] marks =
        [
            DraftWording.Cut(DraftWording.Places(piece.Article, asker), LongestTitle),
            own is { } day ? texts.Day(day, asker.Today) : null,
            piece.Article.Fragment ? texts["draft.fragment"] : null,
            piece.Article.DerivedTitle ? texts["draft.derived"] : null,
            foreseen.GetValueOrDefault(piece.Index) is not PieceOutcome.Stored and var outcome && foreseen.ContainsKey(piece.Index) ? texts["draft.outcome." + outcome.ToString().ToLowerInvariant()] : null,
        ];
        return (piece.Correction.Dropped ? texts["draft.without", title] : title) + "\n" + string.Join(" · ", marks.OfType<string>());
    }

    private static IEnumerable<Block> Remarks(IssueDraft draft, Asker asker)
    {
        var unread = draft.Pages.Select(p => p.Problem).OfType<DraftProblem>().Select(p => DraftWording.Problem(p, asker));
        string[] remarks = [.. unread, .. draft.Pages.SelectMany(p => p.Reading.Problems).Select(p => ReadingWording.Of(p, asker.Texts)), .. draft.Pages.SelectMany(p => p.Reading.Warnings).Select(w => ReadingWording.Of(w, asker.Texts))];
        if (remarks.Length == 0)
            yield break;
        yield return new Subheading(asker.Texts.Count("draft.remarks", remarks.Length));
        yield return new Paragraph(string.Join('\n', remarks.Take(MostRemarks).Select(r => "· " + DraftWording.Cut(r, LongestTitle)).Concat(remarks.Length > MostRemarks ? ["…"] : [])));
    }

    private static IEnumerable<IReadOnlyList<Button>> Buttons(IssueDraft draft, IReadOnlyList<DraftPiece> shown, int page, int pages, bool isAny, Asker asker)
    {
        var texts = asker.Texts;
        IEnumerable<Button> Step(string label, char step, string arg = "") => DraftWording.Button(draft, label, step, arg);
        foreach (var row in shown.SelectMany(p => Step(DraftWording.Number(p.Index + 1), DraftStep.Open, DraftWording.Number(p.Index))).Chunk(NumbersInRow))
            yield return row;
        if (pages > 1)
            yield return [.. page > 0 ? Step("◀", DraftStep.Page, DraftWording.Number(page - 1)) : [], .. page < pages - 1 ? Step("▶", DraftStep.Page, DraftWording.Number(page + 1)) : []];
        yield return [.. Step(texts["button.draft.day"], DraftStep.Days)];
        if (isAny)
            yield return [.. Step(texts["button.draft.publish"], DraftStep.Publish), .. Step(texts["button.draft.archive"], DraftStep.Archive)];
        yield return [.. Step(texts["button.draft.discard"], DraftStep.Discard)];
    }
}
