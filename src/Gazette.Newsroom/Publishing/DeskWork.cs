namespace Gazette.Newsroom.Publishing;

/// <summary>The work of one publication inside its transaction.</summary>
internal sealed class DeskWork(INewsDesk desk, PublishingOptions options, Prepared document, DateTimeOffset at)
{
    private readonly Dictionary<DateOnly, (long Id, int Ordinal)> editions = [];
    private readonly Offering offering = new(desk, document.Taxonomy, at);
    private readonly Halves halves = new(desk, document.How.Sample);

    public PublishResult Do()
    {
        var withdrawn = GivesWayToRealNews() ? desk.WithdrawSamples() : 0;
        desk.Meet(document.Met, at);
        var (day, printings, decisions) = Decide();
        var pieces = new List<PublishedPiece>(decisions.Count);
        for (var i = 0; i < decisions.Count; i++)
            pieces.Add(Carry(decisions[i], printings[i], pieces));
        return new(day, document.Paper, pieces, offering.Sequence, withdrawn);
    }

    /// <summary>What <see cref="Do"/> would make of each piece; keeps nothing.</summary>
    public IReadOnlyList<PieceOutcome> Foresee() => [.. Decide().Decisions.Select(decision => decision switch
    {
        Decision.Known or Decision.Repeated => PieceOutcome.Known,
        Decision.Copy copy => desk.HasSource(copy.Id, document.How.Source) ? PieceOutcome.Known : PieceOutcome.Merged,
        Decision.Revision => PieceOutcome.NewVersion,
        _ => PieceOutcome.Stored,
    })];

    private (DateOnly Day, IReadOnlyList<Printing> Printings, IReadOnlyList<Decision> Decisions) Decide()
    {
        var (day, assumed) = Day();
        List<Printing> printings = [.. MergedNames.Apply(document.Drafts, desk.MergedDepartments(), document.Taxonomy).Select(draft => Print(draft, day, assumed))];
        return (day, printings, new Recognition(desk, document.How.Sample, desk.Held(printings)).Decide(printings));
    }

    // A document without a date that was published before keeps its day: read again tomorrow it is no news.
    private (DateOnly Day, bool Assumed) Day() => (document.How.Day ?? document.Reading.Date) is { } known
        ? (known, false)
        : (desk.DayOfDocument(document.How.DocumentHash, document.How.Sample) ?? Today(), true);

    private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, options.Zone).DateTime);

    private Printing Print(Draft draft, DateOnly day, bool assumed)
    {
        var own = document.How.Day is null ? draft.Article.Day : null;
        return new(draft, document.How.Source, document.Paper, own ?? day, own is null && assumed, draft.Article.Page ?? document.Reading.Page, document.How.Archive);
    }

    private bool GivesWayToRealNews() =>
        !document.How.Sample && options.Samples != SamplePolicy.Always && document.Drafts.Count > 0;

    private PublishedPiece Carry(Decision decision, Printing printing, List<PublishedPiece> before)
    {
        var title = printing.Draft.Article.Title;
        switch (decision)
        {
            case Decision.Known known:
                return new(known.Id, title, PieceOutcome.Known);
            case Decision.Repeated repeated:
                // Both ids of the source lead to the article from now on.
                if (repeated.OtherId)
                    desk.Keep(before[repeated.Position].Id, printing, at);
                return new(before[repeated.Position].Id, title, PieceOutcome.Known);
            case Decision.Copy copy:
                return new(copy.Id, title, Keep(copy.Id, printing) ? PieceOutcome.Merged : PieceOutcome.Known);
            case Decision.Revision revision:
                Revise(revision.Id, printing);
                return new(revision.Id, title, PieceOutcome.NewVersion);
            case Decision.Parted parted:
                desk.Part(parted.From);
                return new(Store(printing), title, PieceOutcome.Stored);
            default:
                var id = Store(printing);
                if (!printing.Archive && !printing.Draft.Article.Fragment)
                    offering.New(id, printing.Draft);
                return new(id, title, PieceOutcome.Stored);
        }
    }

    private bool Keep(long id, Printing printing)
    {
        var isNew = desk.Keep(id, printing, at);
        var held = desk.Find(id)!;
        if (held.With(Standing(id, printing.Draft)) is { } both)
            desk.Revise(id, held.Version + 1, both, at);
        offering.Gained(desk.Find(id)!);
        return isNew;
    }

    private void Revise(long id, Printing printing)
    {
        var draft = Standing(id, printing.Draft);
        desk.Revise(id, desk.Find(id)!.Version + 1, draft, at);
        halves.TakeIn(id, draft, printing.Day);
        offering.Gained(desk.Find(id)!);
    }

    // What an editor corrected stands, under the names that departments have by now.
    private Draft Standing(long id, Draft draft)
    {
        var standing = desk.Corrected(id);
        return standing == new Standing() ? draft : MergedNames.Apply([standing.In(draft, document.Taxonomy)], desk.MergedDepartments(), document.Taxonomy).Single();
    }

    private long Store(Printing printing)
    {
        var (edition, ordinal) = EditionOf(printing.Day);
        var order = NewsOrder.Of(printing.Day, ordinal, printing.Draft.Position, printing.Draft.Article.Fragment);
        var id = desk.Add(edition, order, printing, at);
        halves.TakeIn(id, printing.Draft, printing.Day);
        return id;
    }

    private (long Id, int Ordinal) EditionOf(DateOnly day)
    {
        if (editions.TryGetValue(day, out var known))
            return known;
        var ordinal = desk.EditionsOf(day) + 1;
        return editions[day] = (desk.Add(new Edition(document.Paper, day, ordinal, document.Reading.Page, document.How, at)), ordinal);
    }
}
