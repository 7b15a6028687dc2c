using System.Globalization;
using Dapper;
using Gazette.Following.Digests;
using Gazette.Following.Follows;

namespace Gazette.Tests.Storage.Following;

/// <summary>A batch is planned, and its digests are rendered, while the batch in front of it is written; what changes in between counts all the same.</summary>
public sealed class PlannedAheadTests : IDisposable
{
    private const int People = 6;

    private readonly FollowingWorld world = new();
    private readonly Dictionary<int, long> articles = [];

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Bodies_are_written_with_their_digests_but_for_those_of_the_first_batches()
    {
        await Plans();
        Assert.Equal("missing missing rendered rendered rendered rendered", Bodies());
        await world.Sends();
        Assert.Equal(People, world.Renderer.Rendered);
        for (var chat = 1; chat <= People; chat++)
            Assert.Equal([$"{articles[chat]}"], world.Channel.BodiesTo(chat));
    }

    [Fact]
    public async Task What_is_rendered_before_is_what_is_rendered_after()
    {
        await Plans(TimeSpan.FromDays(3));
        var before = world.Renderer.Seen.ToDictionary(content => content.DigestId);
        Assert.Equal(People - 2, before.Count);
        world.Renderer.Seen.Clear();
        world.Write(c => c.Execute("UPDATE body SET state = 'stale', revision = revision + 1"));
        await world.Freezer.RenderMissing(default);
        var after = world.Renderer.Seen.Where(content => before.ContainsKey(content.DigestId)).ToList();
        Assert.Equal(before.Count, after.Count);
        Assert.All(after, content => Assert.Equal(Said(before[content.DigestId]), Said(content)));
        Assert.All(after, content => Assert.NotNull(content.Late));
    }

    [Fact]
    public async Task What_was_withdrawn_after_its_digest_was_rendered_is_not_sent()
    {
        world.Renderer.Throws = Once(4, () => world.Withdraws(articles[4]));
        await Plans();
        await world.Sends();
        Assert.Empty(world.Channel.BodiesTo(4));
        Assert.Equal("cancelled", StateOf(4));
        Assert.Equal([1, 2, 3, 5, 6], Reached());
    }

    [Fact]
    public async Task Who_unfollowed_after_being_planned_gets_nothing_and_no_digest_is_written_for_nobody()
    {
        world.Renderer.Throws = Once(4, () => world.Does(4, new Change.End(PlaceOf(4))));
        await Plans();
        await world.Sends();
        Assert.Equal([1, 2, 3, 5, 6], Reached());
        Assert.Equal(0, world.Read<long>("SELECT count(*) FROM digest WHERE id NOT IN (SELECT digest_id FROM delivery)"));
    }

    [Fact]
    public async Task A_digest_that_was_rendered_for_somebody_who_unfollowed_reaches_the_next_who_wants_it()
    {
        world.Renderer.Throws = Once(4, () => world.Does(4, new Change.End(PlaceOf(4))));
        await Plans(followedByFive: 4);
        Assert.Equal("missing missing rendered missing rendered", Bodies());
        await world.Sends();
        Assert.Equal([1, 2, 3, 5, 6], Reached());
        Assert.Equal([$"{articles[4]}"], world.Channel.BodiesTo(5));
    }

    [Fact]
    public async Task What_cannot_be_rendered_before_is_told_by_the_freezer_and_stops_nobody()
    {
        world.Renderer.Throws = content => content.Articles.Any(a => a.Id == articles[5]);
        await Plans();
        Assert.Equal("missing missing rendered rendered missing rendered", Bodies());
        await world.Sends();
        Assert.Equal([1, 2, 3, 4, 6], Reached());
        Assert.Equal("failed", StateOf(5));
    }

    [Fact]
    public async Task A_digest_of_more_articles_than_are_read_ahead_is_left_to_the_freezer()
    {
        await Plans(moreForFour: 1_000);
        Assert.Equal("missing missing rendered missing rendered rendered", Bodies());
        await world.Sends();
        Assert.Equal([1, 2, 3, 4, 5, 6], Reached());
        Assert.Equal(1_001, world.Channel.BodiesTo(4).Single().Split(',').Length);
    }

    [Fact]
    public async Task Ids_that_were_set_aside_are_given_to_nobody_else()
    {
        world.Renderer.Throws = Once(4, () => world.Write(c => c.Execute("INSERT INTO digest (run_id, articles) SELECT id, '[]' FROM run")));
        await Plans();
        await world.Sends();
        Assert.Equal([1, 2, 3, 4, 5, 6], Reached());
        Assert.Equal(People + 1, world.Read<long>("SELECT count(*) FROM digest"));
    }

