using Gazette.Following.Steering;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>Steers sending in a SQLite file.</summary>
public sealed class SteeringStore(Database database) : ISteering
{
    private const string SelectHold = "SELECT actor, at, why FROM hold";

    private const string SelectMoving = "SELECT id, unusual FROM run WHERE unusual IN ('releasing', 'calling off') ORDER BY id";

    private const string SelectResends = "SELECT id FROM run WHERE finished_at IS NULL AND kind = 'resend' ORDER BY id";

    /// <inheritdoc/>
    public Task<SendingHold?> Standing(CancellationToken ct) => database.Ask(
        s => s.Rows(SelectHold, r => new SendingHold(r.GetString(0), Values.Instant(r.GetInt64(1)), r.Text(2))).SingleOrDefault(), ct);

    /// <inheritdoc/>
    public Task<bool> Do(Steer steer, string actor, DateTimeOffset now, CancellationToken ct) =>
        database.Change(Lane.People, s => Steering.Do(s, steer, actor, null, now), ct);

    /// <inheritdoc/>
    public async Task<int> GoOn(DateTimeOffset now, CancellationToken ct)
    {
        var moved = 0;
        foreach (var (run, release) in await database.Ask(s => s.Rows(SelectMoving, r => (r.GetInt64(0), r.GetString(1) == "releasing")), ct).ConfigureAwait(false))
            moved += await Move(run, release, now, ct).ConfigureAwait(false);
        foreach (var run in await database.Ask(s => s.Rows(SelectResends, r => r.GetInt64(0)), ct).ConfigureAwait(false))
            moved += await Resend(run, now, ct).ConfigureAwait(false);
        return moved;
    }

    private async Task<int> Move(long run, bool release, DateTimeOffset now, CancellationToken ct)
    {
        var moved = 0;
        for (long? from = 0; from is { } id;)
        {
            var (next, count) = await database.Change(Lane.Bulk, s => RunMoves.Batch(s, new(run, release, id), Values.Milliseconds(now)), ct).ConfigureAwait(false);
            (from, moved) = (next, moved + count);
        }

        return moved;
    }

    private async Task<int> Resend(long run, DateTimeOffset now, CancellationToken ct)
    {
        var written = 0;
        for (var more = true; more;)
        {
            (more, var count) = await database.Change(Lane.Bulk, s => Resending.Batch(s, run, now), ct).ConfigureAwait(false);
            written += count;
        }

        return written;
    }
}
