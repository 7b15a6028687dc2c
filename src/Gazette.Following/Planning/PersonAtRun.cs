using System.Collections.Immutable;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;

namespace Gazette.Following.Planning;

/// <summary>A person as a run finds them.</summary>
/// <param name="Subscriber">Subscriber id.</param>
/// <param name="Address">Address id.</param>
/// <param name="Channel">The address's channel.</param>
/// <param name="Language">Language of the digest.</param>
/// <param name="Hours">The person's zone and quiet hours.</param>
/// <param name="Reachable">Whether anything can be sent there; what waits for others is kept.</param>
/// <param name="Follows">Rows that stand or stood after the lowest watermark.</param>
/// <param name="Windows">By cadence.</param>
public sealed record PersonAtRun(
    long Subscriber,
    long Address,
    string Channel,
    string Language,
    Hours Hours,
    bool Reachable,
    ImmutableArray<Follow> Follows,
    ImmutableArray<Window> Windows)
{
    /// <summary>Whether a run closes a window of the person: it is due, or of a cadence no longer used and something may wait in it.</summary>
    public bool Closes(Window window, RunKind kind, DateTimeOffset instant) => kind switch
    {
        RunKind.Now => true,
        RunKind.Scheduled => window.Due <= instant || IsLeftBehind(window),
        RunKind.CatchUp => window.Due <= instant || window.Cadence == Cadence.Immediate || IsLeftBehind(window),
        _ => window.Cadence == Cadence.Immediate || IsLeftBehind(window),
    };

    private bool IsLeftBehind(Window window)
    {
        if (window.Cadence == Cadence.Off)
            return false;
        var waits = false;
        foreach (var follow in Follows)
        {
            if (follow.Cadence != window.Cadence)
                continue;
            if (follow.Until is null)
                return false;
            waits |= follow.Until > window.Watermark;
        }

        return waits;
    }
}
