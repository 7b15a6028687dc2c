using System.Net;
using System.Net.Http.Headers;

namespace Gazette.Newsroom.Sources.Feeds;

/// <summary>Asks a feed's server: conditionally, with limits of time and size, following a few redirects on the open network.</summary>
public sealed class FeedClient : IDisposable
{
    private const int MostBytes = 20 * 1024 * 1024;
    private const int MostRedirects = 5;

    // The whole answer, redirects included: a server that drips holds nobody up.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly HttpClient direct = Make(new SocketsHttpHandler());
    private readonly HttpClient redirected = Make(new SocketsHttpHandler { ConnectCallback = PublicAddresses.Connect });
    private readonly TimeProvider clock;

    /// <summary>Makes a client that may be shared.</summary>
    public FeedClient(TimeProvider clock) => this.clock = clock;

    /// <summary>Asks for a feed.</summary>
    public async Task<FeedAnswer> Get(Feed feed, FeedState state, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            return await Follow(feed.Url, state, both.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return new FeedAnswer.Failed(exception.Message.ReplaceLineEndings(" "));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new FeedAnswer.Failed($"no whole answer within {Limit.TotalSeconds:0} seconds");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        direct.Dispose();
        redirected.Dispose();
    }

    private async Task<FeedAnswer> Follow(Uri url, FeedState state, CancellationToken ct)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var request = Request(url, state);
            // What the operator wrote may be inside the house; where a stranger sends us may not.
            using var response = await (redirects == 0 ? direct : redirected).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct).ConfigureAwait(false);
            if (!IsRedirect(response.StatusCode))
                return await Answer(url, response, ct).ConfigureAwait(false);
            if (Target(url, response) is not { } target)
                return new FeedAnswer.Failed($"{(int)response.StatusCode}, a redirect to no address of the web");
            url = target;
        }

        return new FeedAnswer.Failed($"more than {MostRedirects} redirects");
    }

    private async Task<FeedAnswer> Answer(Uri url, HttpResponseMessage response, CancellationToken ct)
    {
        if (response.StatusCode == HttpStatusCode.NotModified)
            return new FeedAnswer.NotModified();
        if (!response.IsSuccessStatusCode)
            return new FeedAnswer.Failed($"the server answered {(int)response.StatusCode}", RetryAfter(response), response.StatusCode == HttpStatusCode.Gone);
        var stream = await response.Content.ReadAsStreamAsync(ct).ConfigureAwait(false);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        // Counted after decompression: a small answer may be a large document.
        for (int read; (read = await stream.ReadAsync(buffer, ct).ConfigureAwait(false)) > 0;)
        {
            body.Write(buffer, 0, read);
            if (body.Length > MostBytes)
                return new FeedAnswer.Failed($"it is larger than {MostBytes / 1024 / 1024} MB");
        }

        var modified = response.Content.Headers.TryGetValues("Last-Modified", out var values) ? values.First() : null;
        return new FeedAnswer.Document(body.ToArray(), url, response.Headers.ETag?.ToString(), modified);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    private static HttpRequestMessage Request(Uri url, FeedState state)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Gazette", "1"));
        request.Headers.Accept.ParseAdd("application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.8, */*;q=0.5");
        if (state.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var known))
            request.Headers.IfNoneMatch.Add(known);
        if (state.LastModified is { } modified)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        return request;
    }

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static Uri? Target(Uri from, HttpResponseMessage response) =>
        response.Headers.Location is { } location && Uri.TryCreate(from, location, out var target) && target.Scheme is "http" or "https" && target.UserInfo.Length == 0
            ? target
            : null;

    private static HttpClient Make(SocketsHttpHandler handler)
    {
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.MaxResponseHeadersLength = 64;   // kilobytes
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
