using Gazette.Following.Schedules;

namespace Gazette.Following.Follows;

public sealed partial record FollowBook
{
    private FollowBook Open(Change.Open open, string token, long current)
    {
        var standing = Rows.Find(r => r.Stands && r.Follow.Place == open.Place);
        var same = standing is not null && standing.Follow.Cadence == open.Cadence && standing.Follow.Exclusions.SequenceEqual(open.Exclusions, StringComparer.Ordinal);
        return same ? this : End(open.Place, token, current).Opened(open.Place, open.Exclusions, open.Cadence, current, token);
    }

    private FollowBook Opened(Place place, IReadOnlyList<string> exclusions, Cadence cadence, long from, string token) => this with
    {
        Rows = Rows.Add(new(new(Rows.IsEmpty ? 1 : Rows.Max(r => r.Follow.Id) + 1, place, exclusions, cadence, from, null), token)),
    };

    private FollowBook End(Place place, string token, long current) => this with
    {
        Rows = Rows.ConvertAll(r => r.Stands && r.Follow.Place == place ? r.EndedAt(current, token) : r),
    };

    // Opened by the change that opened the old one, so that undoing it ends the new one.
    private FollowBook Move(Place from, Place to, string token, long current)
    {
        if (Rows.Find(r => r.Stands && r.Follow.Place == from) is not { Follow: var old, OpenedBy: var opened })
            return this;
        var ended = End(from, token, current);
        return Rows.Exists(r => r.Stands && r.Follow.Place == to) ? ended : ended.Opened(to, old.Exclusions, old.Cadence, current, opened);
    }

    private FollowBook MoveAll(Cadence cadence, string token, long current)
    {
        var moving = Rows.Where(r => r.Stands && r.Follow.Cadence != cadence).Select(r => r.Follow).ToList();
        var moved = moving.Aggregate(this, (book, f) => book.End(f.Place, token, current).Opened(f.Place, f.Exclusions, cadence, current, token));
        if (cadence == Cadence.Off)
            return moved.Dropping(Enum.GetValues<Cadence>(), current);

        // What came while nothing was to be pushed is not pushed afterwards either.
        return moving.Exists(f => f.Cadence == Cadence.Off) ? moved.Dropping([Cadence.Off], current) : moved;
    }

    private FollowBook Dropping(IEnumerable<Cadence> cadences, long current) => this with
    {
        Windows = cadences.Aggregate(Windows, (all, c) => all.SetItem(c, all.GetValueOrDefault(c, new(c, current)) with { Watermark = current })),
    };

    private FollowBook SetSchedule(Schedule schedule, string token, long current)
    {
        if (!ScheduleRules.HasTime(schedule.Cadence))
            throw new ArgumentException($"{schedule.Cadence} has no time to set.", nameof(schedule));
        var window = Windows.GetValueOrDefault(schedule.Cadence) ?? FirstWindow(schedule.Cadence, current);
        return this with
        {
            Windows = Windows.SetItem(schedule.Cadence, window with { Chosen = schedule }),
            Past = Past.Add(new(token, schedule.Cadence, window.Chosen, schedule)),
        };
    }
}
