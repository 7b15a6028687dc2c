using System.Text.Json;
using Gazette.Following.Planning;
using Gazette.Following.Steering;
using Gazette.Storage.Access;
using Gazette.Storage.News;

namespace Gazette.Storage.Following;

/// <summary>Does what operators want of sending, inside a transaction: marks alone, however many deliveries they concern.</summary>
internal static class Steering
{
    private const string CountHolds = "SELECT count(*) FROM hold";

    private const string InsertHold = "INSERT INTO hold (id, actor, at, why) VALUES (1, @0, @1, @2) ON CONFLICT (id) DO NOTHING";

    private const string DeleteHold = "DELETE FROM hold";

    private const string MarkReleasing = "UPDATE run SET unusual = 'releasing', decided_by = @1 WHERE id = @0 AND unusual = 'asked'";

    // One that is still being weighed is called off once it is planned.
    private const string MarkCallingOff = """
        UPDATE run SET unusual = 'calling off', decided_by = @1
        WHERE id = @0 AND finished_at IS NOT NULL AND coalesce(unusual, '') NOT IN ('weighed', 'calling off', 'called off')
        """;

    private const string InsertResend = $"""
        INSERT INTO run (kind, instant, bound, created_at, resend, decided_by) VALUES ('resend', @0, ({Sequences.SelectCurrent}), @1, json_set(@2, '$.UpTo', (SELECT seq FROM sqlite_sequence WHERE name = 'delivery')), @3)
        """;

    private const string InsertTest = $"""
        INSERT INTO run (kind, instant, bound, created_at, finished_at, decided_by) VALUES ('test', @0, ({Sequences.SelectCurrent}), @1, @1, @2) RETURNING id
        """;

    private const string CountRuns = "SELECT count(*) FROM run WHERE kind = @0 AND kind <> 'now' AND instant = @1";

    private const string InsertDigest = "INSERT INTO digest (run_id, articles) VALUES (@0, @1) RETURNING id";

    private const string InsertBody = """
        INSERT INTO body (digest_id, channel, language)
        SELECT @0, a.channel, s.language FROM subscriber s JOIN address a ON a.subscriber_id = s.id WHERE s.id = @1 AND a.unreachable IS NULL ORDER BY a.id LIMIT 1
        """;

    private const string InsertTestDelivery = """
        INSERT INTO delivery (run_id, subscriber_id, digest_id, address_id, channel, language, not_before, changed_at, asked)
        SELECT @2, s.id, @0, a.id, a.channel, s.language, @3, @3, 1 FROM subscriber s JOIN address a ON a.subscriber_id = s.id
        WHERE s.id = @1 AND a.unreachable IS NULL ORDER BY a.id LIMIT 1
        """;

    /// <summary>Whether nothing may be claimed: one look into a table of at most one row.</summary>
    public static bool IsOnHold(Statements statements) => statements.Number(CountHolds) > 0;

    /// <summary>Does it, with its line in the audit.</summary>
    /// <param name="statements">Of the transaction.</param>
    /// <param name="steer">What.</param>
    /// <param name="actor">Who.</param>
    /// <param name="subscriber">Who gets a test digest; null outside a chat.</param>
    /// <param name="at">When.</param>
    /// <returns>Whether it changed anything.</returns>
    public static bool Do(Statements statements, Steer steer, string actor, long? subscriber, DateTimeOffset at)
    {
        var now = Values.Milliseconds(at);
        var (action, subject, changed) = steer switch
        {
            Steer.Hold s => ("hold", s.Why ?? "", statements.Run(InsertHold, actor, now, s.Why)),
            Steer.Release => ("release", "", statements.Run(DeleteHold)),
            Steer.LetGo s => ("run release", Text(s.Run), statements.Run(MarkReleasing, s.Run, actor)),
            Steer.CallOff s => ("run call-off", Text(s.Run), statements.Run(MarkCallingOff, s.Run, actor)),
            Steer.Resend s => ("resend", ScopeText(s.Scope), statements.Run(InsertResend, FreeInstant(statements, "resend", now), now, ScopeText(s.Scope), actor)),
            Steer.TestDigest s when subscriber is { } person => ("test digest", "", Test(statements, s, person, actor, now)),
            _ => throw new InvalidOperationException($"{steer.GetType().Name} cannot be done here."),
        };
        return changed > 0 && Audit.Write(statements.Connection, at, actor, action, subject);
    }

    /// <summary>An instant at which no run of the kind is: a later millisecond, where there is one.</summary>
    public static long FreeInstant(Statements statements, string kind, long instant)
    {
        while (statements.Number(CountRuns, kind, instant) > 0)
            instant++;
        return instant;
    }

    /// <summary>How a scope stands in its run.</summary>
    public static string ScopeText(ResendScope scope) => JsonSerializer.Serialize(scope);

    private static int Test(Statements statements, Steer.TestDigest test, long subscriber, string actor, long now)
    {
        var run = statements.Number(InsertTest, FreeInstant(statements, "test", now), now, actor);
        var digest = statements.Number(InsertDigest, run, DigestText.Write(test.Articles));
        statements.Run(InsertBody, digest, subscriber);
        var written = statements.Run(InsertTestDelivery, digest, subscriber, run, now);
        RunTally.Written(statements, run, written);
        return written;
    }

    private static string Text(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
