using Gazette.Following.Schedules;

namespace Gazette.Following.Follows;

public sealed partial record FollowBook
{
    private static IEnumerable<Effect> EffectsOf(Hours before, Hours after)
    {
        if (after.Absence is not null && before.Absence is null)
            yield return new Effect.HoldAll();
        if (after.Absence is null && before.Absence is not null)
            yield return new Effect.CatchUp();
        if (after.Quiet != before.Quiet || (after.Quiet is not null && after.Zone != before.Zone))
            yield return new Effect.Retime();
    }

    private FollowBook SetHours(Hours hours, string token) =>
        hours == Hours ? this : this with { Hours = hours, PastHours = PastHours.Add(new(token, Hours, hours)) };

    // What was changed once more since then stays: the later word counts.
    private FollowBook WithHoursBefore(string undone)
    {
        var hours = Hours;
        foreach (var (_, before, after) in PastHours.Where(p => p.Token == undone).Reverse())
            hours = new(
                hours.Zone == after.Zone ? before.Zone : hours.Zone,
                hours.Quiet == after.Quiet ? before.Quiet : hours.Quiet,
                hours.Absence == after.Absence ? before.Absence : hours.Absence);
        return this with { Hours = hours, PastHours = PastHours.RemoveAll(p => p.Token == undone) };
    }
}
