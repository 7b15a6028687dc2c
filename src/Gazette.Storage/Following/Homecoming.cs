using Gazette.Following.Planning;
using Gazette.Storage.News;

namespace Gazette.Storage.Following;

/// <summary>A person is back: what was held becomes one catch-up message.</summary>
internal static class Homecoming
{
    private const string MarkReachable = "UPDATE address SET unreachable = NULL, unreachable_since = NULL WHERE subscriber_id = @0 AND unreachable IS NOT NULL";

    private const string SelectHeld = """
        SELECT d.id, d.run_id, d.channel, d.language, g.articles FROM delivery d JOIN digest g ON g.id = d.digest_id
        WHERE d.subscriber_id = @0 AND d.state = 'held' ORDER BY d.id DESC
        """;

    private const string InsertDigest = "INSERT INTO digest (run_id, articles) VALUES (@0, @1) RETURNING id";

    private const string InsertBody = "INSERT INTO body (digest_id, channel, language) VALUES (@0, @1, @2)";

    private const string TakeDigest = "UPDATE delivery SET digest_id = @1 WHERE id = @0";

    private const string MarkPending = "UPDATE delivery SET state = 'pending', reason = NULL, not_before = @1, changed_at = @1 WHERE id = @0";

    private const string MarkMerged = "UPDATE delivery SET state = 'cancelled', reason = 'merged into delivery ' || @1, changed_at = @2 WHERE id = @0";

    private sealed record Held(long Id, long Run, string Channel, string Language, string Articles);

    public static void Release(Statements statements, long subscriber, long now)
    {
        statements.Run(MarkReachable, subscriber);
        var held = statements.Rows(SelectHeld, r => new Held(r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetString(4)), subscriber);
        if (held.Count == 0)
            return;
        if (held.Count > 1)
            Merge(statements, held, now);
        statements.Run(MarkPending, held[0].Id, now);
    }

    // The windows of the digests are disjoint, the newest first: one after the other they are in the order of the news.
    private static void Merge(Statements statements, List<Held> held, long now)
    {
        var newest = held[0];
        var articles = held.SelectMany(h => DigestText.Read(h.Articles)).DistinctBy(a => a.ArticleId);
        var digest = statements.Number(InsertDigest, newest.Run, DigestText.Write(articles));
        statements.Run(InsertBody, digest, newest.Channel, newest.Language);
        statements.Run(TakeDigest, newest.Id, digest);
        foreach (var older in held.Skip(1))
            statements.Run(MarkMerged, older.Id, newest.Id, now);
    }
}
