namespace Gazette.Storage.Following;

public sealed partial class RunStore
{
    private const string Columns = "id, kind, instant, bound, subscriber_id, cursor, catch_up, late_from, created_at, unusual IS NOT NULL";

    private const string SelectUnfinished = $"SELECT {Columns} FROM run WHERE finished_at IS NULL AND kind IN ('scheduled', 'immediate', 'now') ORDER BY id";

    private const string SelectEarliestDue = "SELECT min(due) FROM schedule WHERE due IS NOT NULL";

    private const string SelectLatestDue = "SELECT max(due) FROM schedule WHERE due IS NOT NULL AND due <= @0";

    private const string CountRuns = "SELECT count(*) FROM run WHERE kind = @0 AND kind <> 'now' AND instant = @1";

    // The bound is read in the transaction that writes the row: later offers belong to the next run.
    private const string InsertRun = $"""
        INSERT INTO run (kind, instant, bound, created_at, late_from) VALUES (@0, @1, ({Sequences.SelectCurrent}), @2, @3) RETURNING {Columns}
        """;

    private const string SelectDue = """
        SELECT DISTINCT subscriber_id FROM schedule WHERE due IS NOT NULL AND due <= @0 AND subscriber_id > @1 ORDER BY subscriber_id
        """;

    private const string SelectImmediate = """
        SELECT DISTINCT subscriber_id FROM follow WHERE cadence = 0 AND until IS NULL AND subscriber_id > @0
          AND NOT EXISTS (SELECT 1 FROM subscriber s WHERE s.id = subscriber_id AND s.absent_since IS NOT NULL)
        ORDER BY subscriber_id
        """;

    private const string SelectPeopleChanged = "SELECT number FROM people_changed";

    private const string SelectDigests = "SELECT id, articles FROM digest WHERE run_id = @0";

    // Now its size is known: it goes out, or waits for an operator's word.
    private const string MarkFinished = """
        UPDATE run SET finished_at = @1, unusual = CASE unusual WHEN 'weighed' THEN iif(planned > usual_most, 'asked', 'releasing') ELSE unusual END WHERE id = @0
        """;

    private const string SelectSizes = """
        SELECT count(*), coalesce(max(planned), 0) FROM run
        WHERE kind = @0 AND instant >= @1 AND planned > 0 AND finished_at IS NOT NULL AND coalesce(unusual, 'released') IN ('releasing', 'released')
        """;

    private const string MarkWeighed = "UPDATE run SET unusual = 'weighed', usual_most = @1 WHERE id = @0";

    // Hops from instant to instant: a million people use a few hundred.
    private const string SelectInstants = """
        WITH RECURSIVE coming (due) AS (
          SELECT min(due) FROM schedule WHERE due IS NOT NULL
          UNION ALL
          SELECT (SELECT min(s.due) FROM schedule s WHERE s.due IS NOT NULL AND s.due > coming.due) FROM coming WHERE coming.due IS NOT NULL)
        SELECT due FROM coming WHERE due IS NOT NULL LIMIT @0
        """;

    private const string SelectAbsenceEnd = "SELECT min(absent_until) FROM subscriber WHERE absent_until IS NOT NULL";

    private const string SelectOldestUntold = """
        SELECT offered_at FROM offer
        WHERE sequence > coalesce((SELECT bound FROM run WHERE kind = 'immediate' ORDER BY instant DESC LIMIT 1), 0)
          AND EXISTS (SELECT 1 FROM follow WHERE cadence = 0 AND until IS NULL)
        ORDER BY sequence LIMIT 1
        """;

    private const string SelectAbsencesOver = "SELECT id FROM subscriber WHERE absent_until IS NOT NULL AND absent_until <= @0 ORDER BY absent_until LIMIT @1";

    // Who is away said so: what was held for them waits as long.
    private const string HeldTooLong = """
        state = 'held' AND changed_at < @0 AND NOT EXISTS (SELECT 1 FROM subscriber s WHERE s.id = subscriber_id AND s.absent_since IS NOT NULL)
        """;

    private const string CountHeld = $"SELECT count(*) FROM delivery WHERE {HeldTooLong}";

    private const string CancelHeld = $"UPDATE delivery SET state = 'cancelled', reason = 'held too long', changed_at = @1 WHERE {HeldTooLong}";
}
