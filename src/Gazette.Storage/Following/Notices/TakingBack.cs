using Gazette.Following.Notices;
using Gazette.Storage.News;

namespace Gazette.Storage.Following.Notices;

/// <summary>Cancels the deliveries of a broadcast that was stopped, so many rows of the table at a time. Nothing of it is claimed meanwhile: its bodies are empty.</summary>
internal static class TakingBack
{
    private const string SelectNext = """
        SELECT max(id) FROM (SELECT d.id FROM broadcast b CROSS JOIN delivery d ON d.id > b.taken_to WHERE b.run_id = @0 ORDER BY d.id LIMIT @1)
        """;

    // What is under way cannot be called back; if it fails it is not tried again.
    private const string Cancel = """
        UPDATE delivery SET state = CASE state WHEN 'sending' THEN state ELSE 'cancelled' END, unwanted = 1, reason = 'the broadcast was stopped', changed_at = @2
        WHERE id > (SELECT taken_to FROM broadcast WHERE run_id = @0) AND id <= @1 AND run_id = @0 AND state IN ('pending', 'held', 'sending')
        """;

    private const string MoveOn = "UPDATE broadcast SET taken_to = @1 WHERE run_id = @0";

    private const string MarkTaken = "UPDATE broadcast SET taken_at = @1 WHERE run_id = @0";

    public static NoticeBatch Next(Statements s, long run, int size, DateTimeOffset now)
    {
        if (s.Rows(SelectNext, r => r.Number(0), run, size) is not [{ } upTo])
        {
            s.Run(MarkTaken, run, Values.Milliseconds(now));
            return default;
        }

        var cancelled = s.Run(Cancel, run, upTo, Values.Milliseconds(now));
        s.Run(MoveOn, run, upTo);
        return new(cancelled, More: true);
    }
}
