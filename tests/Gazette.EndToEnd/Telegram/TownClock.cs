using Microsoft.Extensions.Time.Testing;

namespace Gazette.EndToEnd.Telegram;

/// <summary>
/// A clock that stands until a test moves it. What ticks does so no more than twice however far it is moved at once, as on a machine that slept: to tick
/// through each second of a week says no more and takes half a minute.
/// </summary>
internal sealed class TownClock(DateTimeOffset starts) : FakeTimeProvider(starts)
{
    private long destination;

    /// <summary>Moves it.</summary>
    public new void Advance(TimeSpan time)
    {
        Interlocked.Exchange(ref destination, (GetUtcNow() + time).UtcTicks);
        base.Advance(time);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        period > TimeSpan.Zero ? new Ticking(this, () => callback(state), dueTime, period) : base.CreateTimer(callback, state, dueTime, period);

    private TimeSpan UntilItStands() => TimeSpan.FromTicks(Interlocked.Read(ref destination) - GetUtcNow().UtcTicks);

    private sealed class Ticking : ITimer
    {
        private readonly TownClock clock;
        private readonly Action tick;
        private readonly ITimer next;
        private TimeSpan period;

        public Ticking(TownClock clock, Action tick, TimeSpan dueTime, TimeSpan period)
        {
            (this.clock, this.tick, this.period) = (clock, tick, period);
            next = clock.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            next.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            period = newPeriod;
            return next.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => next.Dispose();

        public ValueTask DisposeAsync() => next.DisposeAsync();

        private void Tick()
        {
            var rest = clock.UntilItStands();
            if (period > TimeSpan.Zero)
                next.Change(rest > period ? rest : period, Timeout.InfiniteTimeSpan);
            tick();
        }
    }
}
