using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>A Telegram on loopback that answers by the Bot API's documented rules. A bot in this process or in another talks to it over HTTP; the test speaks for the people.</summary>
public sealed class FakeTelegram : IAsyncDisposable
{
    private readonly World world;
    private readonly ApiServer server;

    private FakeTelegram(World world, ApiServer server, string baseUrl) => (this.world, this.server, BaseUrl) = (world, server, baseUrl);

    /// <summary>What <c>Telegram:ApiBaseUrl</c> is set to.</summary>
    public string BaseUrl { get; }

    /// <summary>What <c>Telegram:BotToken</c> is set to.</summary>
    public string Token => world.Token;

    public TelegramUser Bot => world.Bot;

    /// <summary>What goes wrong, on purpose.</summary>
    public FaultPlan Faults => world.Faults;

    /// <summary>How much may be sent.</summary>
    public RateLimits Limits => world.Limits;

    /// <summary>Whether the bot is told in groups only of what concerns it (core.telegram.org/bots/features#privacy-mode); on, as for every new bot.</summary>
    public bool PrivacyMode
    {
        get => world.PrivacyMode;
        set => world.PrivacyMode = value;
    }

    /// <summary>Whether people can type to the bot in any chat, as /setinline at BotFather's has it.</summary>
    public bool InlineMode
    {
        get => world.InlineMode;
        set => world.InlineMode = value;
    }

    /// <summary>Whether the bot is told what people chose, as /setinlinefeedback at BotFather's has it.</summary>
    public bool InlineFeedback
    {
        get => world.InlineFeedback;
        set => world.InlineFeedback = value;
    }

    /// <summary>Every request that named the right token, in order of arrival.</summary>
    public IReadOnlyList<ApiRequest> Requests => world.Requests;

    /// <summary>Everything the bot asked for that the documentation does not know.</summary>
    public IReadOnlyList<string> Violations => world.Violations;

    /// <summary>Whether the test itself asks for what does not exist. Without it <see cref="DisposeAsync"/> fails on <see cref="Violations"/>, so that no test can forget to look.</summary>
    public bool ExpectsViolations { get; set; }

    /// <summary>Buttons that were pressed and that the bot has not answered.</summary>
    public IReadOnlyList<Press> UnansweredPresses => world.Presses.Unanswered;

    /// <summary>The bot's messages in all chats, in order.</summary>
    public IReadOnlyList<SentMessage> Messages => world.AllMessages();

    /// <summary>Updates that the bot has not confirmed.</summary>
    public int PendingUpdates => world.Updates.Pending;

    /// <summary>Whether requests are kept for <see cref="Requests"/>; a benchmark turns it off.</summary>
    public bool KeepRequests
    {
        get => world.KeepRequests;
        set => world.KeepRequests = value;
    }

    /// <summary>Starts on a free port of loopback.</summary>
    /// <param name="clock">The clock of the test; the wall clock when none is given.</param>
    public static async Task<FakeTelegram> Start(TimeProvider? clock = null)
    {
        var world = new World(clock ?? TimeProvider.System);
        var server = new ApiServer(world);
        return new(world, server, await server.Start());
    }

    /// <summary>A person who has opened a chat with the bot.</summary>
    public PrivateChat PrivateChat(long userId, string name, string? languageCode = "zh-hans", string? username = null) =>
        world.AddPrivate(new(userId, name, languageCode, username));

    /// <summary>A group, with the bot in it or not yet.</summary>
    public GroupChat Group(string title, bool supergroup = true, bool withBot = true) => world.Locked(() => world.AddGroup(title, supergroup, withBot));

    /// <summary>A channel, public when it has a username; the bot is not in it until somebody makes it an administrator.</summary>
    public ChannelChat Channel(string title, string? username = null) => world.Locked(() => world.AddChannel(title, username));

    /// <summary>Waits until the bot is connected: a long poll of it is open.</summary>
    public Task BotPolls(TimeSpan? timeout = null) => world.Updates.Polled().WaitAsync(timeout ?? Patience.Default);

    /// <summary>Whether this is a Bot API server of the operator's own: it posts to any address, http too, and gives files of any size as paths on this machine.</summary>
    public bool IsLocalServer
    {
        get => world.IsLocal;
        set => world.IsLocal = value;
    }

    /// <summary>Every attempt to hand an update to the webhook, in the order of their outcomes.</summary>
    public IReadOnlyList<WebhookAttempt> WebhookAttempts => world.Updates.Delivery.Attempts;

    /// <summary>Puts the operator's proxy into the world: what is posted to a public host arrives here on loopback. An address of nobody is never reached.</summary>
    public void Proxy(string host, Uri to) => world.Locked(() => world.Post.Proxies[host] = to);

    /// <summary>Waits until no update is on its way to the webhook: each that waits then waits for the clock.</summary>
    public Task WebhookRests(TimeSpan? timeout = null) => world.Updates.Delivery.Rests().WaitAsync(timeout ?? Patience.Default);

    /// <summary>Names a parameter that is newer than the lists here, as <c>sendMessage.some_parameter</c>: it is no violation then.</summary>
    public void AllowNewerParameter(string name) => world.AllowNewer(name);

    /// <summary>What the bot has set about itself, by the method that set it (<c>setMyCommands</c>, with scope and language), or null.</summary>
    public JsonNode? Profile(string method, string scope = "default", string language = "", long? chat = null, long? person = null) =>
        world.Locked(() => world.Profile.GetValueOrDefault(new(method, scope, chat, person, language)));

    /// <summary>Stops, and fails when the bot asked for what the documentation does not know.</summary>
    /// <exception cref="InvalidOperationException">There are <see cref="Violations"/> that the test did not expect.</exception>
    public async ValueTask DisposeAsync()
    {
        world.Dispose();
        await server.DisposeAsync();
        if (!ExpectsViolations && Violations.Count > 0)
            throw new InvalidOperationException("Telegram's documentation does not know this: " + string.Join(" | ", Violations.Distinct()));
    }
}
