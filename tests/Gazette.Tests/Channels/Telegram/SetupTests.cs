using System.Text.Json.Nodes;
using Gazette.Channels.Telegram.Receiving;
using Gazette.Conversation;
using Gazette.Platforms.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace Gazette.Tests.Channels.Telegram;

public sealed class SetupTests : ChannelRoom
{
    private TelegramSetup Setup => Services.GetRequiredService<TelegramSetup>();

    [Theory]
    [InlineData("", "en")]
    [InlineData("zh", "zh")]
    public async Task The_menu_of_commands_is_there_in_both_languages(string code, string language)
    {
        Assert.Equal(Telegram.Bot.Id, (await Setup.Run(Soon)).Id);
        var menu = (JsonArray)Telegram.Profile("setMyCommands", language: code)!;
        Assert.Equal(CommandMenu.For(language), menu.Select(c => new MenuCommand((string)c!["command"]!, (string)c["description"]!)));
    }

    [Fact]
    public async Task A_menu_that_is_right_is_left_alone()
    {
        await Setup.Run(Soon);
        await Setup.Run(Soon);
        Assert.Equal(2, Telegram.Requests.Count(r => r.Method == "setMyCommands"));
    }

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
    public async Task A_menu_that_cannot_be_set_stops_nothing()
    {
        Telegram.Faults.Next("setMyCommands", Fault.Status(500));
        Assert.Equal(Telegram.Bot.Id, (await Setup.Run(Soon)).Id);
        Assert.Contains(Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal));
    }
}
