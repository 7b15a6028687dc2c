using System.Net;

namespace Gazette.Channels.Telegram.Api;

/// <summary>Tells, when a request fails, whether any of it may have left us: only then it may have been accepted.</summary>
/// <remarks>
/// A connection sends its buffered headers together with, or after, the beginning of the content; so as long as nobody has asked for the content,
/// nothing that could be accepted was written. From then on the end is unknown until an answer is read whole.
/// </remarks>
internal sealed class WriteWatch(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A request without content only asks, so that its end never matters.
        var watched = new WatchedContent(request.Content ?? new ByteArrayContent([]));
        if (request.Content is not null)
            request.Content = watched;
        try
        {
            return await Whole(await base.SendAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (watched.Begun)
        {
            throw new AnswerLostException(failure);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new NothingSentException(failure);
        }
    }

    private static async Task<HttpResponseMessage> Whole(HttpResponseMessage response, CancellationToken ct)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(ct).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private sealed class WatchedContent : HttpContent
    {
        private readonly HttpContent content;

        public WatchedContent(HttpContent content)
        {
            this.content = content;
            foreach (var (name, values) in content.Headers)
                Headers.TryAddWithoutValidation(name, values);
        }

        public bool Begun { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            Begun = true;
            return content.CopyToAsync(stream, context, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = content.Headers.ContentLength ?? 0;
            return content.Headers.ContentLength is not null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                content.Dispose();
            base.Dispose(disposing);
        }
    }
}
