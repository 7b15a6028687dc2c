namespace Gazette.Newsroom.Publishing;

/// <summary>What is to be done with a draft.</summary>
internal abstract record Decision
{
    /// <summary>It is a new article.</summary>
    public sealed record New : Decision;

    /// <summary>An article already says this.</summary>
    public sealed record Known(long Id) : Decision;

    /// <summary>An earlier draft of the same document says this.</summary>
    public sealed record Repeated(int Position) : Decision;

    /// <summary>It is an article's next version.</summary>
    public sealed record Revision(long Id, int Version) : Decision;
}

/// <summary>Tells new pieces from known ones and from new versions of known ones.</summary>
internal sealed class Recognition
{
    private readonly string? paper;
    private readonly int? page;
    private readonly Publication how;
    private readonly ILookup<string, HeldPiece> byText;
    private readonly ILookup<string, HeldPiece> byTitle;
    private readonly HashSet<long> taken = [];

    public Recognition(string? paper, int? page, Publication how, IEnumerable<HeldPiece> held)
    {
        this.paper = paper;
        this.page = page;
        this.how = how;
        // A withdrawn sample is gone: should the samples be wanted again, they are stored anew. A sample and real news never stand for each other.
        var standing = held.Where(h => h.Sample == how.Sample && !(h.Sample && h.Withdrawn)).ToList();
        byText = standing.ToLookup(h => h.ContentHash);
        byTitle = standing.ToLookup(h => h.TitleKey);
    }

    /// <summary>One decision for each draft, in order.</summary>
    public IReadOnlyList<Decision> Decide(IReadOnlyList<Draft> drafts)
    {
        var decisions = new Decision?[drafts.Count];
        var first = drafts.GroupBy(d => d.ContentHash).ToDictionary(same => same.Key, same => same.First().Position);
        // Equal texts first: of two pieces with the same title (简讯), the one that changed must not take the place of the one that did not.
        for (var i = 0; i < drafts.Count; i++)
            decisions[i] = Same(drafts[i]);
        for (var i = 0; i < drafts.Count; i++)
            decisions[i] ??= (Decision?)Repeated(drafts[i], first) ?? (Decision?)Changed(drafts[i]) ?? new Decision.New();
        return decisions!;
    }

    // An older version counts too: an old file that comes again does not undo a correction.
    private Decision.Known? Same(Draft draft)
    {
        var same = byText[draft.ContentHash].FirstOrDefault(h => h.Paper == paper || SamePlace(h));
        if (same is null)
            return null;
        taken.Add(same.Id);
        return new(same.Id);
    }

    private static Decision.Repeated? Repeated(Draft draft, Dictionary<string, int> first) =>
        first[draft.ContentHash] is var position && position < draft.Position ? new Decision.Repeated(position) : null;

    private Decision.Revision? Changed(Draft draft)
    {
        var old = byTitle[draft.TitleKey].FirstOrDefault(h => SamePlace(h) && !taken.Contains(h.Id));
        if (old is null)
            return null;
        taken.Add(old.Id);
        return new Decision.Revision(old.Id, old.Version + 1);
    }

    private bool SamePlace(HeldPiece piece) => piece.Source == how.Source && piece.Page == page;
}
