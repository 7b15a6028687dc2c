namespace Gazette.Channels.Receiving;

/// <summary>How fast one person may write.</summary>
/// <param name="Burst">Messages at once.</param>
/// <param name="Refill">After how long one more.</param>
public sealed record FloodLimits(int Burst, TimeSpan Refill);

/// <summary>How fast people write: a bucket for each, that fills again with time. In memory: a restart forgives.</summary>
internal sealed class Flood(FloodLimits limits, TimeProvider clock)
{
    private const int MostBuckets = 100_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Bucket> buckets = [];
    private DateTimeOffset nextSweep;

    /// <summary>Takes one from somebody's bucket.</summary>
    /// <param name="who">The person.</param>
    /// <param name="at">When it was written, where the platform tells: what waited there came at its own pace. Null for now.</param>
    /// <returns>What became of it.</returns>
    public Verdict Take(string who, DateTimeOffset? at = null)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            Sweep(now);
            var bucket = Filled(buckets.GetValueOrDefault(who, new(limits.Burst, at ?? now, Told: false)), at ?? now);
            var verdict = bucket.Left >= 1 ? Verdict.Welcome : bucket.Told ? Verdict.TooMany : Verdict.TooManyAndUntold;
            buckets[who] = verdict == Verdict.Welcome ? bucket with { Left = bucket.Left - 1 } : bucket with { Told = true };
            return verdict;
        }
    }

    /// <summary>What was taken could not be kept and comes again: it does not count.</summary>
    /// <param name="who">The person.</param>
    /// <param name="verdict">What became of it.</param>
    public void TakeBack(string who, Verdict verdict)
    {
        lock (gate)
            if (buckets.TryGetValue(who, out var bucket))
                buckets[who] = verdict switch
                {
                    Verdict.Welcome => bucket with { Left = bucket.Left + 1 },
                    Verdict.TooManyAndUntold => bucket with { Told = false },
                    _ => bucket,
                };
    }

    // Told once, a person is told again only after they were quiet: with a bucket that is full again.
    private Bucket Filled(Bucket bucket, DateTimeOffset at)
    {
        var time = at > bucket.At ? at - bucket.At : TimeSpan.Zero;
        var left = Math.Min(limits.Burst, bucket.Left + (time / limits.Refill));
        return new(left, bucket.At + time, bucket.Told && left < limits.Burst);
    }

    // Once in a while: however many strangers write, nobody waits for a look at all of them.
    private void Sweep(DateTimeOffset now)
    {
        if (buckets.Count < MostBuckets || now < nextSweep)
            return;
        nextSweep = now + (limits.Burst * limits.Refill);
        foreach (var (who, bucket) in buckets)
            if (Filled(bucket, now).Left >= limits.Burst)
                buckets.Remove(who);
    }

    private sealed record Bucket(double Left, DateTimeOffset At, bool Told);
}

/// <summary>Whether a message is taken.</summary>
internal enum Verdict
{
    /// <summary>It is.</summary>
    Welcome,

    /// <summary>Too many, and the person has not been told yet: say it once.</summary>
    TooManyAndUntold,

    /// <summary>Too many, and the person knows.</summary>
    TooMany,
}
