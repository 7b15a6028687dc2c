using System.Net;
using Gazette.Channels.Charts;
using Gazette.Conversation.Replies;
using Gazette.Tests.Channels.Charts;

namespace Gazette.Tests.Channels;

public sealed class WebChatChartTests
{
    [Fact]
    public async Task A_chart_is_served_to_whom_it_was_sent_and_to_nobody_else()
    {
        using var font = ChartFont.Find(null);
        await using var host = await ChatHost.Start(_ => new("zh", [new Heading("走势"), SampleCharts.Revenue()], []));
        using HttpClient person = host.Person(), other = host.Person();
        await Ask(person);
        await Ask(other);
        using var picture = await person.GetAsync("/chat/charts/1/1");
        Assert.Equal(font.Path is null ? HttpStatusCode.NotFound : HttpStatusCode.OK, picture.StatusCode);
        if (font.Path is not null)
        {
            Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
            Assert.Equal("nosniff", picture.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(picture.Headers.CacheControl!.Private);
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await picture.Content.ReadAsByteArrayAsync())[..4]);
        }

        using var stranger = await other.GetAsync("/chat/charts/1/1");
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Theory]
    [InlineData("/chat/charts/1/0")]   // a heading
    [InlineData("/chat/charts/1/7")]
    [InlineData("/chat/charts/1/-1")]
    [InlineData("/chat/charts/99/1")]
    [InlineData("/chat/charts/0/1")]
    [InlineData("/chat/charts/-9223372036854775808/1")]
    [InlineData("/chat/charts/9223372036854775807/1")]
    [InlineData("/chat/charts/x/1")]
    public async Task What_is_no_chart_is_not_found(string path)
    {
        await using var host = await ChatHost.Start(_ => new("zh", [new Heading("走势"), SampleCharts.Revenue()], []));
        using var person = host.Person();
        await Ask(person);
        using var answer = await person.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Another_site_gets_no_picture()
    {
        await using var host = await ChatHost.Start(_ => new("zh", [SampleCharts.Revenue()], []));
        using var person = host.Person();
        await Ask(person);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/chat/charts/1/0");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await person.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task Ask(HttpClient person)
    {
        using var page = await person.GetAsync("/");
        using var sent = await person.PostAsync("/chat/messages", new StringContent("""{"action":"1|s|/latest"}""", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
    }
}
