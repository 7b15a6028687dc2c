using System.Collections.Concurrent;
using System.Text.Json;
using Gazette.Following.Planning;
using Gazette.Following.Steering;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>What operators look at, from a SQLite file.</summary>
public sealed partial class RunReports(Database database) : IRunReports
{
    // Of runs that are over nothing changes any more: they are counted once.
    private readonly ConcurrentDictionary<long, RunStates> over = new();

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunReport>> Latest(int most, IReadOnlyCollection<string> limited, DateTimeOffset now, CancellationToken ct) => database.Ask<IReadOnlyList<RunReport>>(
        s => s.Rows(SelectLatest, Row, most).ConvertAll(run => Counted(s, run, limited, now)), ct);

    /// <inheritdoc/>
    public Task<RunReport?> Find(long run, IReadOnlyCollection<string> limited, DateTimeOffset now, CancellationToken ct) => database.Ask(
        s => s.Rows(SelectRun, Row, run) is [var found] ? Counted(s, found, limited, now) : null, ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<WaitingRun>> Waiting(CancellationToken ct) => database.Ask<IReadOnlyList<WaitingRun>>(
        s => s.Rows(SelectWaiting, r => new WaitingRun(r.GetInt64(0), Values.Instant(r.GetInt64(1)), r.GetInt64(2), r.GetInt64(3))), ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<FailureReport>> Failures(DateTimeOffset since, int most, CancellationToken ct) => database.Ask<IReadOnlyList<FailureReport>>(
        s => s.Rows(
            SelectFailures,
            r => new FailureReport(r.GetString(0) == "uncertain", r.GetString(1), r.GetInt64(2), Values.Instant(r.GetInt64(3)), r.GetInt64(4), r.GetInt64(5)),
            Values.Milliseconds(since),
            most),
        ct);

    /// <inheritdoc/>
    public Task<ResendPreview> Resendable(ResendScope scope, CancellationToken ct) => database.Ask(s => Resending.Preview(s, scope), ct);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> OldestDue(string channel, DateTimeOffset now, CancellationToken ct) => database.Ask(
        s => s.Rows(SelectOldestDue, r => (DateTimeOffset?)Values.Instant(r.GetInt64(0)), channel, Values.Milliseconds(now)).SingleOrDefault(), ct);

    /// <inheritdoc/>
    public Task<OpenDeliveries> Open(DateTimeOffset now, CancellationToken ct) => database.Ask(
        s => new OpenDeliveries(
            s.Rows(CountPending, r => new OpenChannel(r.GetString(0), r.GetInt64(1), Values.Instant(r.GetInt64(2)) is var oldest && oldest <= now ? oldest : null)),
            s.Number(CountSending),
            s.Number(CountHeld)),
        ct);

    /// <inheritdoc/>
    public Task<bool> IsPaused(string channel, DateTimeOffset now, CancellationToken ct) =>
        database.Ask(s => s.Number(CountPauses, channel, Values.Milliseconds(now)) > 0, ct);

    /// <inheritdoc/>
    public Task<long?> PersonAt(string channel, string person, CancellationToken ct) =>
        database.Ask(s => s.Rows(SelectPerson, r => (long?)r.GetInt64(0), channel, person).FirstOrDefault(), ct);

    /// <inheritdoc/>
    public Task<long> OfferedBefore(DateTimeOffset instant, CancellationToken ct) => database.Ask(s => s.Number(SelectOfferedBefore, Values.Milliseconds(instant)), ct);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> LastOffer(CancellationToken ct) =>
        database.Ask(s => s.Rows(SelectLastOffer, r => (DateTimeOffset?)Values.Instant(r.GetInt64(0))).SingleOrDefault(), ct);

    private RunReport Counted(Statements s, RunRow run, IReadOnlyCollection<string> limited, DateTimeOffset now)
    {
        if (over.TryGetValue(run.Report.Id, out var known))
            return run.Report with { States = known };
        if (run.First is null)
            return run.Report;
        var since = Values.Milliseconds(now - IRunReports.Lately);
        var report = s.Rows(CountStates, r => Counted(run.Report, r), run.Report.Id, run.First, run.Last, since, JsonSerializer.Serialize(limited)).Single();
        if (report is { Finished: true, States: { Underway: 0, Held: 0 } })
            over.TryAdd(report.Id, report.States);
        return report;
    }

    private static RunReport Counted(RunReport run, SqliteDataReader r) => run with
    {
        States = new(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5), r.GetInt64(6)),
        LastDue = r.Number(7) is { } due ? Values.Instant(due) : null,
        SentLately = r.GetInt64(8),
        SendingSince = r.Number(9) is { } since ? Values.Instant(since) : null,
        Limited = r.GetInt64(10),
    };

    private static RunRow Row(SqliteDataReader r)
    {
        var kind = r.GetInt64(2) == 1 ? RunKind.CatchUp : Enum.Parse<RunKind>(r.GetString(1), ignoreCase: true);
        var wait = r.Text(5) switch
        {
            "weighed" => RunWait.Weighed,
            "asked" => RunWait.Asked,
            "releasing" => RunWait.Releasing,
            "calling off" => RunWait.CallingOff,
            "called off" => RunWait.CalledOff,
            _ => RunWait.None,
        };
        var report = new RunReport(r.GetInt64(0), kind, Values.Instant(r.GetInt64(3)), r.GetInt64(4) == 1, wait, r.Number(6), r.GetInt64(7), RunStates.None, null, 0, null, 0);
        return new(report, r.Number(8), r.Number(9));
    }

    /// <summary>A run before its deliveries are counted, and between which ids they lie.</summary>
    private sealed record RunRow(RunReport Report, long? First, long? Last);
}
