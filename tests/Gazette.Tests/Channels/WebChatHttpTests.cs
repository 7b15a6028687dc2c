using System.Net;
using System.Net.ServerSentEvents;
using System.Text;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;

namespace Gazette.Tests.Channels;

public sealed class WebChatHttpTests
{
    [Fact]
    public async Task The_page_gives_a_cookie_that_scripts_and_other_sites_cannot_use_and_allows_its_own_files_alone()
    {
        await using var host = await ChatHost.Start();
        using var person = host.Person();
        using var page = await person.GetAsync("/");
        var cookie = Assert.Single(page.Headers.GetValues("Set-Cookie")).ToLowerInvariant();
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("<区>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "lang=\"zh-CN\"")]
    [InlineData("en-US,en;q=0.9,zh;q=0.8", "lang=\"en\"")]
    [InlineData("fr, zh;q=0.5", "lang=\"zh-CN\"")]
    [InlineData("fr", "lang=\"en\"")]
    public async Task The_page_speaks_the_language_that_the_browser_asks_for(string accepts, string expected)
    {
        await using var host = await ChatHost.Start();
        using var person = host.Person();
        person.DefaultRequestHeaders.Add("Accept-Language", accepts);
        Assert.Contains(expected, await person.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chat.css", "text/css")]
    [InlineData("chat.js", "text/javascript")]
    [InlineData("icon.svg", "image/svg+xml")]
    public async Task A_file_that_the_browser_has_is_not_sent_again(string name, string type)
    {
        await using var host = await ChatHost.Start();
        using var person = host.Person();
        using var first = await person.GetAsync("/chat/files/" + name);
        Assert.Equal(type, first.Content.Headers.ContentType!.MediaType);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/chat/files/" + name);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await person.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var none = await person.GetAsync("/chat/files/other.js");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData("""{"text":"你好"}""", HttpStatusCode.Accepted)]
    [InlineData("""{"action":"1|s|/latest","entry":1,"label":"最新"}""", HttpStatusCode.Accepted)]
    [InlineData("""{"text":"你好","action":"1|s|/latest"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"   "}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"你好","id":"a b"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"\ud800"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"action":""}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":5}""", HttpStatusCode.BadRequest)]
    [InlineData("""[]""", HttpStatusCode.BadRequest)]
    [InlineData("""null""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":""", HttpStatusCode.BadRequest)]
    [InlineData("""{}""", HttpStatusCode.BadRequest)]
    public async Task A_body_is_taken_or_refused(string body, HttpStatusCode expected)
    {
        await using var host = await ChatHost.Start();
        using var person = host.Person();
        using var response = await Post(person, body);
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.Accepted ? 1 : 0, host.Inbox.Messages.Count);
    }

    [Theory]
    [InlineData(4_000, HttpStatusCode.Accepted)]
    [InlineData(4_001, HttpStatusCode.BadRequest)]
    [InlineData(100_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_text_has_at_most_4000_characters(int length, HttpStatusCode expected)
    {
        await using var host = await ChatHost.Start();
        using var person = host.Person();
        using var response = await Post(person, $$"""{"text":"{{new string('字', length)}}"}""");
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Another_site_s_form_or_script_is_refused()
    {
        await using var host = await ChatHost.Start();
        using var person = host.Person();
        using var form = await Post(person, """{"text":"你好"}""", type: "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
        using var script = await Post(person, """{"text":"你好"}""", ("Origin", "https://elsewhere.example"));
        Assert.Equal(HttpStatusCode.Forbidden, script.StatusCode);
        using var fetched = await Post(person, """{"text":"你好"}""", ("Sec-Fetch-Site", "cross-site"));
        Assert.Equal(HttpStatusCode.Forbidden, fetched.StatusCode);
        using var own = await Post(person, """{"text":"你好"}""", ("Origin", person.BaseAddress!.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(HttpStatusCode.Accepted, own.StatusCode);
    }

    [Fact]
    public async Task A_request_sent_again_under_its_id_is_one_message()
    {
        await using var host = await ChatHost.Start();
        using var person = host.Person();
        for (var i = 0; i < 2; i++)
        {
            using var response = await Post(person, """{"text":"你好","id":"abc"}""");
            Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        }

        using var somebodyElse = host.Person();
        using var other = await Post(somebodyElse, """{"text":"你好","id":"abc"}""");
        Assert.Equal(2, host.Inbox.Messages.Count);
        Assert.Equal(2, host.Inbox.Messages.Select(m => m.From).Distinct().Count());
    }

    [Fact]
    public async Task A_flood_is_answered_politely_once()
    {
        await using var host = await ChatHost.Start();
        using var person = host.Person();
        await person.GetAsync("/");
        var refused = 0;
        for (var i = 0; i < 25; i++)
        {
            using var response = await Post(person, """{"text":"快","lang":"zh"}""");
            refused += response.StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0;
        }

        Assert.Equal((5, 20), (refused, host.Inbox.Messages.Count));
        var events = await Events(person, null, 42);
        Assert.Single(events, e => e.Data.Contains("请稍等", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_makes_up_new_people_without_end()
    {
        await using var host = await ChatHost.Start();
        var refused = 0;
        for (var i = 0; i < 22; i++)
        {
            using var person = host.Person();
            using var response = await person.GetAsync("/chat/events", HttpCompletionOption.ResponseHeadersRead);
            refused += response.StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0;
        }

        Assert.Equal((2, 20), (refused, host.Inbox.Messages.Count));
    }

    [Fact]
    public async Task A_stream_begins_with_the_recent_past_and_goes_on_after_the_last_event_id()
    {
        await using var host = await ChatHost.Start();
        using var person = host.Person();
        await person.GetAsync("/");
        var first = await Events(person, null, 2);
        Assert.Equal(["message", "ready"], first.Select(e => e.EventType));
        Assert.IsType<Joined>(host.Inbox.Messages.Single().Content);
        using var said = await Post(person, """{"text":"你好"}""");
        await host.Channel.Send(new(7, host.Inbox.Messages[0].From, host.Channel.Render(Reply.Of("zh", "摘要"))), default);
        var rest = await Events(person, first[0].EventId, 4);
        Assert.Equal(["person", "reply", "digest"], rest.Take(3).Select(e => System.Text.Json.JsonDocument.Parse(e.Data).RootElement.GetProperty("kind").GetString()));
        Assert.Equal(4, (await Events(person, null, 5)).Count(e => e.EventType == "message"));
    }

    [Fact]
    public async Task A_quiet_stream_beats()
    {
        await using var host = await ChatHost.Start();
        using var person = host.Person();
        await person.GetAsync("/");
        await using var stream = await person.GetStreamAsync("/chat/events");
        await using var events = SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator();
        while (await events.MoveNextAsync() && events.Current.EventType != "ready")
            continue;
        var beat = events.MoveNextAsync().AsTask();
        while (!beat.IsCompleted)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(15));
            await Task.WhenAny(beat, Task.Delay(20));
        }

        Assert.Equal("beat", events.Current.EventType);
    }

    private static async Task<HttpResponseMessage> Post(HttpClient person, string body, params (string Name, string Value)[] headers) =>
        await Post(person, body, "application/json", headers);

    private static async Task<HttpResponseMessage> Post(HttpClient person, string body, string type, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/messages") { Content = new StringContent(body, Encoding.UTF8, type) };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await person.SendAsync(request);
    }

    private static async Task<List<SseItem<string>>> Events(HttpClient person, string? after, int count)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/chat/events");
        if (after is not null)
            request.Headers.Add("Last-Event-ID", after);
        using var response = await person.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var events = new List<SseItem<string>>();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync())
        {
            events.Add(item);
            if (events.Count == count)
                break;
        }

        return events;
    }
}
