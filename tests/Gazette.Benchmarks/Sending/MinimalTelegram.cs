using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Gazette.Benchmarks.Sending;

/// <summary>A Bot API that accepts every message, as fast as Kestrel answers.</summary>
internal sealed class MinimalTelegram : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Action<string, byte[]>? seen;
    private int lastId;

    private MinimalTelegram(Action<string, byte[]>? seen)
    {
        this.seen = seen;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(Answer);
    }

    public Uri Address => new(app.Urls.Single());

    /// <summary>Starts one in this process.</summary>
    /// <param name="seen">Gets the path and the body of each request.</param>
    public static async Task<MinimalTelegram> Start(Action<string, byte[]>? seen = null)
    {
        var server = new MinimalTelegram(seen);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Is one as a process of its own: prints its address, and ends with its standard input.</summary>
    public static async Task Serve()
    {
        await using var server = await Start();
        Console.WriteLine(server.Address);
        await Console.In.ReadToEndAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        seen?.Invoke(context.Request.Path, body.ToArray());
        var id = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        var answer = Encoding.UTF8.GetBytes($$$"""{"ok":true,"result":{"message_id":{{{id}}},"date":1700000000,"chat":{"id":1,"type":"private","first_name":"A"},"text":"ok"}}""");
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
    }
}
