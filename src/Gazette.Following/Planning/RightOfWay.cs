namespace Gazette.Following.Planning;

/// <summary>
/// People who wait for an answer go before digests: while one is composed, planning stands still, since both would otherwise share the processors and a short
/// answer would take the turns of a long plan. Where somebody asks at every moment, planning has its turn too. Where somebody asked lately, it does one thing
/// after the other.
/// </summary>
public sealed class RightOfWay
{
    /// <summary>How often planning that stands still looks whether it may go on, at most; then it goes on for as long as it stood.</summary>
    internal const int MostLooks = 20;

    /// <summary>From one look to the next. It is not woken at the answer's end: it would take the processor before the answer is passed on.</summary>
    internal static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(1);

    /// <summary>Who asks now and then seldom asks once: for so long after an answer was begun, planning leaves a processor free.</summary>
    internal static readonly TimeSpan AskedLately = TimeSpan.FromSeconds(1);

    private readonly TimeProvider clock;
    private readonly Action<CancellationToken> standStill;
    private int answers;
    private long goesOnUntil;
    private long soughtUntil;

    /// <summary>Nobody asks yet.</summary>
    /// <param name="clock">Tells how long planning went on.</param>
    public RightOfWay(TimeProvider clock)
        : this(clock, ct => ct.WaitHandle.WaitOne(BetweenLooks))
    {
    }

    /// <summary>The same, passing the time between two looks in another way.</summary>
    internal RightOfWay(TimeProvider clock, Action<CancellationToken> standStill)
    {
        (this.clock, this.standStill) = (clock, standStill);
        goesOnUntil = soughtUntil = clock.GetTimestamp();
    }

    /// <summary>Whether an answer is being composed.</summary>
    internal bool IsTaken => Volatile.Read(ref answers) > 0;

    /// <summary>Whether an answer was begun within <see cref="AskedLately"/>, so that more are to be expected: planning then does one thing after the other.</summary>
    public bool IsSought => clock.GetTimestamp() < Volatile.Read(ref soughtUntil);

    /// <summary>An answer is being composed until this is disposed of; never while the writer is waited for.</summary>
    public Turn Take()
    {
        Interlocked.Increment(ref answers);
        Volatile.Write(ref soughtUntil, After(AskedLately));
        return new(this);
    }

    /// <summary>Called by planning between two small pieces of work: stands still on the caller's thread while an answer is composed. Costs nothing otherwise.</summary>
    /// <param name="hurries">Whether others wait for the caller, so that it goes on all the same.</param>
    /// <param name="ct">Ends it.</param>
    public void Give(Func<bool>? hurries, CancellationToken ct)
    {
        if (!IsTaken || clock.GetTimestamp() < Volatile.Read(ref goesOnUntil))
            return;
        for (var looks = 0; IsTaken && hurries?.Invoke() != true && !ct.IsCancellationRequested; looks++)
        {
            if (looks == MostLooks)
            {
                Volatile.Write(ref goesOnUntil, After(MostLooks * BetweenLooks));
                return;
            }

            standStill(ct);
        }
    }

    private long After(TimeSpan time) => clock.GetTimestamp() + (long)(time.TotalSeconds * clock.TimestampFrequency);

    /// <summary>One answer's turn.</summary>
    public readonly struct Turn : IDisposable
    {
        private readonly RightOfWay? way;

        internal Turn(RightOfWay way) => this.way = way;

        /// <inheritdoc/>
        public void Dispose()
        {
            if (way is not null)
                Interlocked.Decrement(ref way.answers);
        }
    }
}
