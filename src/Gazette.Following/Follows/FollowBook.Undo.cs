
namespace Gazette.Following.Follows;

public sealed partial record FollowBook
{
    private FollowBook Undo(string undone, string token, long current)
    {
        var book = this with { Rows = Rows.ConvertAll(r => r.Stands && r.OpenedBy == undone ? r.EndedAt(current, token) : r) };
        book = Rows.Where(r => r.EndedBy == undone && r.OpenedBy != undone).Aggregate(book, (b, row) => b.StandingAgain(row, token));
        return book.WithTimesBefore(undone).WithHoursBefore(undone);
    }

    private FollowBook StandingAgain(FollowRow row, string token)
    {
        if (Rows.Exists(r => r.Stands && r.Follow.Place == row.Follow.Place))
            return this; // Followed anew meanwhile: the later word counts.
        if (Decided <= row.Follow.Until)
            return this with { Rows = Rows.Replace(row, row.StandingAgain()) };

        // A watermark has passed its end: what lies between was decided without it, so it stands from there on.
        var spent = this with { Rows = Rows.Replace(row, row with { EndedBy = token }) };
        return spent.Opened(row.Follow.Place, row.Follow.Exclusions, row.Follow.Cadence, Decided, token);
    }

    private FollowBook WithTimesBefore(string undone)
    {
        var windows = Windows;
        foreach (var past in Past.Where(p => p.Token == undone).Reverse())
            if (windows.TryGetValue(past.Cadence, out var window) && window.Chosen == past.After)
                windows = windows.SetItem(past.Cadence, window with { Chosen = past.Before });
        return this with { Windows = windows, Past = Past.RemoveAll(p => p.Token == undone) };
    }
}
