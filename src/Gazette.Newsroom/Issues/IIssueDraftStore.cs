using Gazette.Newsroom.Publishing;

namespace Gazette.Newsroom.Issues;

/// <summary>Keeps drafts. Implemented by a store; what operators order is committed with their messages.</summary>
public interface IIssueDraftStore
{
    /// <summary>A draft, or null.</summary>
    Task<IssueDraft?> Find(string token, CancellationToken ct);

    /// <summary>The draft that takes further parts of a group, or null: neither published nor discarded.</summary>
    Task<IssueDraft?> OfGroup(DraftOwner owner, string group, CancellationToken ct);

    /// <summary>Drafts whose next step is due: to be read, asked about, published.</summary>
    Task<IReadOnlyList<IssueDraft>> Due(DateTimeOffset now, CancellationToken ct);

    /// <summary>When the next one is due, or null.</summary>
    Task<DateTimeOffset?> NextDue(CancellationToken ct);

    /// <summary>Drafts whose operator has not been told how they stand.</summary>
    Task<IReadOnlyList<IssueDraft>> Untold(CancellationToken ct);

    /// <summary>The operator of a draft is being told how this state of it stands.</summary>
    Task Told(IssueDraft draft, CancellationToken ct);

    /// <summary>Keeps a draft after a step, unless a part or an order came meanwhile; its operator is then to be told.</summary>
    Task Keep(IssueDraft before, IssueDraft after, DateTimeOffset now, CancellationToken ct);

    /// <summary>A step failed for now and is tried again.</summary>
    Task Again(IssueDraft draft, DateTimeOffset at, CancellationToken ct);

    /// <summary>Publishes a draft and keeps its outcome in one transaction.</summary>
    /// <param name="token">The draft.</param>
    /// <param name="now">The instant.</param>
    /// <param name="publish">Publishes.</param>
    /// <param name="ct">Honoured until the transaction has begun.</param>
    /// <returns>False when it is not to be published any more; then nothing was done.</returns>
    Task<bool> Publish(string token, DateTimeOffset now, Func<INewsDesk, DraftOutcome> publish, CancellationToken ct);

    /// <summary>Forgets drafts made before an instant.</summary>
    Task<int> Purge(DateTimeOffset before, CancellationToken ct);
}

/// <summary>Hands over files that people sent. Implemented by a channel; one attempt, no retry.</summary>
public interface IHandedFiles
{
    /// <summary>The channel's name.</summary>
    string Channel { get; }

    /// <summary>Fetches a file; never throws for what platform or network do.</summary>
    Task<FetchedFile> Fetch(HandedPart part, CancellationToken ct);
}

/// <summary>What became of fetching a file.</summary>
public abstract record FetchedFile
{
    /// <summary>Its content.</summary>
    public sealed record Content(ReadOnlyMemory<byte> Bytes) : FetchedFile;

    /// <summary>It is larger than can be fetched.</summary>
    /// <param name="MostMegabytes">The limit.</param>
    public sealed record TooLarge(int MostMegabytes) : FetchedFile;

    /// <summary>The platform does not have it any more.</summary>
    public sealed record Gone(string Reason) : FetchedFile;

    /// <summary>It cannot be had now.</summary>
    /// <param name="Reason">For the log.</param>
    /// <param name="Wait">How long the platform asked to wait, or null.</param>
    public sealed record NotNow(string Reason, TimeSpan? Wait) : FetchedFile;
}
