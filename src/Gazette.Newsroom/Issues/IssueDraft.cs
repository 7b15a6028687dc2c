namespace Gazette.Newsroom.Issues;

/// <summary>How far an issue that an operator handed in has come.</summary>
public enum DraftState
{
    /// <summary>Further parts may come: the files of an album, the rest of a long text.</summary>
    Gathering,

    /// <summary>A text, and whether it is an issue was asked.</summary>
    Asked,

    /// <summary>It is to be read.</summary>
    Reading,

    /// <summary>It was read and waits for its operator.</summary>
    Ready,

    /// <summary>Nothing of it could be read.</summary>
    Refused,

    /// <summary>It is to be published.</summary>
    Publishing,

    /// <summary>It is published.</summary>
    Published,

    /// <summary>Its operator wants none of it.</summary>
    Discarded,
}

/// <summary>The chat in which an issue was handed in; whoever did it owns the draft.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Account">Our account there.</param>
/// <param name="Chat">The chat.</param>
/// <param name="Sender">The operator's id in the channel.</param>
public sealed record DraftOwner(string Channel, string Account, string Chat, string Sender)
{
    /// <summary>The operator, for the audit.</summary>
    public string Actor => $"{Channel}:{Sender}";
}

/// <summary>An issue that an operator handed in: read, previewed, corrected, and published only when its operator says so.</summary>
/// <param name="Token">What buttons name it by: eight of a–z and 0–9.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Revision">Goes up with each part: what was read of fewer parts is not kept.</param>
/// <param name="Parts">What was handed in, in order.</param>
public sealed record IssueDraft(string Token, DraftOwner Owner, DraftState State, int Revision, IReadOnlyList<HandedPart> Parts)
{
    /// <summary>How long a draft is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>What was read, a page for each document or for the text; empty before and once it is published.</summary>
    public IReadOnlyList<DraftPage> Pages { get; init; } = [];

    /// <summary>What its operator changed.</summary>
    public DraftCorrections Corrections { get; init; } = new();

    /// <summary>Why the last step failed, or null.</summary>
    public DraftProblem? Problem { get; init; }

    /// <summary>Whether it is published as archive: searchable, pushed to nobody.</summary>
    public bool Archive { get; init; }

    /// <summary>What publishing made of it.</summary>
    public DraftOutcome? Outcome { get; init; }

    /// <summary>When it came to stand so.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>How often the step under way failed for now.</summary>
    public int Tries { get; init; }
}
