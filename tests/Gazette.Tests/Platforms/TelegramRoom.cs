using System.Text.Json.Nodes;
using Gazette.Platforms.Telegram;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Platforms;

/// <summary>A Telegram with one person and a bare bot, on a clock that the test moves.</summary>
public abstract class TelegramRoom : IAsyncLifetime
{
    private long next;

    private protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero));

    private protected FakeTelegram Telegram { get; private set; } = null!;

    private protected BotCalls Bot { get; private set; } = null!;

    private protected PrivateChat Reader { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Telegram = await FakeTelegram.Start(Clock);
        Bot = new(Telegram);
        Reader = Telegram.PrivateChat(501, "苏晚");
    }

    /// <summary>The kinds of updates asked for from now on.</summary>
    private protected Task<BotCalls.Answer> Asks(params string[] kinds) => Bot.Call("getUpdates", new { allowed_updates = kinds });

    /// <summary>What waits for the bot; each update as its kind and content.</summary>
    private protected async Task<IReadOnlyList<(string Kind, JsonNode Content)>> Updates()
    {
        var updates = (JsonArray)(await Bot.Call("getUpdates", new { offset = next })).Result;
        if (updates.Count > 0)
            next = (long)updates[^1]!["update_id"]! + 1;
        return [.. updates.Select(u => u!.AsObject().Single(p => p.Key != "update_id")).Select(p => (p.Key, p.Value!))];
    }

    /// <summary>The one update that waits for the bot.</summary>
    private protected async Task<JsonNode> Update(string kind)
    {
        var (was, content) = Assert.Single(await Updates());
        Assert.Equal(kind, was);
        return content;
    }

    /// <summary>The texts of the messages that wait for the bot.</summary>
    private protected async Task<IReadOnlyList<string?>> Heard() => [.. (await Updates()).Select(u => (string?)u.Content["text"]).Where(t => t is not null)];

    public async Task DisposeAsync()
    {
        Bot.Dispose();
        await Telegram.DisposeAsync();
    }
}
