using Gazette.Newsroom.Publishing;

namespace Gazette.Newsroom.Issues;

/// <summary>Counts what became of a draft's pieces.</summary>
internal static class DraftOutcomes
{
    public static DraftOutcome Of(IssueDraft draft, IReadOnlyList<PreparedPage> pages, IReadOnlyList<PublishResult> results)
    {
        var all = pages.Zip(results).SelectMany(p => p.Second.Pieces.Index().Select(piece => (p.First.Prepared, piece.Index, piece.Item.Outcome))).ToList();
        int Count(PieceOutcome outcome) => all.Count(p => p.Outcome == outcome);
        var offered = all.Where(p => p.Outcome == PieceOutcome.Stored && !p.Prepared.Drafts[p.Index].Article.Fragment && !draft.Archive).ToList();
        return new(
            results.Select(r => r.Day).FirstOrDefault(),
            results.Select(r => r.Paper).FirstOrDefault(),
            Count(PieceOutcome.Stored),
            Count(PieceOutcome.NewVersion),
            Count(PieceOutcome.Merged),
            Count(PieceOutcome.Known),
            all.Count(p => p.Outcome == PieceOutcome.Stored && p.Prepared.Drafts[p.Index].Article.Fragment),
            [.. offered.SelectMany(p => p.Prepared.Taxonomy.WithWiderDepartments(p.Prepared.Drafts[p.Index].DepartmentCodes)).Distinct()],
            [.. offered.SelectMany(p => p.Prepared.Taxonomy.WithWiderTopics(p.Prepared.Drafts[p.Index].TopicCodes)).Distinct()]);
    }
}
