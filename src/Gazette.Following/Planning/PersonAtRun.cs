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
    IReadOnlyList<Follow> Follows,
    IReadOnlyList<Window> Windows)
{
    /// <summary>The windows a run closes for the person: those that are due, and those of cadences no longer used in which something may wait.</summary>
    public List<Window> ClosedBy(RunKind kind, DateTimeOffset instant)
    {
        var closed = new List<Window>(Windows.Count);
        foreach (var window in Windows)
        {
            if (kind switch
            {
                RunKind.Now => true,
                RunKind.Scheduled => window.Due <= instant || IsLeftBehind(window),
                RunKind.CatchUp => window.Due <= instant || window.Cadence == Cadence.Immediate || IsLeftBehind(window),
                _ => window.Cadence == Cadence.Immediate || IsLeftBehind(window),
            })
            {
                closed.Add(window);
            }
        }

        return closed;
    }

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
