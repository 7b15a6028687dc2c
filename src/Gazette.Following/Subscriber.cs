using Gazette.Following.Follows;
using Gazette.Following.Schedules;

namespace Gazette.Following;

/// <summary>Who follows: a person in a private chat, a group or a forum topic. Not where it is reached (<see cref="Address"/>).</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>: the language of digests and of replies to buttons.</param>
/// <param name="LanguageChosen">Whether the person chose it; then it also rules replies to text.</param>
/// <param name="TimeZone">IANA zone of the person's times.</param>
/// <param name="Follows">The follows that stand, oldest first.</param>
/// <param name="Schedules">Daily, workdays and weekly, each with the person's time (the default where none was set).</param>
public sealed record Subscriber(
    long Id,
    string Language,
    bool LanguageChosen,
    string TimeZone,
    IReadOnlyList<Follow> Follows,
    IReadOnlyList<Schedule> Schedules)
{
    /// <summary>Hours of the day in which nothing is pushed, or null.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Days without a push, or null.</summary>
    public Absence? Absence { get; init; }

    /// <summary>When the next digest is due by its time, if there is something to say then; null where none comes by time.</summary>
    public DateTimeOffset? NextDue { get; init; }
}

/// <summary>Reads subscribers. Implemented by a store.</summary>
public interface ISubscriberReader
{
    /// <summary>The subscriber reached at an address, or null before the first change was committed.</summary>
    Task<Subscriber?> Find(Address address, CancellationToken ct);

    /// <summary>Ids of the articles that wait for a subscriber's next digests (what <c>/digest now</c> would send), in the order of the news.</summary>
    Task<IReadOnlyList<long>> Waiting(long subscriberId, CancellationToken ct);
}
