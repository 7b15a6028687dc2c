using System.Net;
using Gazette.EndToEnd.Telegram;
using Gazette.Platforms.Web;

namespace Gazette.EndToEnd.Sources;

/// <summary>A feed of the district's site, polled by the service: what it held at first is archive, what comes later reaches its followers.</summary>
public sealed class FeedTests : TelegramTown
{
    private const string Old = "老城区雨污分流改造完工";
    private const string New = "汛期前三座泵站完成检修";

    private readonly Site site = Site.Start().GetAwaiter().GetResult();

    private protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Ingest:Feeds:0:Url"] = new Uri(site.Address, "news.xml").AbsoluteUri,
        ["Ingest:Feeds:0:Department"] = "区水务局",
        ["Ingest:Feeds:0:Interval"] = "00:30:00",
        ["Telegram:Admins:0"] = "5001",
    };

    public override async Task InitializeAsync()
    {
        Serve(Old);
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task What_a_feed_brings_after_its_first_poll_is_in_the_digest()
    {
        var chat = await Follower("小江", "区水务局");
        await Gazette.Until(() => Gazette.Store.Articles() == 1, "the first poll has not brought its entry");
        Serve(Old, New);
        await Passes(TimeSpan.FromMinutes(29));
        await Gazette.Until(() => Gazette.Store.Articles() == 2, "the second poll has not brought its entry");
        await ItIs(18, 8, 0);
        var digest = Assert.Single(chat.ReadsTheRest());
        Assert.Contains(New, digest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Old, digest.Text, StringComparison.Ordinal);
        await chat.Asks("搜索 雨污分流", Old);
        Assert.All(site.Requests, r => Assert.Equal("/news.xml", r.Path));
    }

    [Fact]
    public async Task Operators_hear_in_chat_once_that_a_feed_was_given_up()
    {
        var admin = Opens("小管");
        await admin.Asks("/start", "您好");
        var reader = Opens("小江");
        await reader.Asks("/start", "您好");
        await Gazette.Until(() => Gazette.Store.Articles() == 1, "the first poll has not brought its entry");
        site.Answers = context => Site.Say(context, 410, "");
        await Passes(TimeSpan.FromMinutes(29));
        await Gazette.Until(() => admin.ReadsTheRest().Any(m => m.Text.Contains("已停止轮询", StringComparison.Ordinal)), "the operator is not told");
        var asked = site.Requests.Count;
        await Passes(TimeSpan.FromHours(2));
        Assert.Empty(admin.ReadsTheRest());
        Assert.Empty(reader.ReadsTheRest());
        Assert.Equal(asked, site.Requests.Count);
        Assert.Single(Gazette.Log.Errors);
        Gazette.Log.Expect("is polled no more");
    }

    private void Serve(params string[] titles) => site.Answers = context => Site.Say(context, 200, $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>区水务局动态</title><link>{site.Address}</link><description>动态</description>
        {string.Concat(titles.Select(t => $"<item><title>{WebUtility.HtmlEncode(t)}</title><guid>{WebUtility.HtmlEncode(t)}</guid><pubDate>Thu, 17 Sep 2026 02:00:00 GMT</pubDate><description>{t}，工程人员连续作业十天，沿线居民出行不受影响，后续养护由管网公司负责。</description></item>"))}
        </channel></rss>
        """, ("Content-Type", "application/rss+xml"));
}
