using System.Globalization;

namespace Gazette.Following.Schedules;

/// <summary>The section <c>Digest</c> of the configuration.</summary>
public sealed record DigestOptions
{
    private const int MostTimes = 1000;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(24);
    private static readonly TimeSpan LongestGrace = TimeSpan.FromDays(7);
    private static readonly TimeSpan LeastCatchUp = TimeSpan.FromHours(1);

    /// <summary>When digests come where a person set no time.</summary>
    public string DefaultTime { get; init; } = "08:00";

    /// <summary>Articles that appear within this time of the first go out together.</summary>
    public TimeSpan ImmediateDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A run so many times larger than the largest of the weeks before waits for an operator's word.</summary>
    public int UnusualTimes { get; init; } = 4;

    /// <summary>A run of fewer deliveries never waits.</summary>
    public int UnusualFrom { get; init; } = 1000;

    /// <summary>A digest so late is sent as if it came in time. A later one says for which days it makes up, or waits for the person's next where that comes as soon.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromHours(1);

    /// <summary>What was planned and could not be sent for so long becomes one message for each person.</summary>
    public TimeSpan CatchUpAfter { get; init; } = TimeSpan.FromHours(12);

    /// <summary><see cref="DefaultTime"/> as a time of day.</summary>
    public TimeOnly DefaultTimeOfDay => TimeOnly.ParseExact(DefaultTime, "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Every mistake, each naming the key, what it got and what it wants.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (!TimeOnly.TryParseExact(DefaultTime, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            yield return $"Digest:DefaultTime: got {DefaultTime}, wants a time of day as HH:mm.";
        if (ImmediateDelay < TimeSpan.Zero || ImmediateDelay > LongestDelay)
            yield return $"Digest:ImmediateDelay: got {ImmediateDelay}, wants 00:00:00 to 1.00:00:00.";
        if (UnusualTimes is < 2 or > MostTimes)
            yield return $"Digest:UnusualTimes: got {UnusualTimes}, wants 2 to {MostTimes}.";
        if (UnusualFrom < 1)
            yield return $"Digest:UnusualFrom: got {UnusualFrom}, wants 1 or more.";
        if (Grace < TimeSpan.Zero || Grace > LongestGrace)
            yield return $"Digest:Grace: got {Grace}, wants 00:00:00 to 7.00:00:00.";
        if (CatchUpAfter < LeastCatchUp || CatchUpAfter > LongestGrace)
            yield return $"Digest:CatchUpAfter: got {CatchUpAfter}, wants 01:00:00 to 7.00:00:00.";
    }
}
