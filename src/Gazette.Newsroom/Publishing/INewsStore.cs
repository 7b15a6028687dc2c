using Gazette.News;

namespace Gazette.Newsroom.Publishing;

/// <summary>Where news is kept. Implemented by a store.</summary>
public interface INewsStore
{
    /// <summary>Runs work in one transaction; all of it is stored or nothing.</summary>
    /// <param name="work">Decides by what the desk finds and tells it what to keep.</param>
    /// <param name="ct">Honoured until the transaction has begun.</param>
    Task<T> InTransaction<T>(Func<INewsDesk, T> work, CancellationToken ct);
}

/// <summary>The store inside one transaction: finds and keeps, decides nothing.</summary>
public interface INewsDesk
{
    /// <summary>The day of the newest edition that came from exactly this document, or null.</summary>
    DateOnly? DayOfDocument(string documentHash, bool sample);

    /// <summary>Articles of a day that hold (or once held) the same text as a draft, or now have its title.</summary>
    IReadOnlyList<HeldPiece> Held(DateOnly day, IReadOnlyList<Draft> drafts);

    /// <summary>How many editions a day has.</summary>
    int EditionsOf(DateOnly day);

    /// <summary>Keeps an edition and gives its id.</summary>
    long Add(Edition edition);

    /// <summary>Keeps a new article, version 1, and gives its id.</summary>
    long Add(long editionId, DateOnly day, long newsOrder, Draft draft, DateTimeOffset at);

    /// <summary>Keeps a new version of an article; readers see it where they saw the old one.</summary>
    void Revise(long articleId, int version, Draft draft, DateTimeOffset at);

    /// <summary>Offers a new article under the next number of the sequence, which it gives.</summary>
    long Offer(long articleId, Draft draft, DateTimeOffset at);

    /// <summary>Keeps departments that it does not have yet.</summary>
    void Meet(IEnumerable<Department> departments, DateTimeOffset at);

    /// <summary>Withdraws every sample article and says how many there were.</summary>
    int WithdrawSamples();
}

/// <summary>A document's place among the news.</summary>
/// <param name="Paper">The paper's name, or null.</param>
/// <param name="Day">The publication day.</param>
/// <param name="Ordinal">1 for the first edition stored for the day.</param>
/// <param name="Page">The page it shows, or null.</param>
/// <param name="How">How it is published.</param>
/// <param name="At">When.</param>
public sealed record Edition(string? Paper, DateOnly Day, int Ordinal, int? Page, Publication How, DateTimeOffset At);

/// <summary>An article that a draft may be the same as.</summary>
/// <param name="Id">The article.</param>
/// <param name="Version">Its current version.</param>
/// <param name="Paper">The paper's name, or null.</param>
/// <param name="Source">Where its document came from.</param>
/// <param name="Page">Its page, or null.</param>
/// <param name="Sample">Whether it is of a sample issue.</param>
/// <param name="Withdrawn">Whether it was withdrawn.</param>
/// <param name="TitleKey">Key of its current title.</param>
/// <param name="ContentHash">Hash of one of its versions.</param>
public sealed record HeldPiece(
    long Id,
    int Version,
    string? Paper,
    string Source,
    int? Page,
    bool Sample,
    bool Withdrawn,
    string TitleKey,
    string ContentHash);
