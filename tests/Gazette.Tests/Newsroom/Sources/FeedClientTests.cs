using System.IO.Compression;
using System.Text;
using Gazette.Newsroom.Sources.Feeds;
using Gazette.Platforms.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Newsroom.Sources;

public sealed class FeedClientTests : IAsyncLifetime, IDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 9, 1, 4, 0, 0, TimeSpan.Zero));
    private readonly FeedClient client;
    private Site? site;

    public FeedClientTests() => client = new FeedClient(clock);

    private Feed Feed => new(new Uri(site!.Address, "news.xml"), null, null, Feed.UsualInterval);

    private FeedState State => new() { Url = Feed.Url.AbsoluteUri };

    public async Task InitializeAsync() => site = await Site.Start();

    public async Task DisposeAsync() => await site!.DisposeAsync();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task An_answer_brings_its_bytes_and_its_validators()
    {
        site!.Answers = c => Site.Say(c, 200, "<rss/>", ("ETag", "W/\"17\""), ("Last-Modified", "Tue, 01 Sep 2026 00:00:00 GMT"));
        var document = Assert.IsType<FeedAnswer.Document>(await Ask(State));
        Assert.Equal(("<rss/>", "W/\"17\"", "Tue, 01 Sep 2026 00:00:00 GMT", Feed.Url), (Encoding.UTF8.GetString(document.Body.Span), document.ETag, document.LastModified, document.Address));
    }

    [Fact]
    public async Task The_validators_go_back_and_304_is_no_news()
    {
        site!.Answers = c => Site.Say(c, 304, "");
        Assert.IsType<FeedAnswer.NotModified>(await Ask(State with { ETag = "W/\"17\"", LastModified = "Tue, 01 Sep 2026 00:00:00 GMT" }));
        var asked = Assert.Single(site.Requests);
        Assert.Equal(("W/\"17\"", "Tue, 01 Sep 2026 00:00:00 GMT"), (asked.Headers["If-None-Match"], asked.Headers["If-Modified-Since"]));
    }

    [Fact]
    public async Task A_redirect_into_a_private_network_is_refused()
    {
        site!.Answers = c => Site.Say(c, 302, "", ("Location", new Uri(site.Address, "inside.xml").AbsoluteUri));
        var failed = Assert.IsType<FeedAnswer.Failed>(await Ask(State));
        Assert.Contains("private network", failed.Reason, StringComparison.Ordinal);
        Assert.Equal("/news.xml", Assert.Single(site.Requests).Path);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://example.org/")]
    [InlineData("http://user:secret@example.org/")]
    public async Task A_redirect_to_no_address_of_the_web_is_refused(string location)
    {
        site!.Answers = c => Site.Say(c, 301, "", ("Location", location));
        Assert.Contains("no address of the web", Assert.IsType<FeedAnswer.Failed>(await Ask(State)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_a_large_one_is_refused()
    {
        site!.Answers = async c =>
        {
            c.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(c.Response.Body, CompressionLevel.Fastest);
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 25; i++)
                await gzip.WriteAsync(zeros);
        };
        Assert.Contains("larger than 20 MB", Assert.IsType<FeedAnswer.Failed>(await Ask(State)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_drips_is_left_after_thirty_seconds()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        site!.Answers = async c =>
        {
            await c.Response.WriteAsync("<rss>");
            await c.Response.Body.FlushAsync();
            begun.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(c.RequestAborted);
        };
        var asking = Ask(State);
        await begun.Task;
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Contains("within 30 seconds", Assert.IsType<FeedAnswer.Failed>(await asking).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_are_told_with_the_server_s_wish()
    {
        site!.Answers = c => Site.Say(c, 503, "", ("Retry-After", "120"));
        Assert.Equal(new FeedAnswer.Failed("the server answered 503", TimeSpan.FromMinutes(2)), await Ask(State));
        site.Answers = c => Site.Say(c, 410, "");
        Assert.True(Assert.IsType<FeedAnswer.Failed>(await Ask(State)).ForGood);
        site.Answers = c =>
        {
            c.Abort();
            return Task.CompletedTask;
        };
        Assert.IsType<FeedAnswer.Failed>(await Ask(State));
    }

    [Fact]
    public async Task Who_stops_the_service_is_obeyed()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Get(Feed, State, stop.Token));
    }

    private Task<FeedAnswer> Ask(FeedState state) => client.Get(Feed, state, default);
}
