using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Newsroom.Editing;
using Gazette.Tests.Newsroom;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Storage.Following;

/// <summary>An article that gains places reaches those it had not reached, and nobody twice.</summary>
public sealed class ReofferTests : IDisposable
{
    private const string Text = "江心灯塔今年大修完毕重新亮灯，登塔步道同时开放。\n大修历时八个月，更换了全部灯具。";
    private static readonly Place Finance = Place.Department("finance");
    private static readonly Place Education = Place.Department("edu");
    private static readonly Place Schools = Place.Topic("school");

    private readonly FollowingWorld world = new();

    private Newsdesk Desk => world.Newsdesk;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Who_was_told_is_not_told_again_and_who_was_not_is()
    {
        world.Follower(1, Finance);
        world.Follower(2, Education);
        var both = world.Follower(3, Finance);
        world.Does(both, new Change.Open(Education, [], Cadence.Daily));
        world.Follower(4, Place.Everything);
        world.Follower(5, Place.Keyword("灯塔"));
        var id = await Publishes("a.txt", "区财政局");
        await NextMorning();
        await Corrects(id, "edu");
        await NextMorning();
        await NextMorning();
        for (var chat = 1; chat <= 5; chat++)
            Assert.Equal([$"{id}"], world.Channel.BodiesTo(chat));
    }

    [Fact]
    public async Task Gained_before_the_digest_it_is_in_it_once()
    {
        var both = world.Follower(1, Finance);
        world.Does(both, new Change.Open(Education, [], Cadence.Weekly));
        world.Follower(2, Education, Cadence.Weekly);
        var id = await Publishes("a.txt", "区财政局");
        await Corrects(id, "finance", "edu");
        await NextMorning();
        Assert.Equal([$"{id}"], world.Channel.BodiesTo(1));
        for (var day = 0; day < 8; day++)
            await NextMorning();
        Assert.Equal([$"{id}"], world.Channel.BodiesTo(1));
        Assert.Equal([$"{id}"], world.Channel.BodiesTo(2));
    }

