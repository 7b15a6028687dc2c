using Gazette.News;
using Gazette.Newsroom.Editing;
using Gazette.Newsroom.Publishing;

namespace Gazette.Newsroom.Issues;

/// <summary>Where drafts are looked through and published, by the same way as every document.</summary>
public sealed class IssueDesk(IIssueDraftStore drafts, INewsStore news, Publisher publisher, IEnumerable<IHandedFiles> channels, TimeProvider clock)
{
    private readonly HashSet<string> channels = [.. channels.Select(c => c.Channel)];

    /// <summary>Whether issues can be handed in over a channel.</summary>
    public bool Takes(string channel) => channels.Contains(channel);

    /// <summary>A draft of an operator, or null: another's is none.</summary>
    public async Task<IssueDraft?> Find(string token, DraftOwner owner, CancellationToken ct) =>
        await drafts.Find(token, ct).ConfigureAwait(false) is { } draft && draft.Owner == owner ? draft : null;

    /// <summary>The draft that takes further parts of a group, or null.</summary>
    public Task<IssueDraft?> OfGroup(DraftOwner owner, string group, CancellationToken ct) => drafts.OfGroup(owner, group, ct);

    /// <summary>What publishing would make of each piece now, by its number; pieces that are dropped are left out. Stores nothing.</summary>
    public async Task<IReadOnlyDictionary<int, PieceOutcome>> Foresee(IssueDraft draft, CancellationToken ct)
    {
        var pages = Prepare(draft);
        var at = clock.GetUtcNow();
        var foreseen = await news.InTransaction(desk => pages.ConvertAll(page => publisher.Foresee(desk, page.Prepared, at)), ct).ConfigureAwait(false);
        return pages.Zip(foreseen).SelectMany(p => p.First.Pieces.Zip(p.Second)).ToDictionary(p => p.First.Index, p => p.Second);
    }

    /// <summary>Publishes a draft: once, however often this is asked.</summary>
    public async Task<bool> Publish(IssueDraft draft, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var pages = Prepare(draft);
        var at = clock.GetUtcNow();
        List<PublishResult> results = [];
        if (!await drafts.Publish(draft.Token, at, desk => Publish(desk, draft, pages, results, at), ct).ConfigureAwait(false))
            return false;
        foreach (var (page, result) in pages.Zip(results))
            publisher.Committed(page.Prepared, result);
        return true;
    }

    private DraftOutcome Publish(INewsDesk desk, IssueDraft draft, List<PreparedPage> pages, List<PublishResult> results, DateTimeOffset at)
    {
        // A transaction that is tried again begins anew.
        results.Clear();
        foreach (var page in pages)
        {
            var result = publisher.Apply(desk, page.Prepared, at);
            results.Add(result);
            foreach (var (i, piece) in page.Pieces.Index().Where(p => p.Item.Correction.IsOfPlaces))
                Stands(desk, draft, page.Prepared, i, piece, result.Pieces[i], at);
        }

        desk.Audit(draft.Owner.Actor, draft.Archive ? "issue archive" : "issue publish", string.Join(' ', pages.Select(p => p.Source)), at);
        return DraftOutcomes.Of(draft, pages, results);
    }

    // What an operator corrected before publishing stands as what is corrected after.
    private static void Stands(INewsDesk desk, IssueDraft draft, Prepared prepared, int index, DraftPiece piece, PublishedPiece published, DateTimeOffset at)
    {
        var (ready, correction) = (prepared.Drafts[index], piece.Correction);
        if (published.Outcome == PieceOutcome.Stored)
            desk.Correct(
                published.Id,
                new(null, correction.Departments is null ? null : ready.DepartmentCodes, correction.Topics is null ? null : ready.TopicCodes),
                ready.TitleKey,
                at);
        else
            new EditWork(desk, prepared.Taxonomy, draft.Owner.Actor, at).Do(new Edit.Correct(published.Id, new Correction(
                Departments: correction.Departments is null ? null : [.. ready.DepartmentCodes.Select(c => prepared.Taxonomy.DepartmentByCode(c)).OfType<Department>()],
                Topics: correction.Topics is null ? null : [.. ready.TopicCodes.Select(c => prepared.Taxonomy.TopicByCode(c)).OfType<Topic>()])));
    }

    private List<PreparedPage> Prepare(IssueDraft draft)
    {
        var pieces = DraftPieces.Of(draft).Where(p => !p.Correction.Dropped).ToLookup(p => p.Page);
        return [.. draft.Pages.Index().Where(p => pieces[p.Index].Any()).Select(p => Prepare(draft, p.Item, [.. pieces[p.Index]]))];
    }

    private PreparedPage Prepare(IssueDraft draft, DraftPage page, IReadOnlyList<DraftPiece> pieces)
    {
        var how = new Publication(page.Source, page.Hash, draft.Archive, Day: draft.Corrections.Day ?? page.Given, Paper: page.Paper);
        return new(page.Source, pieces, publisher.Prepare(page.Reading with { Articles = [.. pieces.Select(p => p.Article)] }, how));
    }
}

/// <summary>A page of a draft, ready to be published.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Pieces">Its pieces that are published, in order.</param>
/// <param name="Prepared">The same, prepared.</param>
internal sealed record PreparedPage(string Source, IReadOnlyList<DraftPiece> Pieces, Prepared Prepared);
