using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.Following.Schedules;

namespace Gazette.Tests.Following;

public class HoursTests
{
    private static readonly Place Finance = Place.Department("finance");
    private static readonly QuietHours Night = new(new(22, 0), new(7, 0));

    private readonly OnePerson person = new();

    public HoursTests() => person.Does(new Change.Open(Finance, [], Cadence.Daily), new Change.Open(Place.Topic("schools"), [], Cadence.Weekly));

    [Fact]
    public void Another_zone_moves_every_time_to_its_own_clock()
    {
        // 2020-09-11 01:00 UTC: eight o'clock has passed in Shanghai and lies ahead in London, in the summer at 07:00 UTC.
        Assert.Equal(Utc(12, 0), Due(Cadence.Daily));
        person.Does(new Change.SetZone("Europe/London"));
        Assert.Equal(Utc(11, 7), Due(Cadence.Daily));
        Assert.Equal(Utc(14, 7), Due(Cadence.Weekly));
    }

    [Fact]
    public void While_away_nothing_is_due()
    {
        person.Does(new Change.Pause(null));
        Assert.Null(Due(Cadence.Daily));
        person.Does(new Change.SetSchedule(new(Cadence.Daily, new(9, 0))));
        Assert.Null(Due(Cadence.Daily));
    }

    [Fact]
    public void Back_again_what_was_missed_is_due_at_once_and_the_rest_at_its_time()
    {
        person.Does(new Change.Pause(null));
        person.Now = Utc(12, 3);
        person.Does(new Change.Resume());
        Assert.Equal(Utc(12, 3), Due(Cadence.Daily));
        Assert.Equal(Utc(14, 0), Due(Cadence.Weekly));
    }

    [Fact]
    public void Who_is_back_before_anything_was_missed_gets_everything_at_its_time()
    {
        person.Does(new Change.Pause(null));
        person.Now = Utc(11, 3);
        person.Does(new Change.Resume());
        Assert.Equal(Utc(12, 0), Due(Cadence.Daily));
    }

    [Fact]
    public void A_pause_that_is_prolonged_remembers_when_it_began()
    {
        person.Does(new Change.Pause(Utc(12, 12)));
        person.Now = Utc(12, 3);
        person.Does(new Change.Pause(Utc(20, 12)));
        Assert.Equal(new Absence(Utc(11, 1), Utc(20, 12)), person.Book.Hours.Absence);
    }

    [Fact]
    public void Zone_quiet_hours_and_a_pause_can_each_be_undone()
    {
        var before = person.Book.Hours;
        var quiet = person.Does(new Change.SetQuiet(Night));
        var zone = person.Does(new Change.SetZone("Asia/Tokyo"));
        var pause = person.Does(new Change.Pause(Utc(20, 0)));
        person.Does(new Change.Undo(zone));
        Assert.Equal(before with { Quiet = Night, Absence = new(Utc(11, 1), Utc(20, 0)) }, person.Book.Hours);
        person.Does(new Change.Undo(pause));
        person.Does(new Change.Undo(quiet));
        Assert.Equal(before, person.Book.Hours);
        Assert.Equal(Utc(12, 0), Due(Cadence.Daily));
    }

    [Fact]
    public void Undoing_what_was_changed_once_more_leaves_the_later_word()
    {
        var first = person.Does(new Change.SetZone("Asia/Tokyo"));
        person.Does(new Change.SetZone("Europe/London"));
        person.Does(new Change.Undo(first));
        Assert.Equal("Europe/London", person.Book.Hours.Zone);
    }

    [Fact]
    public void Undoing_a_resume_is_a_pause_again()
    {
        person.Does(new Change.Pause(Utc(20, 0)));
        var resume = person.Does(new Change.Resume());
        person.Does(new Change.Undo(resume));
        Assert.Equal(Utc(20, 0), person.Book.Hours.Absence!.Until);
        Assert.Null(Due(Cadence.Daily));
    }

    [Fact]
    public void A_time_that_is_changed_on_its_very_instant_comes_next_after_it_and_never_twice()
    {
        person.Now = Utc(12, 0);   // eight o'clock in Shanghai: the digest is due and not planned yet
        person.Does(new Change.SetSchedule(new(Cadence.Daily, new(8, 0))));
        Assert.Equal(Utc(13, 0), Due(Cadence.Daily));
        var article = person.Publishes("news", Finance);
        Assert.Empty(person.Gets(RunKind.Scheduled));
        person.Does(new Change.SetSchedule(new(Cadence.Daily, new(8, 1))));
        person.Now = Utc(12, 0).AddMinutes(1);
        Assert.Equal([article], person.Gets(RunKind.Scheduled));
        person.Does(new Change.SetSchedule(new(Cadence.Daily, new(8, 1))));
        Assert.Empty(person.Gets(RunKind.Scheduled));
        Assert.Equal(Utc(13, 0).AddMinutes(1), Due(Cadence.Daily));
    }

    private static DateTimeOffset Utc(int day, int hour) => new(2020, 9, day, hour, 0, 0, TimeSpan.Zero);

    private DateTimeOffset? Due(Cadence cadence) => person.Book.Windows[cadence].Due;
}