    [Fact]
    public async Task A_slow_follow_that_matched_first_keeps_the_article()
    {
        var person = world.Follower(1, Finance, Cadence.Weekly);
        world.Does(person, new Change.Open(Education, [], Cadence.Daily));
        var id = await Publishes("a.txt", "区财政局");
        await Corrects(id, "edu");
        for (var day = 0; day < 9; day++)
            await NextMorning();
        Assert.Equal([$"{id}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task A_follow_that_ended_before_its_digest_leaves_the_article_to_the_place_it_gained()
    {
        var person = world.Follower(1, Finance);
        world.Does(person, new Change.Open(Education, [], Cadence.Daily));
        var id = await Publishes("a.txt", "区财政局");
        world.Does(person, new Change.End(Finance));
        await Corrects(id, "edu");
        await NextMorning();
        Assert.Equal([$"{id}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task A_follow_begun_after_the_first_offer_gets_what_its_place_gained_but_not_what_is_merely_offered_again()
    {
        var id = await Publishes("a.txt", "区财政局");
        world.Follower(1, Education);
        world.Follower(2, Place.Everything);
        world.Follower(3, Place.Keyword("灯塔"));
        world.Follower(4, Finance);
        await Corrects(id, "finance", "edu");
        await NextMorning();
        Assert.Equal([$"{id}"], world.Channel.BodiesTo(1));
        Assert.DoesNotContain(world.Channel.Got, g => g.Chat != "1");
    }

    [Fact]
    public async Task An_excluded_word_keeps_a_second_offer_away_too()
    {
        var person = world.Person(1);
        world.Does(person, new Change.Open(Education, ["大修"], Cadence.Daily));
        var id = await Publishes("a.txt", "区财政局");
        await Corrects(id, "edu");
        await NextMorning();
        Assert.Empty(world.Channel.Got);
    }

    [Fact]
    public async Task A_second_source_with_a_further_department_reaches_its_followers()
    {
        world.Follower(1, Schools);
        world.Follower(2, Education);
        var id = await Publishes("a.txt", null, "教育");
        await NextMorning();
        Assert.Equal(id, await Publishes("b.txt", "区教育局", "教育"));
        await NextMorning();
        Assert.Equal([$"{id}"], world.Channel.BodiesTo(1));
        Assert.Equal([$"{id}"], world.Channel.BodiesTo(2));
    }

    [Fact]
    public async Task Merged_articles_come_once_to_those_who_had_neither_and_not_again_to_those_who_had_one()
    {
        world.Follower(1, Finance);
        world.Follower(2, Education);
        var first = await Publishes("a.txt", "区财政局");
        await NextMorning();
        var second = (await Desk.Publish("b.txt", null, Piece("另一种说法", "灯塔亮了。", "区教育局"))).Pieces[0].Id;
        await Desk.Editor.Do(new Edit.Merge([first, second]), "test", default);
        await NextMorning();
        await NextMorning();
        Assert.Equal([$"{first}"], world.Channel.BodiesTo(1));
        Assert.Equal([$"{first}"], world.Channel.BodiesTo(2));
    }

    [Fact]
    public async Task A_merged_department_takes_its_follows_along_and_nobody_misses_or_doubles()
    {
        var old = await Publishes("a.txt", "区灯塔办");
        var met = Desk.Known.Current.DepartmentByName("区灯塔办")!;
        var (moved, both) = (world.Follower(1, Place.Department(met.Code)), world.Follower(2, Place.Department(met.Code), Cadence.Weekly));
        world.Does(both, new Change.Open(Education, [], Cadence.Daily));
        world.Follower(3, Education);
        var waiting = (await Desk.Publish("b.txt", null, Piece("登塔", "登塔步道开放。", "区灯塔办"))).Pieces[0].Id;
        await Desk.Editor.Do(new Edit.MergeDepartments([met], Taxonomy.DepartmentByCode("edu")!), "test", default);
        var later = (await Desk.Publish("c.txt", null, Piece("夜航", "夜航开通。", "区灯塔办"))).Pieces[0].Id;
        for (var day = 0; day < 9; day++)
            await NextMorning();
        Assert.Equal([waiting, later], Received(1));
        Assert.Equal([old, waiting, later], Received(2));
        Assert.Equal([old, waiting, later], Received(3));
        Assert.Equal(["d:edu"], (await world.Subscribers.Find(FollowingWorld.Chat(1), default))!.Follows.Select(f => f.Place.ToString()));
        Assert.Equal("d:edu", Assert.Single((await world.Subscribers.Find(FollowingWorld.Chat(2), default))!.Follows).Place.ToString());
        Assert.Empty(await world.Subscribers.Waiting(moved, default));
    }

    [Fact]
    public async Task A_button_of_before_a_merge_means_the_department_of_after()
    {
        await Publishes("a.txt", "区灯塔办");
        var met = Desk.Known.Current.DepartmentByName("区灯塔办")!;
        var person = world.Follower(1, Place.Department(met.Code));
        var ended = world.Does(person, new Change.End(Place.Department(met.Code)));
        await Desk.Editor.Do(new Edit.MergeDepartments([met], Taxonomy.DepartmentByCode("edu")!), "test", default);
        world.Does(person, new Change.Undo(ended));
        Assert.Equal("d:edu", Assert.Single((await world.Subscribers.Find(FollowingWorld.Chat(1), default))!.Follows).Place.ToString());
        world.Follower(2, Place.Department(met.Code));
        Assert.Equal("d:edu", Assert.Single((await world.Subscribers.Find(FollowingWorld.Chat(2), default))!.Follows).Place.ToString());
    }

    private List<long> Received(long chat) => [.. world.Channel.BodiesTo(chat).SelectMany(b => b.Split(',')).Select(long.Parse).Order()];

    private async Task<long> Publishes(string source, string? department, string? topic = null) =>
        (await Desk.Publish(source, null, Piece("灯塔亮灯", Text, department, topic))).Pieces[0].Id;

    private Task<EditResult> Corrects(long id, params string[] departments) =>
        Desk.Editor.Do(new Edit.Correct(id, new(Departments: [.. departments.Select(code => Taxonomy.DepartmentByCode(code)!)])), "test", default);

    private async Task NextMorning()
    {
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.PlansAndSends();
    }
}
