using Gazette.Storage.News;

namespace Gazette.Storage.Following;

/// <summary>A step through the deliveries of a run that an operator decided about.</summary>
/// <param name="Run">The run.</param>
/// <param name="Release">Whether they go out; else they are called off.</param>
/// <param name="From">The id at which the step begins.</param>
internal readonly record struct RunStep(long Run, bool Release, long From);

/// <summary>Moves the deliveries of a run that was let go or called off, some thousands at a time, by their ids.</summary>
internal static class RunMoves
{
    /// <summary>Why a delivery was cancelled that an operator called off: that one may be sent again.</summary>
    public const string CalledOff = "called off by an operator";

    private const long IdsAtOnce = 4_000;

    private const string SelectIds = "SELECT coalesce(first_delivery, 1), coalesce(last_delivery, 0) FROM run WHERE id = @0";

    // Whoever blocked us meanwhile, or is away, waits as everybody does.
    private const string Release = """
        UPDATE delivery SET state = iif(p.reason IS NULL, 'pending', 'held'), reason = p.reason, changed_at = @3
        FROM (SELECT d.id, coalesce(a.unreachable, iif(s.absent_since IS NULL, NULL, 'away')) AS reason
              FROM delivery d CROSS JOIN address a ON a.id = d.address_id CROSS JOIN subscriber s ON s.id = d.subscriber_id
              WHERE d.id BETWEEN @1 AND @2 AND d.run_id = @0 AND d.state = 'held') p
        WHERE p.id = delivery.id
        """;

    // What is under way cannot be called back; if it fails it is not tried again.
    private const string CallOff = $"""
        UPDATE delivery SET state = iif(state = 'sending', state, 'cancelled'), unwanted = 1, reason = '{CalledOff}', changed_at = @3
        WHERE id BETWEEN @1 AND @2 AND run_id = @0 AND state IN ('pending', 'held', 'sending')
        """;

    private const string MarkDone = "UPDATE run SET unusual = iif(unusual = 'releasing', 'released', 'called off') WHERE id = @0";

    /// <summary>Makes a step.</summary>
    /// <returns>Where the next begins, null after the last; and how many deliveries moved.</returns>
    public static (long? Next, int Moved) Batch(Statements statements, RunStep step, long now)
    {
        var (first, last) = statements.Rows(SelectIds, r => (r.GetInt64(0), r.GetInt64(1)), step.Run).Single();
        var from = Math.Max(first, step.From);
        var to = Math.Min(last, from + IdsAtOnce - 1);
        var moved = from <= to ? statements.Run(step.Release ? Release : CallOff, step.Run, from, to, now) : 0;
        if (to < last)
            return (to + 1, moved);
        statements.Run(MarkDone, step.Run);
        return (null, moved);
    }
}
