using System.Net.Http.Headers;

namespace Gazette.Benchmarks.Sending;

/// <summary>Posts ready bytes, so many at once, and keeps nothing.</summary>
internal static class BareLoop
{
    public static async Task Post(Uri server, IReadOnlyList<(string Path, byte[] Body)> requests, int atOnce)
    {
        using var http = new HttpClient { BaseAddress = server };
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (request, ct) =>
        {
            using var content = new ByteArrayContent(request.Body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await http.PostAsync(new Uri(request.Path, UriKind.Relative), content, ct);
            await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(ct);
        });
    }
}
