using Gazette.Channels.Telegram.Receiving;
using Gazette.Platforms.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace Gazette.Tests.Channels.Telegram;

public sealed class SetupTests : ChannelRoom
{
    private TelegramSetup Setup => Services.GetRequiredService<TelegramSetup>();

    [Fact]
    public async Task A_webhook_is_removed_and_what_waits_is_kept()
    {
        await Bot.Call("setWebhook", new { url = "https://paper.example/telegram/webhook" });
        Reader.Says("你好");
        await Setup.Run(Soon);
        Assert.Equal(1, Telegram.PendingUpdates);
        Assert.Equal("", (string?)(await Bot.Call("getWebhookInfo")).Result["url"]);
    }

    [Fact]
    public async Task A_menu_that_cannot_be_set_stops_nothing_and_the_next_start_sets_it()
    {
        Telegram.Faults.Next("setMyCommands", Fault.Status(500));
        Assert.Equal(Telegram.Bot.Id, (await Setup.Run(Soon)).Id);
        Assert.Contains("the menu of AllPrivateChats in en could not be set", Assert.Single(Log.Lines, IsWarning), StringComparison.Ordinal);
        Assert.Null(Telegram.Profile("setMyCommands", "all_private_chats"));
        Assert.NotNull(Telegram.Profile("setMyCommands", "all_private_chats", "zh"));
        await Setup.Run(Soon);
        Assert.NotNull(Telegram.Profile("setMyCommands", "all_private_chats"));
    }

    [Fact]
    public async Task Where_Telegram_asks_for_patience_the_rest_is_left_to_the_next_start()
    {
        Telegram.Faults.Next("setMyCommands", Fault.TooManyRequests(30));
        Assert.Equal(Telegram.Bot.Id, (await Setup.Run(Soon)).Id);
        Assert.Single(Telegram.Requests, r => r.Method.Contains("MyCommands", StringComparison.Ordinal) && r.Method[0] == 's');
        Assert.DoesNotContain(Telegram.Requests, r => r.Method == "getMyDescription");
        Assert.Contains("what follows", Assert.Single(Log.Lines, IsWarning), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_keeps_nothing_from_being_received()
    {
        Operators.Broken = true;
        Assert.Equal(Telegram.Bot.Id, (await Setup.Run(Soon)).Id);
        Assert.Contains(Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("operators' menus", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bot_set_up_well_is_given_no_advice()
    {
        await Setup.Run(Soon);
        Assert.DoesNotContain(Log.Lines, line => line.Contains("BotFather", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_BotFather_was_not_told_is_advised_once()
    {
        (Telegram.InlineMode, Telegram.PrivacyMode) = (false, false);
        await Setup.Run(Soon);
        Assert.StartsWith("Information", Assert.Single(Log.Lines, line => line.Contains("/setinline", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Single(Log.Lines, line => line.Contains("/setprivacy", StringComparison.Ordinal));
    }

    private static bool IsWarning(string line) => line.StartsWith("Warning", StringComparison.Ordinal);
}
