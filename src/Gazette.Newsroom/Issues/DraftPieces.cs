using Gazette.News;

namespace Gazette.Newsroom.Issues;

/// <summary>A piece of a draft as it would be published.</summary>
/// <param name="Index">Its number from 0 through all pages.</param>
/// <param name="Page">Index of its page.</param>
/// <param name="Article">What it says, with what its operator changed.</param>
/// <param name="Correction">What that was.</param>
public sealed record DraftPiece(int Index, int Page, Article Article, PieceCorrection Correction);

/// <summary>The pieces of drafts.</summary>
public static class DraftPieces
{
    /// <summary>All pieces of a draft in order, those that are dropped too.</summary>
    public static IReadOnlyList<DraftPiece> Of(IssueDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var pieces = new List<DraftPiece>();
        foreach (var (page, read) in draft.Pages.Index())
            foreach (var article in read.Reading.Articles)
                pieces.Add(Corrected(article, pieces.Count, page, draft.Corrections.Of(pieces.Count)));
        return pieces;
    }

    private static DraftPiece Corrected(Article article, int index, int page, PieceCorrection correction) => new(
        index,
        page,
        article with { Departments = correction.Departments ?? article.Departments, Topics = correction.Topics ?? article.Topics },
        correction);
}
