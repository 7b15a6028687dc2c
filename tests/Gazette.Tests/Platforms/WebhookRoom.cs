using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gazette.Tests.Platforms;

/// <summary>A bare bot that takes updates by webhook, behind the proxy of a public address.</summary>
public abstract class WebhookRoom : TelegramRoom, IAsyncLifetime
{
    private protected const string Url = "https://paper.example/telegram/webhook";
    private WebApplication app = null!;

    /// <summary>What came, in order.</summary>
    private protected ConcurrentQueue<(string Path, string? Secret, JsonNode Update)> Posts { get; } = new();

    /// <summary>What the bot does with an update; it takes each when nothing is said.</summary>
    private protected Func<JsonNode, HttpContext, Task> Answers { get; set; } = Takes;

    private protected Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    private protected IEnumerable<string?> Texts => Posts.Select(p => (string?)p.Update["message"]!["text"]);

    public new async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(Take);
        await app.StartAsync();
        Telegram.Proxy("paper.example", Address);
    }

    public new async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await app.DisposeAsync();
    }

    private protected static Task Takes(JsonNode update, HttpContext http) => Task.CompletedTask;

    private protected static Func<JsonNode, HttpContext, Task> Refuses(int status, string? retryAfter = null) => (_, http) =>
    {
        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    };

    private protected async Task Set(object webhook) => Assert.Equal(200, (await Bot.Call("setWebhook", webhook)).Status);

    private protected Task Stops() => app.StopAsync();

    private async Task Take(HttpContext http)
    {
        var update = (await JsonNode.ParseAsync(http.Request.Body))!;
        Posts.Enqueue((http.Request.Path, http.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].SingleOrDefault(), update));
        await Answers(update, http);
    }
}
