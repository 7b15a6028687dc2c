using Gazette.Following.Planning;
using Gazette.Following.Schedules;
using Gazette.Storage.News;

namespace Gazette.Storage.Following;

/// <summary>What waits for one person becomes one message.</summary>
internal static class Gathering
{
    private const string SelectHours = "SELECT zone, quiet_from, quiet_to, absent_since, absent_until, quiet_silent FROM subscriber WHERE id = @0";

    // What was tried may have arrived, and what was asked for is on its way: neither is put together with others.
    private const string SelectWaiting = """
        SELECT d.id, d.run_id, d.channel, d.language, g.articles FROM delivery d JOIN digest g ON g.id = d.digest_id
        WHERE d.subscriber_id = @0 AND d.state = 'pending' AND d.attempts = 0 AND d.asked = 0 AND d.not_before > @1 AND g.form IS NULL ORDER BY d.id DESC
        """;

    private const string MoveUntried = """
        UPDATE delivery SET not_before = @1, changed_at = @2 WHERE subscriber_id = @0 AND state = 'pending' AND attempts = 0 AND asked = 0
        """;

    private const string MarkAsked = """
        UPDATE delivery SET asked = 1, not_before = CASE attempts WHEN 0 THEN min(not_before, @1) ELSE not_before END
        WHERE subscriber_id = @0 AND state = 'pending'
        """;

    private const string InsertDigest = "INSERT INTO digest (run_id, articles) VALUES (@0, @1) RETURNING id";

    private const string InsertBody = "INSERT INTO body (digest_id, channel, language) VALUES (@0, @1, @2)";

    private const string TakeDigest = "UPDATE delivery SET digest_id = @1 WHERE id = @0";

    private const string MarkMerged = "UPDATE delivery SET state = 'cancelled', reason = 'merged into delivery ' || @1, changed_at = @2 WHERE id = @0";

    /// <summary>A delivery that has not been tried.</summary>
    public sealed record Waiting(long Id, long Run, string Channel, string Language, string Articles);

    /// <summary>After a batch of a run was planned: who is back gets what was held with what was missed, and what waits for the same morning is one.</summary>
    public static void After(Statements statements, DigestRun run, BatchPlan plan, DateTimeOffset now)
    {
        if (run is { Kind: RunKind.CatchUp, Subscriber: { } back })
            Homecoming.Return(statements, back, run.Id, Values.Milliseconds(now));
        foreach (var planned in plan.Deliveries)
            if (planned.NotBefore is not null)
                Gather(statements, planned.To.Subscriber, Values.Milliseconds(now));
    }

    /// <summary>Makes one delivery of those that wait for a later time.</summary>
    public static void Gather(Statements statements, long subscriber, long now)
    {
        var waiting = statements.Rows(SelectWaiting, r => new Waiting(r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetString(4)), subscriber, now);
        if (waiting.Count > 1)
            Merge(statements, waiting, now);
    }

    /// <summary>Quiet hours changed: what was not tried yet goes when they let it.</summary>
    public static void Retime(Statements statements, long subscriber, long now)
    {
        statements.Run(MoveUntried, subscriber, Open(statements, subscriber, now), now);
        Gather(statements, subscriber, now);
    }

    /// <summary>The person asks for it: what waits for a later time goes now.</summary>
    public static void HurryUp(Statements statements, long subscriber, long now) => statements.Run(MarkAsked, subscriber, now);

    /// <summary>When something may be sent to a person: now, or when the quiet hours end.</summary>
    public static long Open(Statements statements, long subscriber, long now) =>
        statements.Rows(SelectHours, r => r.Hours(0), subscriber) is [Hours hours] ? Values.Milliseconds(hours.Open(Values.Instant(now))) : now;

    /// <summary>The newest takes the articles of all; the windows of the digests are disjoint, the newest first, so one after the other they are in the order of the news.</summary>
    /// <returns>Id of the digest that holds them all.</returns>
    public static long Merge(Statements statements, List<Waiting> waiting, long now)
    {
        var newest = waiting[0];
        var articles = waiting.SelectMany(w => DigestText.Read(w.Articles)).DistinctBy(a => a.ArticleId);
        var digest = statements.Number(InsertDigest, newest.Run, DigestText.Write(articles));
        statements.Run(InsertBody, digest, newest.Channel, newest.Language);
        statements.Run(TakeDigest, newest.Id, digest);
        foreach (var older in waiting.Skip(1))
            statements.Run(MarkMerged, older.Id, newest.Id, now);
        return digest;
    }
}
