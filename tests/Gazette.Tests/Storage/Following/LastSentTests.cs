using Gazette.Following.Follows;

namespace Gazette.Tests.Storage.Following;

public sealed class LastSentTests : IDisposable
{
    private readonly FollowingWorld world = new();

    [Fact]
    public async Task The_digest_sent_last_is_the_one_of_the_newest_run_that_was_sent()
    {
        var person = world.Follower(1, Place.Everything);
        Assert.Null(await world.Ledger.LastSent(person, default));
        var first = world.Publishes("路灯全部换新");
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.PlansAndSends();
        var second = world.Publishes("公园改造完工");
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Plans();
        Assert.Equal([first], await ArticlesOfLast(person));
        await world.Sends();
        Assert.Equal([second], await ArticlesOfLast(person));
    }

    public void Dispose() => world.Dispose();

    private async Task<IEnumerable<long>> ArticlesOfLast(long person)
    {
        var sent = await world.Ledger.LastSent(person, default);
        return (await world.Ledger.ArticlesOf(sent!.DigestId, default))!.Select(a => a.ArticleId);
    }
}
