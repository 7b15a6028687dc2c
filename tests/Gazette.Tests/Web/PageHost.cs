using Gazette.Configuration;
using Gazette.Conversation.Replies;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Newsroom.Publishing;
using Gazette.Tests.Newsroom;
using Gazette.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gazette.Tests.Web;

/// <summary>The pages on loopback, over a newsroom on a real file.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private PageHost(string? publicUrl)
    {
        var settings = new Settings
        {
            Home = "/",
            StorePath = Desk.Database.Path,
            SeedFolder = "/",
            Samples = SamplePolicy.Never,
            PaperName = "沿河<报>",
            Zone = TimeZoneInfo.Utc,
            Digest = new(),
            WebEnabled = true,
            Urls = "",
        };
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(settings).AddSingleton(new ArticleLinks(publicUrl is null ? null : new Uri(publicUrl)))
            .AddSingleton<IArticleReader>(Desk.Articles).AddSingleton<ITaxonomy>(Desk.Known).AddSingleton(Desk.Database.RightOfWay).AddPages();
        app = builder.Build();
        app.MapPages();
    }

    public Newsdesk Desk { get; } = new();

    public HttpClient Http { get; private set; } = null!;

    public static async Task<PageHost> Start(string? publicUrl = "https://news.example.cn/base/")
    {
        var host = new PageHost(publicUrl);
        await host.app.StartAsync();
        host.Http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(host.app.Urls.Single()) };
        return host;
    }

    public async Task<long> Publish(Article article, bool sample = false) =>
        (await Desk.Publish(new Publication(article.Title, "hash of " + article.Title, Archive: true, Sample: sample, Paper: "沿河报"), article)).Pieces[0].Id;

    /// <summary>A page's status and text.</summary>
    public async Task<(int Status, string Text)> Get(string path, string? language = "zh-CN")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (language is not null)
            request.Headers.Add("Accept-Language", language);
        using var answer = await Http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Desk.Dispose();
    }
}
