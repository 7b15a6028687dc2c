using Gazette.Following;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Storage.News;

namespace Gazette.Storage.Following;

/// <summary>Applies what a conversation changes, inside the transaction that commits its reply.</summary>
internal sealed class FollowingChanges(ScheduleRules rules)
{
    private const string SelectSubscriber = "SELECT subscriber_id FROM address WHERE channel = @0 AND account = @1 AND chat = @2 AND thread = @3";

    private const string InsertSubscriber = "INSERT INTO subscriber (language, zone, created_at) VALUES (@0, @1, @2) RETURNING id";

    private const string InsertAddress = "INSERT INTO address (subscriber_id, channel, account, chat, thread) VALUES (@0, @1, @2, @3, @4)";

    private const string InsertRun = """
        INSERT INTO run (kind, instant, bound, subscriber_id, created_at, catch_up) VALUES ('now', @0, @1, @2, @0, @3)
        """;

    private const string CountAbsencesOver = "SELECT count(*) FROM subscriber WHERE id = @0 AND absent_until <= @1";

    private const string UpdateLanguage = "UPDATE subscriber SET language = @1, language_chosen = @2 WHERE id = @0";

    // What is under way cannot be called back; if it fails it is not tried again.
    private const string CancelUnsent = """
        UPDATE delivery SET state = CASE state WHEN 'sending' THEN state ELSE 'cancelled' END, unwanted = 1, reason = 'turned off', changed_at = @1
        WHERE subscriber_id = @0 AND state IN ('pending', 'held', 'sending')
        """;

    private const string MarkUnreachable = """
        UPDATE address SET unreachable = @1, unreachable_since = coalesce(unreachable_since, @2) WHERE subscriber_id = @0
        """;

    private const string HoldPending = """
        UPDATE delivery SET state = 'held', reason = @1, changed_at = @2 WHERE subscriber_id = @0 AND state = 'pending'
        """;

    private const string HoldUnasked = """
        UPDATE delivery SET state = 'held', reason = 'away', changed_at = @1 WHERE subscriber_id = @0 AND state = 'pending' AND asked = 0
        """;

    private static readonly Changes AbsenceOver = new("absence-over", [new Change.Resume()]);

    /// <summary>The subscriber reached at an address, made where there is none yet.</summary>
    public static long EnsureSubscriber(Statements statements, Address address, string language, string zone, DateTimeOffset now)
    {
        if (statements.Rows(SelectSubscriber, r => r.GetInt64(0), address.Channel, address.Account, address.Chat, address.Thread) is [var known])
            return known;
        var id = statements.Number(InsertSubscriber, language, zone, Values.Milliseconds(now));
        statements.Run(InsertAddress, id, address.Channel, address.Account, address.Chat, address.Thread);
        return id;
    }

    /// <summary>Applies changes at the current sequence number.</summary>
    /// <returns>What they asked for beyond the follows: hints for whoever wakes the planner or the sender after the commit.</returns>
    public IReadOnlyList<Effect> Apply(Statements statements, long subscriber, Changes changes, DateTimeOffset now)
    {
        if (changes.Items.Count == 0)
            return [];
        var before = FollowBooks.Load(statements, subscriber);
        var current = statements.Number(Sequences.SelectCurrent);
        var (after, effects) = before.Apply(WithMoves(statements, changes), new(current, now), rules);
        FollowBooks.Save(statements, subscriber, before, after);
        foreach (var effect in effects)
            Do(statements, subscriber, effect, current, Values.Milliseconds(now));
        return effects;
    }

    /// <summary>Ends an absence whose time has come.</summary>
    /// <returns>How many were ended: none where it was prolonged meanwhile.</returns>
    public int EndAbsence(Statements statements, long subscriber, DateTimeOffset now)
    {
        if (statements.Number(CountAbsencesOver, subscriber, Values.Milliseconds(now)) == 0)
            return 0;
        Apply(statements, subscriber, AbsenceOver, now);
        return 1;
    }

    // An old button, or an undo, may name a department that is part of another by now.
    private static Changes WithMoves(Statements statements, Changes changes)
    {
        var merged = new DepartmentRows(statements).Merged();
        return merged.Count == 0 ? changes : changes with { Items = [.. changes.Items, .. merged.Select(m => new Change.Move(Place.Department(m.Key), Place.Department(m.Value)))] };
    }

    private static void Do(Statements statements, long subscriber, Effect effect, long current, long now)
    {
        switch (effect)
        {
            case Effect.RunNow:
                Homecoming.ReleaseHeld(statements, subscriber, now, asked: true);
                Gathering.HurryUp(statements, subscriber, now);
                statements.Run(InsertRun, now, current, subscriber, 0);
                break;
            case Effect.CatchUp:
                statements.Run(InsertRun, now, current, subscriber, 1);
                break;
            case Effect.HoldAll:
                statements.Run(HoldUnasked, subscriber, now);
                break;
            case Effect.Retime:
                Gathering.Retime(statements, subscriber, now);
                break;
            case Effect.CancelUnsent:
                statements.Run(CancelUnsent, subscriber, now);
                break;
            case Effect.Hold hold:
                statements.Run(MarkUnreachable, subscriber, hold.Reason, now);
                statements.Run(HoldPending, subscriber, hold.Reason, now);
                break;
            case Effect.Release:
                Homecoming.Release(statements, subscriber, now);
                break;
            case Effect.Speak speak:
                statements.Run(UpdateLanguage, subscriber, speak.Language, speak.Chosen ? 1 : 0);
                break;
        }
    }
}
