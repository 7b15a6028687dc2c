namespace Gazette.Newsroom.Publishing;

/// <summary>What became of a piece.</summary>
public enum PieceOutcome
{
    /// <summary>It is a new article.</summary>
    Stored,

    /// <summary>The same text is held already: nothing was stored.</summary>
    Known,

    /// <summary>The text of an article changed: it has a new version under its old id.</summary>
    NewVersion,

    /// <summary>Another source told the story already: this one is kept with its article as a further source.</summary>
    Merged,
}

/// <summary>A piece of a publication with its article.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Title">Its title, as published now.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record PublishedPiece(long Id, string Title, PieceOutcome Outcome);

/// <summary>What became of a publication.</summary>
/// <param name="Day">The publication day.</param>
/// <param name="Paper">The paper's name, or null.</param>
/// <param name="Pieces">One for each article of the reading, in its order.</param>
/// <param name="Sequence">The greatest sequence number given to an offer, or null when nothing was offered.</param>
/// <param name="SamplesWithdrawn">How many sample articles gave way.</param>
public sealed record PublishResult(
    DateOnly Day,
    string? Paper,
    IReadOnlyList<PublishedPiece> Pieces,
    long? Sequence,
    int SamplesWithdrawn);

/// <summary>Hears of publications inside this process, after their commit: a hint that may be lost, never the only way to learn of one.</summary>
public interface IPublicationListener
{
    /// <summary>Something changed in the news; must return at once and not throw.</summary>
    void Published(PublishResult result);
}
