using Gazette.Following.Schedules;

namespace Gazette.Following.Follows;

/// <summary>A change to what a subscriber follows or when it comes, committed with the reply that announces it.</summary>
public abstract record Change
{
    /// <summary>Follow a place from now on; a standing row for the same place ends.</summary>
    public sealed record Open(Place Place, IReadOnlyList<string> Exclusions, Cadence Cadence) : Change;

    /// <summary>Stop following a place: what no place still followed matches is dropped.</summary>
    public sealed record End(Place Place) : Change;

    /// <summary>A place is part of another now: a standing follow of it becomes one of the other, which stands as it stood; where the other is followed already it ends.</summary>
    public sealed record Move(Place From, Place To) : Change;

    /// <summary>Move every standing follow to a cadence. To <see cref="Cadence.Off"/>: what waits is dropped and deliveries not yet sent are cancelled.</summary>
    public sealed record MoveAll(Cadence Cadence) : Change;

    /// <summary>Set the person's time for a cadence.</summary>
    public sealed record SetSchedule(Schedule Schedule) : Change;

    /// <summary>Set the zone of the person's times; digests come at the same times of the other clock.</summary>
    public sealed record SetZone(string Zone) : Change;

    /// <summary>Set the hours in which nothing is pushed; null for none.</summary>
    public sealed record SetQuiet(QuietHours? Quiet) : Change;

    /// <summary>Push nothing until an instant, or until the person says so; what comes meanwhile waits.</summary>
    public sealed record Pause(DateTimeOffset? Until) : Change;

    /// <summary>Push again: what was missed comes in one message.</summary>
    public sealed record Resume : Change;

    /// <summary>Erase everything held about the chat, the person included.</summary>
    public sealed record Forget : Change;

    /// <summary>Set the language of digests and replies.</summary>
    public sealed record SetLanguage(string Language, bool Chosen) : Change;

    /// <summary>Ask for a digest now: every window is closed in a run of its own.</summary>
    public sealed record DigestNow : Change;

    /// <summary>Take back the changes that were committed under a token: rows they opened end, rows they ended stand again, times they set return.</summary>
    public sealed record Undo(string Token) : Change;

    /// <summary>The person blocked the channel or left: pending deliveries are held.</summary>
    public sealed record Unreachable(string Reason) : Change;

    /// <summary>The person is back: held deliveries are pending again.</summary>
    public sealed record Reachable : Change;
}

/// <summary>Changes committed together, known by a token so that they can be undone together.</summary>
/// <param name="Token">8 characters of a–z and 0–9, drawn at random by whoever proposes the changes.</param>
/// <param name="Items">In order.</param>
public sealed record Changes(string Token, IReadOnlyList<Change> Items)
{
    /// <summary>Nothing changes.</summary>
    public static readonly Changes None = new("", []);
}
