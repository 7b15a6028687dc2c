using Gazette.News;

namespace Gazette.Newsroom.Publishing;

/// <summary>A document ready to be published.</summary>
internal sealed record Document(
    Reading Reading,
    Publication How,
    IReadOnlyList<Draft> Drafts,
    IReadOnlyList<Department> Met,
    DateTimeOffset At)
{
    /// <summary>The paper's name, or null.</summary>
    public string? Paper => string.IsNullOrWhiteSpace(How.Paper ?? Reading.Paper) ? null : (How.Paper ?? Reading.Paper)!.Trim();
}

/// <summary>The work of one publication inside its transaction.</summary>
internal sealed class DeskWork(INewsDesk desk, PublishingOptions options, Document document)
{
    private long? sequence;
    private long? editionId;
    private int ordinal;

    public PublishResult Do()
    {
        var day = Day();
        var withdrawn = GivesWayToRealNews() ? desk.WithdrawSamples() : 0;
        desk.Meet(document.Met, document.At);
        var recognition = new Recognition(document.Paper, document.Reading.Page, document.How, desk.Held(day, document.Drafts));
        var decisions = recognition.Decide(document.Drafts);
        var pieces = new List<PublishedPiece>(decisions.Count);
        for (var i = 0; i < decisions.Count; i++)
            pieces.Add(Carry(decisions[i], document.Drafts[i], day, pieces));
        return new(day, document.Paper, pieces, sequence, withdrawn);
    }

    // A document without a date that was published before keeps its day: read again tomorrow it is no news.
    private DateOnly Day() =>
        document.How.Day
        ?? document.Reading.Date
        ?? desk.DayOfDocument(document.How.DocumentHash, document.How.Sample)
        ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(document.At, options.Zone).DateTime);

    private bool GivesWayToRealNews() =>
        !document.How.Sample && options.Samples != SamplePolicy.Always && document.Drafts.Count > 0;

    private PublishedPiece Carry(Decision decision, Draft draft, DateOnly day, List<PublishedPiece> before)
    {
        var title = draft.Article.Title;
        switch (decision)
        {
            case Decision.Known known:
                return new(known.Id, title, PieceOutcome.Known);
            case Decision.Repeated repeated:
                return new(before[repeated.Position].Id, title, PieceOutcome.Known);
            case Decision.Revision revision:
                desk.Revise(revision.Id, revision.Version, draft, document.At);
                return new(revision.Id, title, PieceOutcome.NewVersion);
            default:
                return new(Store(draft, day), title, PieceOutcome.Stored);
        }
    }

    private long Store(Draft draft, DateOnly day)
    {
        var edition = editionId ??= AddEdition(day);
        var id = desk.Add(edition, day, NewsOrder.Of(day, ordinal, draft.Position, draft.Article.Fragment), draft, document.At);
        if (!document.How.Archive && !draft.Article.Fragment)
            sequence = desk.Offer(id, draft, document.At);
        return id;
    }

    private long AddEdition(DateOnly day)
    {
        ordinal = desk.EditionsOf(day) + 1;
        return desk.Add(new Edition(document.Paper, day, ordinal, document.Reading.Page, document.How, document.At));
    }
}
