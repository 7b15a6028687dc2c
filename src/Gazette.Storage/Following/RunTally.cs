using Gazette.Following.Planning;
using Gazette.Storage.News;

namespace Gazette.Storage.Following;

/// <summary>Keeps with a run how many deliveries it planned and between which ids they lie: once a batch, so that nothing has to be counted.</summary>
internal static class RunTally
{
    // The writer is alone, so a batch's ids follow one another up to the latest given.
    private const string AddBatch = """
        UPDATE run SET planned = planned + @1, last_delivery = d.seq, first_delivery = coalesce(first_delivery, d.seq - @1 + 1)
        FROM sqlite_sequence d WHERE d.name = 'delivery' AND run.id = @0
        """;

    private const string HoldBatch = """
        UPDATE delivery SET state = 'held', reason = 'its run waits for an operator'
        WHERE id > (SELECT seq - @1 FROM sqlite_sequence WHERE name = 'delivery') AND run_id = @0 AND state = 'pending'
        """;

    /// <summary>A batch of deliveries was written just now.</summary>
    public static void Planned(Statements statements, DigestRun run, int deliveries)
    {
        if (deliveries == 0)
            return;
        statements.Run(AddBatch, run.Id, deliveries);
        if (run.Weighed)
            statements.Run(HoldBatch, run.Id, deliveries);
    }

    /// <summary>The same for a run that is not planned.</summary>
    public static void Written(Statements statements, long run, int deliveries)
    {
        if (deliveries > 0)
            statements.Run(AddBatch, run, deliveries);
    }
}
