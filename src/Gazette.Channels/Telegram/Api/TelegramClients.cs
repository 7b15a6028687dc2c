using Telegram.Bot;

namespace Gazette.Channels.Telegram.Api;

/// <summary>The Bot API's clients over one pool of connections: one that waits long (polling), one that does not, and one for files.</summary>
internal sealed class TelegramClients : IDisposable
{
    /// <summary>The channel's name in addresses.</summary>
    public const string ChannelName = "telegram";

    /// <summary>How long Telegram holds a poll open when there is nothing (getUpdates, <c>timeout</c>).</summary>
    public static readonly TimeSpan PollWait = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan ConnectWait = TimeSpan.FromSeconds(10);

    // These end a wait on the network, whose time is real whatever clock the program is given.
    private static readonly TimeSpan AnswerWait = TimeSpan.FromSeconds(30);

    // Twenty megabytes over a slow line.
    private static readonly TimeSpan FileWait = TimeSpan.FromMinutes(3);

    private readonly HttpClient polling;
    private readonly HttpClient sending;
    private readonly HttpClient files;

    /// <summary>Clients of one bot.</summary>
    /// <exception cref="ArgumentException">The token has not the form of one.</exception>
    public TelegramClients(string token, Uri? apiBaseUrl, TimeSpan? answerWait = null)
    {
        var connections = new SocketsHttpHandler
        {
            ConnectTimeout = ConnectWait,
            // Shorter than servers keep idle connections: a request on one that is just being closed would have an unknown end.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            AllowAutoRedirect = false,
            UseCookies = false,
            // Without it no trace is written of requests, whose address holds the token.
            ActivityHeadersPropagator = null,
        };
        var handler = new WriteWatch(connections);
        polling = new HttpClient(handler) { Timeout = PollWait + (answerWait ?? AnswerWait) };
        sending = new HttpClient(handler, disposeHandler: false) { Timeout = answerWait ?? AnswerWait };
        // Not watched: a file is not kept in memory as a whole before its size is looked at, and asking for it twice harms nobody.
        files = new HttpClient(connections, disposeHandler: false) { Timeout = answerWait ?? FileWait };
        Polling = Client(token, apiBaseUrl, polling);
        Sending = Client(token, apiBaseUrl, sending);
        Files = Client(token, apiBaseUrl, files);
    }

    /// <summary>For getUpdates.</summary>
    public ITelegramBotClient Polling { get; }

    /// <summary>For everything else.</summary>
    public ITelegramBotClient Sending { get; }

    /// <summary>For files that people sent.</summary>
    public ITelegramBotClient Files { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        files.Dispose();
        sending.Dispose();
        polling.Dispose();
    }

    // The client's own retries would block its caller and know nothing of the other chats: pacing and repeating belong to who calls.
    private static TelegramBotClient Client(string token, Uri? baseUrl, HttpClient http) =>
        new(new TelegramBotClientOptions(token, baseUrl?.AbsoluteUri.TrimEnd('/')) { RetryCount = 0 }, http);
}
