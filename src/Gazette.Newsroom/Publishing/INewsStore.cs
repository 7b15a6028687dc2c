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

/// <summary>
/// The store inside one transaction: finds and keeps, decides nothing. Bodies of digests that hold an article which was revised, moved, merged or withdrawn
/// become stale in the same transaction.
/// </summary>
public interface INewsDesk
{
    /// <summary>The day of the newest edition that came from exactly this document, or null.</summary>
    DateOnly? DayOfDocument(string documentHash, bool sample);

    /// <summary>Texts that hold (or once held) what some drafts say, or stand in their place under their title, or carry their source's id.</summary>
    IReadOnlyList<HeldPiece> Held(IReadOnlyList<Printing> printings);

    /// <summary>Articles of some days that share a band with a text, those that share the most first, at most a few.</summary>
    IReadOnlyList<long> Alike(IReadOnlyList<long> bands, DateOnly from, DateOnly to);

    /// <summary>Articles of a day that were fragments when they were stored and that readers see, a few hundred at most.</summary>
    IReadOnlyList<long> FragmentsOf(DateOnly day);

    /// <summary>An article, or null. One that was merged is followed to where it went.</summary>
    HeldArticle? Find(long id);

    /// <summary>Whether a source has a text in an article already.</summary>
    bool HasSource(long id, string source);

    /// <summary>How many editions a day has.</summary>
    int EditionsOf(DateOnly day);

    /// <summary>Keeps an edition and gives its id.</summary>
    long Add(Edition edition);

    /// <summary>Keeps a new article, version 1, with its source, and gives its id.</summary>
    long Add(long editionId, long newsOrder, Printing printing, DateTimeOffset at);

    /// <summary>Keeps a copy's source with an article; one from the same place is kept once, with its newest text.</summary>
    /// <returns>Whether the source is new.</returns>
    bool Keep(long id, Printing printing, DateTimeOffset at);

    /// <summary>Forgets that a source's text was a copy of an article's.</summary>
    void Part(HeldPiece copy);

    /// <summary>What an editor corrected of an article.</summary>
    Standing Corrected(long id);

    /// <summary>Keeps what an editor corrected of an article; under its old title it is still known where its source printed it.</summary>
    void Correct(long id, Standing standing, string oldTitleKey, DateTimeOffset at);

    /// <summary>Notes that an editor corrected an article: whoever had it before can be told.</summary>
    void NoteCorrection(long id, DateTimeOffset at);

    /// <summary>Has whoever had an article before it was corrected last be told.</summary>
    /// <returns>False when it was not corrected since they were told.</returns>
    bool TellOfCorrection(long id, DateTimeOffset at);

    /// <summary>Keeps a new version of an article; readers see it where they saw the old one.</summary>
    void Revise(long id, int version, Draft draft, DateTimeOffset at);

    /// <summary>An editor has said which topics an article has: what readers reported of them is settled.</summary>
    void TopicsSettled(long id);

    /// <summary>Moves an article to another day: its own edition, the last of that day. It is still known where its source printed it.</summary>
    void Move(long id, DateOnly day, DateTimeOffset at);

    /// <summary>What an article was offered under.</summary>
    OfferedPlaces Offered(long id);

    /// <summary>Offers an article's version under the next number of the sequence, which it gives.</summary>
    /// <param name="id">The article.</param>
    /// <param name="version">Its version.</param>
    /// <param name="departmentCodes">Departments to offer it under.</param>
    /// <param name="topicCodes">Topics to offer it under.</param>
    /// <param name="again">Whether it was offered before: then it is for these places alone.</param>
    /// <param name="at">When.</param>
    long Offer(long id, int version, IReadOnlyList<string> departmentCodes, IReadOnlyList<string> topicCodes, bool again, DateTimeOffset at);

    /// <summary>Takes an article out of what readers can see.</summary>
    /// <returns>Whether it was there.</returns>
    bool Withdraw(long id);

    /// <summary>Makes an article part of another: readers, digests not yet sent and whoever publishes it again find the other.</summary>
    void Merge(long id, long into);

    /// <summary>Keeps departments that it does not have yet.</summary>
    void Meet(IEnumerable<Department> departments, DateTimeOffset at);

    /// <summary>Departments that were merged: code → code of the one that stands for it.</summary>
    IReadOnlyDictionary<string, string> MergedDepartments();

    /// <summary>Confirms a department that was met.</summary>
    /// <returns>Whether it was there, unconfirmed.</returns>
    bool ConfirmDepartment(string code);

    /// <summary>Articles of a department that was met become another's; its name means the other from now on.</summary>
    /// <returns>Articles that changed places.</returns>
    IReadOnlyList<long> MergeDepartment(Department from, Department into, DateTimeOffset at);

    /// <summary>What was subscribed of a department that was merged becomes the other's, for what is offered from here on.</summary>
    void MoveFollows(Department from, Department into, DateTimeOffset at);

    /// <summary>Withdraws every sample article and says how many there were.</summary>
    int WithdrawSamples();

    /// <summary>Leaves a line in the audit.</summary>
    void Audit(string actor, string action, string subject, DateTimeOffset at);
}

/// <summary>A document's place among the news of a day.</summary>
/// <param name="Paper">The paper's name, or null.</param>
/// <param name="Day">The publication day.</param>
/// <param name="Ordinal">1 for the first edition stored for the day.</param>
/// <param name="Page">The page it shows, or null.</param>
/// <param name="How">How it is published.</param>
/// <param name="At">When.</param>
public sealed record Edition(string? Paper, DateOnly Day, int Ordinal, int? Page, Publication How, DateTimeOffset At);
