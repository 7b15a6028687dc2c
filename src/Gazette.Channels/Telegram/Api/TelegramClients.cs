using System.Net;
using Telegram.Bot;

namespace Gazette.Channels.Telegram.Api;

/// <summary>The Bot API's two clients over one pool of connections: one that waits long (polling) and one that does not.</summary>
internal sealed class TelegramClients : IDisposable
{
    /// <summary>The channel's name in addresses.</summary>
    public const string ChannelName = "telegram";

    /// <summary>How long Telegram holds a poll open when there is nothing (getUpdates, <c>timeout</c>).</summary>
    public static readonly TimeSpan PollWait = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan ConnectWait = TimeSpan.FromSeconds(10);

    // These end a wait on the network, whose time is real whatever clock the program is given.
    private static readonly TimeSpan AnswerWait = TimeSpan.FromSeconds(30);

    private readonly HttpClient polling;
    private readonly HttpClient sending;

    /// <summary>Clients of one bot.</summary>
    /// <exception cref="ArgumentException">The token has not the form of one.</exception>
    public TelegramClients(string token, Uri? apiBaseUrl, TimeSpan? answerWait = null)
    {
        var handler = new WriteWatch(new SocketsHttpHandler
        {
            ConnectTimeout = ConnectWait,
            // Shorter than servers keep idle connections: a request on one that is just being closed would have an unknown end.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            AutomaticDecompression = DecompressionMethods.All,
            AllowAutoRedirect = false,
            // Without it no trace is written of requests, whose address holds the token.
            ActivityHeadersPropagator = null,
        });
        polling = new HttpClient(handler) { Timeout = PollWait + (answerWait ?? AnswerWait) };
        sending = new HttpClient(handler, disposeHandler: false) { Timeout = answerWait ?? AnswerWait };
        Polling = Client(token, apiBaseUrl, polling);
        Sending = Client(token, apiBaseUrl, sending);
    }

    /// <summary>For getUpdates.</summary>
    public ITelegramBotClient Polling { get; }

    /// <summary>For everything else.</summary>
    public ITelegramBotClient Sending { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        sending.Dispose();
        polling.Dispose();
    }

    // The client's own retries would block its caller and know nothing of the other chats: pacing and repeating belong to who calls.
    private static TelegramBotClient Client(string token, Uri? baseUrl, HttpClient http) =>
        new(new TelegramBotClientOptions(token, baseUrl?.AbsoluteUri.TrimEnd('/')) { RetryCount = 0 }, http);
}
