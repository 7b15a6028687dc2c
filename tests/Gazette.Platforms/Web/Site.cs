using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Gazette.Platforms.Web;

/// <summary>A web site on loopback: a test says what it answers, and sees what it was asked.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Asked> asked = new();

    private Site(WebApplication app)
    {
        this.app = app;
        app.Run(Serve);
    }

    /// <summary>Its address, with a slash at the end.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What it answers; a test may change it at any time.</summary>
    public Func<HttpContext, Task> Answers { get; set; } = context => Say(context, StatusCodes.Status404NotFound, "");

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<Asked> Requests => [.. asked];

    /// <summary>Starts one on a free port.</summary>
    public static async Task<Site> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var site = new Site(builder.Build());
        await site.app.StartAsync();
        site.Address = new Uri(site.app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
        return site;
    }

    /// <summary>Answers with a text.</summary>
    public static async Task Say(HttpContext context, int status, string text, params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        if (text.Length > 0)
            await context.Response.WriteAsync(text);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private Task Serve(HttpContext context)
    {
        asked.Enqueue(new(context.Request.Path, context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        return Answers(context);
    }

    /// <summary>A request.</summary>
    public sealed record Asked(string Path, IReadOnlyDictionary<string, string> Headers);
}
