using Gazette.Following.Digests;
using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.Newsroom.Editing;
using Gazette.Storage.Following;
using Gazette.Tests.Newsroom;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Storage.Following;

/// <summary>What an editor changes after a digest was frozen is changed in every delivery that has not ended.</summary>
public sealed class StaleBodyTests : IDisposable
{
    private static readonly Place Finance = Place.Department("finance");

    private readonly FollowingWorld world = new();

    private Newsdesk Desk => world.Newsdesk;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_withdrawn_article_is_not_in_a_digest_that_was_frozen_before()
    {
        var (gone, stays) = await Frozen();
        await Desk.Editor.Do(new Edit.Withdraw([gone]), "test", default);
        Assert.Equal(0, await world.Sender.SendDue(default));
        await world.Sends();
        Assert.Equal([$"{stays}"], world.Channel.BodiesTo(1));
    }

    [Fact]
    public async Task A_digest_of_which_nothing_is_left_is_cancelled()
    {
        var (one, two) = await Frozen();
        await Desk.Editor.Do(new Edit.Withdraw([one, two]), "test", default);
        await world.Sends();
        Assert.Empty(world.Channel.Got);
        Assert.Equal(["cancelled"], world.States());
    }

    [Fact]
    public async Task A_merged_article_gives_its_place_in_a_digest_to_the_one_that_is_kept()
    {
        var (one, two) = await Frozen();
        await Desk.Editor.Do(new Edit.Merge([one, two]), "test", default);
        await world.Sends();
        Assert.Equal([$"{one}"], world.Channel.BodiesTo(1));
        Assert.Equal([one], (await world.Ledger.ArticlesOf(world.Read<long>("SELECT digest_id FROM delivery"), default))!.Select(a => a.ArticleId));
    }

    [Fact]
    public async Task Bodies_are_rendered_when_nobody_s_answer_is_composed()
    {
        var (one, _) = await Frozen();
        await Desk.Editor.Do(new Edit.Correct(one, new(Title: "改过的标题")), "test", default);
        var (before, stood, turn) = (world.Renderer.Rendered, new List<int>(), default(RightOfWay.Turn));
        var way = new RightOfWay(world.Clock, _ =>
        {
            stood.Add(world.Renderer.Rendered - before);
            turn.Dispose();
        });
        turn = way.Take();
        await world.FreezerOver(new AskedBeside(new BodyStore(world.Database), () => turn = way.Take()), way).RenderMissing(default);
        Assert.Equal([0, 0], stood);
        Assert.Equal(before + 1, world.Renderer.Rendered);
    }

    [Fact]
    public async Task A_correction_is_rendered_anew_before_anything_is_sent()
    {
        var (one, _) = await Frozen();
        var before = world.Renderer.Rendered;
        await Desk.Editor.Do(new Edit.Correct(one, new(Title: "改过的标题")), "test", default);
        Assert.Equal("stale", world.Read<string>("SELECT state FROM body"));
        Assert.Equal(0, await world.Sender.SendDue(default));
        await world.Sends();
        Assert.Equal(before + 1, world.Renderer.Rendered);
        Assert.Equal(["sent"], world.States());
    }

    [Fact]
    public async Task A_body_that_was_being_rendered_meanwhile_is_rendered_once_more()
    {
        world.Follower(1, Finance);
        var one = await Publishes("一");
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Plans();
        var store = new Gazette.Storage.Following.BodyStore(world.Database);
        var read = await store.Missing(["platform"], 9, default);
        await Desk.Editor.Do(new Edit.Withdraw([one]), "test", default);
        await store.Save([new(read[0], Gazette.Following.Digests.BodyState.Rendered, "old"u8.ToArray())], world.Clock.GetUtcNow(), default);
        await world.Sends();
        Assert.Empty(world.Channel.Got);
    }

    [Fact]
    public async Task A_source_that_changes_its_text_makes_what_is_frozen_stale_too()
    {
        await Frozen();
        await Desk.Publish("一.txt", new(2020, 9, 10), Piece("一", "一的正文，改过。", "区财政局"));
        Assert.Equal("stale", world.Read<string>("SELECT state FROM body"));
    }

    [Fact]
    public async Task What_was_sent_stays_as_it_is()
    {
        var (one, _) = await Frozen();
        await world.Sends();
        await Desk.Editor.Do(new Edit.Withdraw([one]), "test", default);
        Assert.Equal("rendered", world.Read<string>("SELECT state FROM body"));
    }

    private async Task<(long One, long Two)> Frozen()
    {
        world.Follower(1, Finance);
        var (one, two) = (await Publishes("一"), await Publishes("二"));
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Plans();
        await world.Freezer.RenderMissing(default);
        return (one, two);
    }

    private async Task<long> Publishes(string title) =>
        (await Desk.Publish(title + ".txt", new(2020, 9, 10), Piece(title, title + "的正文。", "区财政局"))).Pieces[0].Id;

    /// <summary>Somebody asks as soon as it was looked for bodies.</summary>
    private sealed class AskedBeside(IBodyStore store, Action asks) : IBodyStore
    {
        public async Task<IReadOnlyList<MissingBody>> Missing(IReadOnlyCollection<string> channels, int most, CancellationToken ct)
        {
            var missing = await store.Missing(channels, most, ct);
            if (missing.Count > 0)
                asks();
            return missing;
        }

        public Task Save(IReadOnlyList<FrozenBody> bodies, DateTimeOffset now, CancellationToken ct) => store.Save(bodies, now, ct);
    }
}
