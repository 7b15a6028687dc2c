namespace Gazette.Channels.WebChat;

/// <summary>How fast a person may write: a bucket for each, that fills again with time. In memory: a restart forgives.</summary>
internal sealed class Flood(WebChatOptions options, TimeProvider clock)
{
    private const int MostBuckets = 100_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Bucket> buckets = [];

    /// <summary>Takes one from somebody's bucket.</summary>
    /// <returns>What became of it.</returns>
    public Verdict Take(string who)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            if (buckets.Count >= MostBuckets)
                ForgetFull(now);
            var bucket = Filled(buckets.GetValueOrDefault(who, new(options.Burst, now, Told: false)), now);
            var verdict = bucket.Left >= 1 ? Verdict.Welcome : bucket.Told ? Verdict.TooMany : Verdict.TooManyAndUntold;
            buckets[who] = verdict == Verdict.Welcome ? bucket with { Left = bucket.Left - 1, Told = false } : bucket with { Told = true };
            return verdict;
        }
    }

    private Bucket Filled(Bucket bucket, DateTimeOffset now) =>
        bucket with { Left = Math.Min(options.Burst, bucket.Left + (now - bucket.At) / options.Refill), At = now };

    private void ForgetFull(DateTimeOffset now)
    {
        foreach (var (who, bucket) in buckets)
            if (Filled(bucket, now).Left >= options.Burst)
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
