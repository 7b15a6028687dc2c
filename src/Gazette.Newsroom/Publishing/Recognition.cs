using Gazette.Newsroom.Sameness;

namespace Gazette.Newsroom.Publishing;

/// <summary>What is to be done with a draft.</summary>
internal abstract record Decision
{
    /// <summary>It is a new article.</summary>
    public sealed record New : Decision;

    /// <summary>An article already says this, from this very place.</summary>
    public sealed record Known(long Id) : Decision;

    /// <summary>Another source tells an article's story, in the same words or nearly.</summary>
    public sealed record Copy(long Id) : Decision;

    /// <summary>An earlier draft of the same document says this, or has its source's id; perhaps under another id.</summary>
    public sealed record Repeated(int Position, bool OtherId) : Decision;

    /// <summary>It is an article's next version.</summary>
    public sealed record Revision(long Id) : Decision;

    /// <summary>It was a copy of an article's story and tells another now: an article of its own, and no news.</summary>
    public sealed record Parted(HeldPiece From) : Decision;
}

/// <summary>Tells new pieces from known ones, from new versions of known ones, and from stories that another source told already.</summary>
internal sealed class Recognition
{
    private readonly INewsDesk desk;
    private readonly bool sample;
    private readonly ILookup<string, HeldPiece> byText;
    private readonly ILookup<(DateOnly, string), HeldPiece> byTitle;
    private readonly ILookup<(string, string), HeldPiece> bySourceId;
    private readonly HashSet<long> taken = [];

    public Recognition(INewsDesk desk, bool sample, IEnumerable<HeldPiece> held)
    {
        (this.desk, this.sample) = (desk, sample);
        // A withdrawn sample is gone: should the samples be wanted again, they are stored anew. A sample and real news never stand for each other.
        var standing = held.Where(h => h.Sample == sample && !(h.Sample && h.Withdrawn)).ToList();
        byText = standing.Where(h => h.ContentHash is not null).ToLookup(h => h.ContentHash!);
        byTitle = standing.ToLookup(h => (h.Day, h.TitleKey));
        bySourceId = standing.Where(h => h.SourceId is not null).ToLookup(h => (h.Source, h.SourceId!));
    }

    /// <summary>One decision for each printing, in order.</summary>
    public IReadOnlyList<Decision> Decide(IReadOnlyList<Printing> printings)
    {
        var decisions = new Decision?[printings.Count];
        var firstId = printings.Index().Where(p => p.Item.SourceId is not null).GroupBy(p => p.Item.SourceId!).ToDictionary(same => same.Key, same => same.First().Index);
        // A text under an id that came before is told by nobody: it is no first.
        var first = printings.Index()
            .Where(p => p.Item.SourceId is not { } id || firstId[id] == p.Index)
            .GroupBy(p => p.Item.Draft.ContentHash).ToDictionary(same => same.Key, same => same.First().Index);
        // Equal texts first: of two pieces with the same title (简讯), the one that changed must not take the place of the one that did not.
        for (var i = 0; i < printings.Count; i++)
            decisions[i] = printings[i].SourceId is { } id && firstId[id] < i ? new Decision.Repeated(firstId[id], false) : Same(printings[i]);
        for (var i = 0; i < printings.Count; i++)
            decisions[i] ??= Renewed(printings[i]) ?? Repeated(i, printings, first) ?? Retold(printings[i]) ?? (Decision?)Alike(printings[i]) ?? new Decision.New();
        return decisions!;
    }

    // An older version counts too: an old file that comes again does not undo a correction.
    private Decision? Same(Printing printing)
    {
        var same = byText[printing.Draft.ContentHash].OrderBy(h => h.Id).ToList();
        if (same.Find(h => IsHere(h, printing)) is { } here)
            return Taking(here, new Decision.Known(here.Id));
        // An id that leads to one article is stronger than a text that another one has.
        if (ById(printing) is not null)
            return null;
        if (same.Find(h => IsBeside(h, printing)) is { } beside)
            return new Decision.Copy(beside.Id);
        return same.Find(h => !desk.HasSource(h.Id, printing.Source) && Agrees(h.Id, printing, sameText: true)) is { } elsewhere ? new Decision.Copy(elsewhere.Id) : null;
    }

    private Decision Taking(HeldPiece piece, Decision decision)
    {
        taken.Add(piece.Id);
        return decision;
    }

    private static Decision.Repeated? Repeated(int index, IReadOnlyList<Printing> printings, Dictionary<string, int> first) =>
        first.TryGetValue(printings[index].Draft.ContentHash, out var position) && position < index
            ? new(position, printings[index].SourceId is { } id && id != printings[position].SourceId)
            : null;

    // The same id: whatever changed, its title and its day too.
    private Decision? Renewed(Printing printing) => ById(printing) is { } old ? Changed(old, printing) : null;

    // The same title in the same place.
    private Decision? Retold(Printing printing) =>
        byTitle[(printing.Day, printing.Draft.TitleKey)].Where(h => IsPlace(h, printing) && !taken.Contains(h.Id)).OrderBy(h => h.Id).FirstOrDefault() is { } old
            ? Changed(old, printing)
            : null;

    private Decision Changed(HeldPiece old, Printing printing)
    {
        if (old.Own)
            return Taking(old, new Decision.Revision(old.Id));
        // An operator merged it: whatever its source writes now, it is told by the other.
        if (old.Number == 1)
            return new Decision.Copy(old.Id);
        // The article's text is another source's: this one's new words replace it no more than its old ones did.
        return desk.Find(old.Id) is { } held && SameStory.Compare(held.Story(), printing.Story()) == Difference.None
            ? new Decision.Copy(old.Id)
            : new Decision.Parted(old);
    }

    // One source's near copies under two ids are two pieces: the source knows best.
    private Decision.Copy? Alike(Printing printing)
    {
        if (printing.Draft.Bands.Count == 0)
            return null;
        foreach (var id in desk.Alike(printing.Draft.Bands, Nearness.From(printing.Day), Nearness.To(printing.Day)).Order())
            if (!desk.HasSource(id, printing.Source) && Agrees(id, printing, sameText: false))
                return new(id);
        return null;
    }

    private bool Agrees(long id, Printing printing, bool sameText) =>
        desk.Find(id) is { } held && held.Sample == sample
        && (sameText ? SameStory.Circumstances(held.Story(), printing.Story()) : SameStory.Compare(held.Story(), printing.Story())) == Difference.None;

    private HeldPiece? ById(Printing printing) =>
        printing.SourceId is { } id ? bySourceId[(printing.Source, id)].FirstOrDefault(h => !taken.Contains(h.Id)) : null;

    // The very text in the very place; where the day is only assumed, any day of the same source.
    private static bool IsHere(HeldPiece held, Printing printing) =>
        held.Source == printing.Source && (printing.SourceId is { } id
            ? id == held.SourceId
            : printing.Assumed || (held.Day == printing.Day && held.Page == printing.Page));

    // The very text once more in one day's paper, or under another id of one source.
    private static bool IsBeside(HeldPiece held, Printing printing) =>
        held.Day == printing.Day && (held.Paper == printing.Paper || (held.Source == printing.Source && held.Page == printing.Page));

    private static bool IsPlace(HeldPiece held, Printing printing) =>
        held.Source == printing.Source && held.Page == printing.Page
        && (held.SourceId is null || printing.SourceId is null || held.SourceId == printing.SourceId);
}