    // Windows that stand alike are moved as a range.
    [Theory]
    [InlineData(2, "1 3")]
    [InlineData(9, "1 2 3")]
    public async Task Only_windows_of_those_who_are_planned_move(int withoutAddress, string moved)
    {
        for (var chat = 1; chat <= 3; chat++)
            world.Follower(chat, PlaceOf(1));
        world.Publishes("title", PlaceOf(1));
        world.Write(c => c.Execute("DELETE FROM address WHERE subscriber_id = @withoutAddress", new { withoutAddress }));
        var due = world.Read<long>("SELECT min(due) FROM schedule");
        world.Clock.Advance(TimeSpan.FromHours(12));
        await world.Plans();
        Assert.Equal(moved, world.Read<string>("SELECT group_concat(subscriber_id, ' ') FROM (SELECT subscriber_id FROM schedule WHERE watermark = 1 AND due > @due ORDER BY 1)", new { due }));
        Assert.Equal(3 - moved.Split(' ').Length, world.Read<long>("SELECT count(*) FROM schedule WHERE watermark = 0 AND due = @due", new { due }));
    }

    [Fact]
    public async Task Where_somebody_asks_a_batch_is_looked_at_when_the_one_in_front_of_it_is_written()
    {
        for (var chat = 1; chat <= People; chat++)
            world.Follower(chat, PlaceOf(1));
        world.Publishes("title", PlaceOf(1));
        world.Clock.Advance(TimeSpan.FromHours(12));
        world.Database.RightOfWay.Take().Dispose();
        var written = new List<int>();
        FailingRunStore store = null!;
        store = new(world.RunStore, killed: _ => false, size: 1) { ReadAhead = _ => written.Add(store.Planned) };
        await world.RunsOver(store).Sweep(world.Clock.GetUtcNow(), default);
        Assert.Equal([1, 2, 3, 4, 5], written);
    }

    [Fact]
    public async Task From_the_moment_in_which_a_run_is_opened_the_file_counts_as_written_often()
    {
        world.Follower(1, PlaceOf(1));
        world.Clock.Advance(TimeSpan.FromHours(12));
        Assert.False(world.Database.Writer.IsBusy);
        Assert.NotNull(await world.RunStore.OpenScheduled(world.Clock.GetUtcNow(), late: false, world.Clock.GetUtcNow(), default));
        Assert.True(world.Database.Writer.IsBusy);
    }

    private static Place PlaceOf(int person) => Place.Topic(string.Create(CultureInfo.InvariantCulture, $"t{person}"));

    private static string Said(DigestContent content) =>
        string.Create(CultureInfo.InvariantCulture, $"{content.Instant:o} {content.Late} {content.Form} {string.Join(',', content.Articles.Select(a => a.Id))}");

    // When the batch in front is written: what happens before would count for it too.
    private Func<DigestContent, bool> Once(int person, Action meanwhile)
    {
        var done = false;
        return content =>
        {
            if (!done && content.Articles.Any(a => a.Id == articles[person]))
            {
                done = true;
                Assert.True(SpinWait.SpinUntil(() => world.Read<long>("SELECT count(*) FROM delivery WHERE subscriber_id = @before", new { before = person - 1 }) == 1, TimeSpan.FromSeconds(30)));
                meanwhile();
            }

            return false;
        };
    }

    // One person a batch: the third is the first who is planned while another is written.
    private async Task Plans(TimeSpan? after = null, int followedByFive = 5, int moreForFour = 0)
    {
        for (var chat = 1; chat <= People; chat++)
            world.Follower(chat, PlaceOf(chat == 5 ? followedByFive : chat));
        for (var chat = 1; chat <= People; chat++)
            articles[chat] = world.Publishes($"title {chat}", PlaceOf(chat));
        for (var i = 0; i < moreForFour; i++)
            world.Publishes($"more {i}", PlaceOf(4));
        world.Clock.Advance(after ?? TimeSpan.FromHours(12));
        await world.RunsOver(new FailingRunStore(world.RunStore, killed: _ => false, size: 1)).Sweep(world.Clock.GetUtcNow(), default);
    }

    private string Bodies() => world.Read<string>("SELECT group_concat(state, ' ') FROM (SELECT b.state FROM body b JOIN delivery d USING (digest_id) ORDER BY d.subscriber_id)");

    private string StateOf(int person) => world.Read<string>("SELECT state FROM delivery WHERE subscriber_id = @person", new { person });

    private IEnumerable<int> Reached() => Enumerable.Range(1, People).Where(chat => world.Channel.BodiesTo(chat).Count == 1);
}
