using System.Globalization;
using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>Everything this Telegram holds. What changes it runs under one lock.</summary>
internal sealed class World : IDisposable
{
    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly Dictionary<long, TelegramChat> chats = [];
    private readonly List<ApiRequest> requests = [];
    private readonly List<string> violations = [];
    private readonly HashSet<string> newer = [];
    private readonly BotApi api = BotApi.Load();
    private int lastMessage = 100;
    private int recorded;

    internal World(TimeProvider clock)
    {
        this.clock = clock;
        Limits = new(clock);
        Post = new(clock, Violated);
        Updates = new(clock, Post);
        Presses = new(this);
        Inline = new(this);
    }

    internal string Token { get; } = "7000000001:AAGazetteLoopbackTokenOfNoValue0001";

    internal TelegramUser Bot { get; } = new(7_000_000_001, "Gazette", Username: "gazette_test_bot", IsBot: true);

    internal FaultPlan Faults { get; } = new();

    internal RateLimits Limits { get; }

    internal UpdateQueue Updates { get; }

    internal WebhookPost Post { get; }

    /// <summary>Whether this is a Bot API server of the operator's own (core.telegram.org/bots/api#using-a-local-bot-api-server).</summary>
    internal bool IsLocal { get; set; }

    internal LocalFiles LocalFiles { get; } = new();

    internal PressLog Presses { get; }

    /// <summary>Whether the bot is told in groups only of what concerns it: so at BotFather's, unless /setprivacy turns it off.</summary>
    internal bool PrivacyMode { get; set; } = true;

    internal InlineLog Inline { get; }

    /// <summary>Whether people can type to the bot in any chat (/setinline), and whether it is told what they chose (/setinlinefeedback).</summary>
    internal bool InlineMode { get; set; } = true;

    internal bool InlineFeedback { get; set; }

    /// <summary>What the bot set about itself: commands, descriptions, its menu button.</summary>
    internal Dictionary<ProfileKey, JsonNode> Profile { get; } = [];

    /// <summary>Whether requests are kept; a benchmark that sends a million turns it off.</summary>
    internal bool KeepRequests { get; set; } = true;

    internal DateTimeOffset Now => clock.GetUtcNow();

    internal IReadOnlyList<ApiRequest> Requests => Locked(() => requests.ToList());

    internal IReadOnlyList<string> Violations => Locked(() => violations.ToList());

    internal bool Knows(string method) => api.Knows(method);

    internal T Locked<T>(Func<T> work)
    {
        lock (gate)
            return work();
    }

    internal void Locked(Action work)
    {
        lock (gate)
            work();
    }

    internal int NextMessageId() => ++lastMessage;

    internal PrivateChat AddPrivate(TelegramUser user) => Add(new PrivateChat(this, user));

    /// <summary>Supergroups have ids of their own kind, below minus a million million.</summary>
    internal GroupChat AddGroup(string title, bool supergroup, bool withBot = true) =>
        Add(new GroupChat(this, supergroup ? -1_002_000_000_000 - chats.Count : -4_000_000 - chats.Count, title, supergroup, withBot));

    internal ChannelChat AddChannel(string title, string? username) => Add(new ChannelChat(this, -1_001_000_000_000 - chats.Count, title, username));

    internal TelegramChat Chat(ApiRequest request) => Chat(request.Text("chat_id"));

    /// <summary>A chat by its number, or a public one by its @name.</summary>
    internal TelegramChat Chat(string? id)
    {
        if (string.IsNullOrEmpty(id))
            throw Refusal.BadRequest("chat_id is empty");
        var known = long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? chats.GetValueOrDefault(number)
            : chats.Values.OfType<SharedChat>().FirstOrDefault(c => c.Username is not null && id == "@" + c.Username);
        if (known is null && chats.Values.OfType<SharedChat>().Any(c => c.Members.ContainsKey(number)))
            throw Refusal.Forbidden("bot can't initiate conversation with a user");
        return known ?? throw Refusal.BadRequest("chat not found");
    }

    internal TelegramChat? Find(long id) => chats.GetValueOrDefault(id);

    internal IReadOnlyList<SentMessage> AllMessages() => Locked(() => chats.Values.ToList()).SelectMany(c => c.Messages).OrderBy(m => m.Id).ToList();

    internal SentMessage? FileMessage(int id) => chats.Values.Select(c => c.Find(id)).FirstOrDefault(m => m?.File is not null);

    internal void AllowNewer(string parameter) => Locked(() => newer.Add(parameter));

    internal void Violated(string what) => Locked(() => violations.Add(what));

    public void Dispose()
    {
        Updates.Dispose();
        LocalFiles.Dispose();
    }

    internal ApiRequest Record(string method, JsonObject parameters, IReadOnlyDictionary<string, SentFile> files)
    {
        var request = new ApiRequest(Interlocked.Increment(ref recorded), Now, method, parameters, files);
        var wrong = api.Violations(request).ToList();
        Locked(() =>
        {
            if (KeepRequests)
                requests.Add(request);
            violations.AddRange(wrong.Where(w => !newer.Contains(w.Split(':')[0])));
        });
        return request;
    }

    private T Add<T>(T chat)
        where T : TelegramChat
    {
        lock (gate)
            chats[chat.Id] = chat;
        return chat;
    }
}
