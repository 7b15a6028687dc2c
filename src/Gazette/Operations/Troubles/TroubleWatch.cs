using Gazette.Conversation.Inbox;
using Gazette.Following.Steering;

namespace Gazette.Operations.Troubles;

/// <summary>Looks for trouble while the service runs, and tells operators of each once until it is mended, also across restarts.</summary>
internal sealed partial class TroubleWatch(IEnumerable<ITroubleCheck> checks, ITroubleStore store, Alarms alarms, TimeProvider clock, ILogger<TroubleWatch> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    // An operator may open a chat later.
    private static readonly TimeSpan TryAgain = TimeSpan.FromMinutes(10);

    private readonly ITroubleCheck[] checks = [.. checks];
    private readonly Dictionary<string, DateTimeOffset> quietUntil = new(StringComparer.Ordinal);

    /// <summary>Looks once.</summary>
    internal async Task Look(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var troubles = new List<Trouble>();
        foreach (var check in checks)
            troubles.AddRange(await check.Look(now, ct).ConfigureAwait(false));
        var since = await store.Stand([.. troubles.Select(t => t.Key)], now, ct).ConfigureAwait(false);
        foreach (var trouble in troubles)
            await Tell(FormattableString.Invariant($"{trouble.Key}:{since[trouble.Key].ToUnixTimeMilliseconds()}"), trouble, now, ct).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            await Guarded(stoppingToken).ConfigureAwait(false);
    }

    private async Task Guarded(CancellationToken ct)
    {
        try
        {
            await Look(ct).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Trouble with the look for trouble (a full disk, a lock) must not end it.
        catch (Exception exception) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Failed(exception);
        }
    }

    private async Task Tell(string id, Trouble trouble, DateTimeOffset now, CancellationToken ct)
    {
        if (quietUntil.GetValueOrDefault(id) > now)
            return;
        var told = await alarms.Raise(id, trouble.Alarm, ct).ConfigureAwait(false);
        quietUntil[id] = told > 0 ? DateTimeOffset.MaxValue : now + TryAgain;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for trouble failed; it is tried again in a few seconds.")]
    private partial void Failed(Exception exception);
}
