using Gazette.Following;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>Keeps deliveries in a SQLite file.</summary>
public sealed partial class Outbox(Database database) : IOutbox
{
    /// <inheritdoc/>
    public Task<long> BeginProcess(DateTimeOffset now, CancellationToken ct) => database.Change(Lane.Bulk, s => s.Number(InsertStart, Values.Milliseconds(now)), ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimedDelivery>> Abandoned(long start, CancellationToken ct) =>
        database.Ask<IReadOnlyList<ClaimedDelivery>>(s => Abandoned(s, start), ct);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ClaimedDelivery>> Take(Turn turn, IReadOnlyList<Settled> done, Func<Address, bool> admit, CancellationToken ct)
    {
        // A look that costs no commit: most of the time nothing is due.
        if (done.Count == 0 && !await IsAnythingDue(turn, ct).ConfigureAwait(false))
            return [];
        return await database.Change<IReadOnlyList<ClaimedDelivery>>(
            Lane.Bulk,
            s =>
            {
                new Settling(s).Write(done);
                return turn.Room > 0 && !Steering.IsOnHold(s) ? Claim(s, turn, admit) : [];
            },
            ct).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDue(string channel, DateTimeOffset after, CancellationToken ct) => database.Ask(
        s => s.Rows(SelectNextDue, r => r.Number(0), channel, Values.Milliseconds(after)) is [{ } due] ? Values.Instant(due) : (DateTimeOffset?)null,
        ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Pause>> Pauses(DateTimeOffset now, CancellationToken ct) => database.Ask<IReadOnlyList<Pause>>(
        s => s.Rows(SelectPauses, r => new Pause(r.GetString(0), r.GetString(1), r.GetString(2), Values.Instant(r.GetInt64(3))), Values.Milliseconds(now)),
        ct);

    /// <inheritdoc/>
    public Task Pause(Pause pause, CancellationToken ct) => database.Change(Lane.People, s => Settling.Keep(s, pause), ct);

    // Reads no further than there is room: a crowd may wait.
    private static List<ClaimedDelivery> Claim(Statements s, Turn turn, Func<Address, bool> admit)
    {
        var now = Values.Milliseconds(turn.Now);
        var chats = new HashSet<long>();
        var claimed = new List<ClaimedDelivery>();
        var postponed = new List<(long Id, DateTimeOffset End)>();
        var texts = new SharedValues();
        s.Step(
            SelectDue,
            statement =>
            {
                var row = new Row(statement);
                var quiet = QuietHours(row);
                var zone = quiet is null ? TimeZoneInfo.Utc : ScheduleRules.ZoneOf(texts.Text(row.Bytes(QuietColumn + 3)));
                // A queue can be long and a repeat late: what was planned before the quiet hours may come to its turn within them.
                if (quiet?.EndAfter(turn.Now, zone) is { } end)
                {
                    postponed.Add((row.Long(0), end));
                    return true;
                }

                var candidate = Claimed(row, texts);
                if (chats.Contains(candidate.AddressId) || !admit(candidate.Address))
                    return true;
                chats.Add(candidate.AddressId);
                claimed.Add(candidate with { Body = row.Bytes(BodyColumn).ToArray(), Silent = quiet?.IsSilentAt(turn.Now, zone) == true });
                return claimed.Count < turn.Room;
            },
            turn.Channel,
            now,
            (turn.Room * 2) + 64);
        foreach (var (id, end) in postponed)
            s.Run(Postpone, id, Values.Milliseconds(end));
        var mark = s.Repeated(MarkSending).Bind(1, turn.Start).Bind(2, now);
        foreach (var one in claimed)
            mark.Bind(3, one.Delivery.Id).Run();
        return claimed;
    }

    private static QuietHours? QuietHours(Row row) => Values.Quiet(row.Number(QuietColumn), row.Number(QuietColumn + 1), row.Long(QuietColumn + 2));

    private static List<ClaimedDelivery> Abandoned(Statements s, long start)
    {
        var (abandoned, texts) = (new List<ClaimedDelivery>(), new SharedValues());
        s.Step(
            SelectAbandoned,
            statement =>
            {
                abandoned.Add(Claimed(new(statement), texts));
                return true;
            },
            start);
        return abandoned;
    }

    // Without its body.
    private static ClaimedDelivery Claimed(Row row, SharedValues texts) => new(
        new(row.Long(0), DeliveryState.Sending, Values.Instant(row.Long(1)))
        {
            Attempts = (int)row.Long(2),
            Failures = (int)row.Long(3),
            Ambiguous = (int)row.Long(4),
            Replaces = row.Text(10),
        },
        row.Long(5),
        new(texts.Text(row.Bytes(6)), texts.Text(row.Bytes(7)), row.Text(8)!, texts.Text(row.Bytes(9))),
        default)
    {
        IsPost = row.Long(11) == 1,
    };

    private Task<bool> IsAnythingDue(Turn turn, CancellationToken ct) =>
        turn.Room == 0 ? Task.FromResult(false) : database.Ask(
        s => !Steering.IsOnHold(s) && s.Rows(SelectDue, r => r.GetInt64(0), turn.Channel, Values.Milliseconds(turn.Now), 1).Count > 0, ct);
}
