using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.Following.Schedules;

namespace Gazette.Tests.Following;

public class FollowBookTests
{
    private static readonly Place Finance = Place.Department("finance");
    private static readonly Place Schools = Place.Topic("schools");

    private readonly OnePerson person = new();

    [Fact]
    public void What_was_published_before_a_follow_does_not_come()
    {
        person.Publishes("old", Finance);
        Follows(Finance, Cadence.Daily);
        var fresh = person.Publishes("new", Finance);
        Assert.Equal([fresh], person.Gets(RunKind.Now));
        Assert.Empty(person.Gets(RunKind.Now));
    }

    [Fact]
    public void An_article_matched_by_two_follows_is_in_the_digest_once()
    {
        Follows(Finance, Cadence.Daily);
        Follows(Schools, Cadence.Daily);
        var both = person.Publishes("both", Finance, Schools);
        Assert.Equal([both], NextDaily());
    }

    [Fact]
    public void An_article_belongs_to_the_fastest_cadence_that_matched_it()
    {
        Follows(Finance, Cadence.Daily);
        Follows(Schools, Cadence.Immediate);
        var both = person.Publishes("both", Finance, Schools);
        var finance = person.Publishes("finance", Finance);
        Assert.Equal([both], person.Gets(RunKind.Immediate));
        Assert.Equal([finance], NextDaily());
    }

    [Fact]
    public void Unfollowing_drops_what_no_place_still_followed_matches()
    {
        Follows(Finance, Cadence.Daily);
        Follows(Schools, Cadence.Daily);
        person.Publishes("finance", Finance);
        var both = person.Publishes("both", Finance, Schools);
        person.Does(new Change.End(Finance));
        Assert.Equal([both], NextDaily());
    }

    [Fact]
    public void A_slower_cadence_still_brings_what_waited_for_the_faster_one()
    {
        Follows(Finance, Cadence.Daily);
        var waiting = person.Publishes("waiting", Finance);
        Follows(Finance, Cadence.Weekly);
        var later = person.Publishes("later", Finance);
        person.Now += TimeSpan.FromDays(7);
        Assert.Equal([later, waiting], person.Gets(RunKind.Scheduled));
    }

    [Fact]
    public void Turning_digests_off_drops_what_waits_and_turning_them_on_does_not_bring_what_came_meanwhile()
    {
        Follows(Finance, Cadence.Daily);
        person.Publishes("waits", Finance);
        person.Does(new Change.MoveAll(Cadence.Off));
        person.Publishes("meanwhile", Finance);
        person.Does(new Change.MoveAll(Cadence.Daily));
        var fresh = person.Publishes("fresh", Finance);
        Assert.Equal([fresh], person.Gets(RunKind.Now));
    }

    [Fact]
    public void With_digests_off_one_can_still_be_asked_for()
    {
        Follows(Finance, Cadence.Off);
        var article = person.Publishes("asked for", Finance);
        person.Now += TimeSpan.FromDays(8);
        Assert.Empty(person.Gets(RunKind.Scheduled));
        Assert.Equal([article], person.Gets(RunKind.Now));
    }

    [Fact]
    public void Undoing_an_unfollow_brings_what_came_in_between()
    {
        Follows(Finance, Cadence.Daily);
        var token = person.Does(new Change.End(Finance));
        var between = person.Publishes("between", Finance);
        person.Does(new Change.Undo(token));
        Assert.Equal([between], NextDaily());
        Assert.Single(person.Book.Rows);
    }

    [Fact]
    public void Undoing_an_unfollow_after_a_digest_follows_from_that_digest_on()
    {
        Follows(Finance, Cadence.Daily);
        Follows(Schools, Cadence.Daily);
        var token = person.Does(new Change.End(Finance));
        person.Publishes("decided without it", Finance);
        var school = person.Publishes("school", Schools);
        Assert.Equal([school], NextDaily());
        var after = person.Publishes("after the digest", Finance);
        person.Does(new Change.Undo(token));
        Assert.Equal([after], NextDaily());
    }

    [Fact]
    public void A_cadence_first_used_in_between_does_not_keep_undo_from_reaching_back()
    {
        Follows(Finance, Cadence.Daily);
        var token = person.Does(new Change.End(Finance));
        var between = person.Publishes("between", Finance);
        Follows(Schools, Cadence.Weekly);
        person.Does(new Change.Undo(token));
        Assert.Equal([between], NextDaily());
    }

    [Fact]
    public void Undoing_a_cadence_brings_back_the_one_before()
    {
        Follows(Finance, Cadence.Weekly);
        var token = Follows(Finance, Cadence.Immediate);
        person.Does(new Change.Undo(token));
        var follow = Assert.Single(person.Book.Rows, r => r.Stands).Follow;
        Assert.Equal(Cadence.Weekly, follow.Cadence);
    }

    [Fact]
    public void Undo_twice_does_no_more_than_once()
    {
        Follows(Finance, Cadence.Daily);
        var token = person.Does(new Change.End(Finance));
        person.Does(new Change.Undo(token));
        person.Does(new Change.End(Finance));
        person.Does(new Change.Undo(token));
        Assert.DoesNotContain(person.Book.Rows, r => r.Stands);
    }

    [Fact]
    public void Undo_leaves_a_place_followed_anew_as_it_is()
    {
        Follows(Finance, Cadence.Daily);
        var token = person.Does(new Change.End(Finance));
        Follows(Finance, Cadence.Weekly);
        person.Does(new Change.Undo(token));
        Assert.Equal(Cadence.Weekly, Assert.Single(person.Book.Rows, r => r.Stands).Follow.Cadence);
    }

    [Fact]
    public void Following_twice_the_same_way_changes_nothing()
    {
        Follows(Finance, Cadence.Daily);
        person.Does(new Change.Undo(Follows(Finance, Cadence.Daily)));
        Assert.Single(person.Book.Rows, r => r.Stands);
    }

    [Fact]
    public void Undoing_a_time_brings_back_the_one_before_unless_it_was_set_again()
    {
        Follows(Finance, Cadence.Daily);
        var due = Due();
        var first = person.Does(new Change.SetSchedule(new(Cadence.Daily, new(21, 30))));
        Assert.Equal(new(2020, 9, 11, 13, 30, 0, TimeSpan.Zero), Due());
        person.Does(new Change.Undo(first));
        Assert.Equal(due, Due());
        person.Does(new Change.SetSchedule(new(Cadence.Daily, new(22, 0))));
        person.Does(new Change.Undo(first));
        Assert.Equal(new(2020, 9, 11, 14, 0, 0, TimeSpan.Zero), Due());
    }

    [Fact]
    public void Days_missed_are_made_up_for_by_one_digest()
    {
        Follows(Finance, Cadence.Daily);
        var articles = Enumerable.Range(0, 3).Select(i => person.Publishes($"day {i}", Finance)).ToList();
        person.Now += TimeSpan.FromDays(5);
        Assert.Equal(articles.AsEnumerable().Reverse(), person.Gets(RunKind.Scheduled));
        Assert.InRange(Due()!.Value, person.Now, person.Now.AddDays(1));
    }

    private string Follows(Place place, Cadence cadence) => person.Does(new Change.Open(place, [], cadence));

    private IReadOnlyList<long> NextDaily()
    {
        person.Now = Due()!.Value;
        return person.Gets(RunKind.Scheduled);
    }

    private DateTimeOffset? Due() => person.Book.Windows[Cadence.Daily].Due;
}
