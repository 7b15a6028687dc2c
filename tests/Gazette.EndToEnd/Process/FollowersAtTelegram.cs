using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Process;

/// <summary>The built program, serving people at Telegram who follow finance.</summary>
public abstract class FollowersAtTelegram : IAsyncLifetime
{
    private protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private protected FakeTelegram? telegram;
    private protected Place? place;
    private protected GazetteProcess? service;

    private protected List<PrivateChat> Chats { get; } = [];

    public async Task InitializeAsync()
    {
        telegram = await FakeTelegram.Start();
        place = Place.With(telegram);
        service = await Start(place);
        await telegram.BotPolls(Patience);
    }

    public async Task DisposeAsync()
    {
        await service!.DisposeAsync();
        await telegram!.DisposeAsync();
        place!.Dispose();
    }

    private protected virtual Task<GazetteProcess> Start(Place at) => at.Serves();

    /// <summary>So many people follow, weekly, on a day that is far: nothing but 现在就推送 sends while the test runs.</summary>
    private protected async Task Follow(int people)
    {
        for (var number = 1; number <= people; number++)
        {
            var chat = telegram!.PrivateChat(6_000 + number, $"读者{number}");
            chat.Says("/start t_finance");
            await chat.Reads("已关注", Patience);
            chat.Says($"/digest weekly {DateTime.UtcNow.AddDays(3).DayOfWeek} 12:00");
            await chat.Reads("每周", Patience);
            Chats.Add(chat);
        }
    }

    private protected static int Copies(PrivateChat chat, string text) => chat.Messages.Count(m => m.Text.Contains(text, StringComparison.Ordinal));
}
