namespace Gazette.Channels.Telegram.Receiving;

/// <summary>Waits longer after each failure in a row, a little more or less each time so that what failed together does not return together.</summary>
internal sealed class BackOff(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private int failures;

    /// <summary>It went well: the next wait is short again.</summary>
    public void Reset() => failures = 0;

    /// <summary>Waits.</summary>
    /// <param name="least">What was asked for, or null.</param>
    /// <param name="ct">Ends the wait.</param>
    public Task Wait(TimeSpan? least, CancellationToken ct)
    {
        var wait = First * Math.Pow(2, Math.Min(failures++, 16));
#pragma warning disable CA5394 // No secret: it only spreads attempts.
        var spread = (wait < Longest ? wait : Longest) * (0.75 + (Random.Shared.NextDouble() / 2));
#pragma warning restore CA5394
        return Task.Delay(least > spread ? least.Value : spread, clock, ct);
    }
}
