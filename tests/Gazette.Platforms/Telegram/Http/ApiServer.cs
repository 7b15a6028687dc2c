using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gazette.Platforms.Telegram;

/// <summary>The HTTP side: which bot, which method, what fault, then the answer.</summary>
internal sealed partial class ApiServer(World world) : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private WebApplication? app;

    internal async Task<string> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(Handle);
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        return addresses!.Addresses.Single();
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref app, null) is not { } running)
            return;   // stopped already
        await stopping.CancelAsync();
        await running.DisposeAsync();
        stopping.Dispose();
    }

    private async Task Handle(HttpContext http)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping.Token);
        try
        {
            await Answer(http, gone.Token);
        }
        catch (OperationCanceledException)
        {
            http.Abort();   // the caller left or the server stops: nobody waits for an answer
        }
    }

    private async Task Answer(HttpContext http, CancellationToken ct)
    {
        var download = FilePath().Match(http.Request.Path.Value ?? "");
        if (download.Success && download.Groups["token"].Value == world.Token && FileMethods.Content(world, download.Groups["path"].Value) is { } content)
        {
            await http.Response.Body.WriteAsync(content, ct);
            return;
        }
        var path = BotPath().Match(http.Request.Path.Value ?? "");
        ApiRequest? request = null;
        try
        {
            CheckToken(path);
            var (parameters, files) = await RequestReading.Read(http.Request, ct);
            request = world.Record(path.Groups["method"].Value, parameters, files);
            await AnswerWithFaults(http, request, ct);
        }
        catch (Refusal refusal)
        {
            await Write(http, request, refusal.Status, refusal.Json(), ct);
        }
    }

    private async Task AnswerWithFaults(HttpContext http, ApiRequest request, CancellationToken ct)
    {
        var fault = world.Faults.Take(request);
        if (fault is not null && await fault.BeforeAcceptance(http, request, world, ct))
            return;
        var result = await MethodTable.Call(world, request, ct);
        request.Accepted = true;
        if (fault is not null && await fault.AfterAcceptance(http, request, ct))
            return;
        await Write(http, request, 200, new() { ["ok"] = true, ["result"] = result }, ct);
    }

    private void CheckToken(Match path)
    {
        if (!path.Success)
            throw new Refusal(404, "Not Found");
        if (path.Groups["token"].Value != world.Token)
            throw new Refusal(401, "Unauthorized");
    }

    private static async Task Write(HttpContext http, ApiRequest? request, int status, JsonObject answer, CancellationToken ct)
    {
        if (request is not null)
            request.Status = status;
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(answer.ToJsonString(), ct);
    }

    [GeneratedRegex(@"^/file/bot(?<token>\d+:[\w-]+)/(?<path>.+)$")]
    private static partial Regex FilePath();

    [GeneratedRegex(@"^/bot(?<token>\d+:[\w-]+)/(?<method>\w+)/?$")]
    private static partial Regex BotPath();
}
