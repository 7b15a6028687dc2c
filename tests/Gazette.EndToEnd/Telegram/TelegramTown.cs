using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>A Telegram, the service, and a clock that stands until a test moves it. After each test: nothing was asked that Telegram does not know, every press was answered, no rate was exceeded, nothing failed in the log.</summary>
public abstract class TelegramTown : IAsyncLifetime
{
    private TownClock? clock;
    private FakeTelegram? telegram;
    private Newsroom? newsroom;
    private long lastUser = 5_000;

    private protected TownClock Clock => clock ??= new(Starts);

    /// <summary>When a test begins: noon of Thursday 2026-09-17.</summary>
    private protected virtual DateTimeOffset Starts => Shanghai(17, 12, 0);

    private protected FakeTelegram Telegram => telegram!;

    private protected Newsroom Gazette => newsroom!;

    private protected DateTimeOffset Now => Clock.GetUtcNow();

    private protected virtual IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>();

    public virtual async Task InitializeAsync()
    {
        telegram = await FakeTelegram.Start(Clock);
        telegram.Limits.Enforced = true;
        newsroom = await Newsroom.Opened(telegram, Clock, Settings);
    }

    public virtual async Task DisposeAsync()
    {
        await newsroom!.DisposeAsync();
        await telegram!.DisposeAsync();
        Assert.Empty(telegram.Violations);
        Assert.Empty(telegram.UnansweredPresses);
        Assert.Empty(telegram.Limits.TooEarly);
        Assert.True(newsroom.Log.Errors.Count == 0, string.Join('\n', newsroom.Log.Errors));
        Assert.DoesNotContain(newsroom.Log.All, line => line.Contains(telegram.Token, StringComparison.Ordinal));
    }

    /// <summary>An instant of September 2026, by the clocks of Shanghai; days run on into October.</summary>
    private protected static DateTimeOffset Shanghai(int day, int hour, int minute) =>
        new DateTimeOffset(2026, 9, 1, hour, minute, 0, TimeSpan.FromHours(8)).AddDays(day - 1).ToUniversalTime();

    private protected Reader Opens(string name, string? language = "zh-hans") => new(Telegram.PrivateChat(++lastUser, name, language), this);

    /// <summary>Somebody who follows places, daily at eight.</summary>
    private protected async Task<Reader> Follower(string name, params string[] places)
    {
        var reader = Opens(name);
        foreach (var place in places)
            await reader.Asks("关注" + place, "已关注 ");
        return reader;
    }

    internal void APersonTakesASecond() => Clock.Advance(TimeSpan.FromMilliseconds(1100));

    /// <summary>The clock is moved to an instant of September; then everything due is done.</summary>
    private protected Task ItIs(int day, int hour, int minute)
    {
        var wanted = Shanghai(day, hour, minute);
        Assert.True(wanted > Now, $"It is later than {wanted:u} already.");
        return Passes(wanted - Now);
    }

    private protected async Task Passes(TimeSpan time)
    {
        Clock.Advance(time);
        await Gazette.Settles();
    }

    private protected async Task Restarts()
    {
        await Gazette.Stop();
        await Gazette.Start();
    }

    /// <summary>The requests that carried a digest to a chat, whatever came of them.</summary>
    private protected IReadOnlyList<ApiRequest> DigestsSentTo(Reader reader) => [.. Telegram.Requests.Where(r => IsDigestTo(reader, r))];

    private protected static bool IsDigestTo(Reader reader, ApiRequest request) =>
        request.Method == "sendMessage" && request.ChatId == reader.Chat.Id && request.Text("text")!.Contains("摘要 · ", StringComparison.Ordinal);
}
