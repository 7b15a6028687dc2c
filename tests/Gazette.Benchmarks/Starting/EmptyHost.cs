using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gazette.Benchmarks.Starting;

/// <summary>The smallest web program that says that it is well.</summary>
internal static class EmptyHost
{
    public static Task Run(string url)
    {
        var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/healthz", () => Results.Ok());
        return app.RunAsync(url);
    }
}
