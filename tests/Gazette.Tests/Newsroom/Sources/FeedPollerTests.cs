using Gazette.Newsroom.Sources;
using Gazette.Newsroom.Sources.Feeds;
using Gazette.Platforms.Web;
using Gazette.Storage.Sources;
using Gazette.Storage.Sqlite;
using Gazette.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Newsroom.Sources;

public sealed class FeedPollerTests : IAsyncLifetime, IDisposable, IFeedListener
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 9, 1, 4, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFile file = new();
    private readonly RecordedIntake intake = new();
    private readonly List<FeedState> givenUp = [];
    private readonly Database database;
    private readonly FeedClient client;
    private readonly FeedStore store;
    private readonly FeedPoller poller;
    private Site? site;

    public FeedPollerTests()
    {
        database = file.Open();
        store = new FeedStore(database);
        client = new FeedClient(clock);
        poller = new FeedPoller(client, store, intake, [this], clock, NullLogger<FeedPoller>.Instance);
    }

    private Feed Feed => new(new Uri(site!.Address, "news.xml"), "区财政局", "财政", TimeSpan.FromHours(1));

    public async Task InitializeAsync() => site = await Site.Start();

    public async Task DisposeAsync() => await site!.DisposeAsync();

    public void Dispose()
    {
        client.Dispose();
        database.Dispose();
        file.Dispose();
    }

    Task IFeedListener.GivenUp(FeedState state, CancellationToken ct)
    {
        givenUp.Add(state);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_first_poll_is_archive_and_the_next_is_news()
    {
        site!.Answers = c => Site.Say(c, 200, "one");
        await Poll();
        clock.Advance(TimeSpan.FromHours(1));
        site.Answers = c => Site.Say(c, 200, "two");
        await Poll();
        Assert.Equal([(true, "one"), (false, "two")], intake.Given.Select(g => (g.Single().Document.Archive, g.Single().Text)));
        Assert.All(intake.Given, g => Assert.Equal(("区财政局", "财政", Feed.Url), (g[0].Document.Department, g[0].Document.Topic, g[0].Document.Address)));
    }

    [Fact]
    public async Task A_first_poll_that_failed_leaves_the_next_archive()
    {
        site!.Answers = c => Site.Say(c, 500, "");
        await Poll();
        clock.Advance(TimeSpan.FromHours(2));
        site.Answers = c => Site.Say(c, 200, "one");
        await Poll();
        Assert.True(intake.Given.Single().Single().Document.Archive);
    }

    [Fact]
    public async Task A_feed_that_is_not_due_is_left_alone()
    {
        site!.Answers = c => Site.Say(c, 200, "one");
        await Poll();
        clock.Advance(TimeSpan.FromMinutes(59));
        await Poll();
        Assert.Single(site.Requests);
    }

    [Fact]
    public async Task Nothing_new_is_not_taken_in()
    {
        site!.Answers = c => Site.Say(c, 200, "one", ("ETag", "\"1\""));
        await Poll();
        clock.Advance(TimeSpan.FromHours(1));
        site.Answers = c => Site.Say(c, 304, "");
        var state = await Poll();
        Assert.Single(intake.Given);
        Assert.Equal((clock.GetUtcNow(), "\"1\""), (state.LastRead, state.ETag));
        Assert.Equal("\"1\"", site.Requests[1].Headers["If-None-Match"]);
    }

    [Fact]
    public async Task What_cannot_be_read_is_a_failure_with_its_reason()
    {
        intake.Answer = _ => new Received("This is a PNG picture, no feed.", [], 0, 0);
        site!.Answers = c => Site.Say(c, 200, "x");
        var state = await Poll();
        Assert.Equal((1, "This is a PNG picture, no feed.", (DateTimeOffset?)null), (state.Failures, state.Failure, state.FirstRead));
    }

    [Fact]
    public async Task A_feed_that_is_given_up_is_told_once_and_polled_again_when_resumed()
    {
        site!.Answers = c => Site.Say(c, 410, "");
        await Poll();
        clock.Advance(TimeSpan.FromDays(30));
        await Poll();
        Assert.Single(site.Requests);
        Assert.Equal(Feed.Url.AbsoluteUri, Assert.Single(givenUp).Url);
        Assert.NotNull(Assert.Single(await store.All(default)).Disabled);

        Assert.True(await poller.Resume(Feed.Url, default));
        Assert.False(await poller.Resume(new Uri("http://example.org/other.xml"), default));
        site.Answers = c => Site.Say(c, 200, "one");
        Assert.Equal(0, (await Poll()).Failures);
    }

    private Task<FeedState> Poll() => poller.Poll(Feed, default);
}
