using Gazette.Platforms.Telegram;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Platforms;

/// <summary>A Telegram with one person and a bare bot, on a clock that the test moves.</summary>
public abstract class TelegramRoom : IAsyncLifetime
{
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

    public async Task DisposeAsync()
    {
        Bot.Dispose();
        await Telegram.DisposeAsync();
    }
}
