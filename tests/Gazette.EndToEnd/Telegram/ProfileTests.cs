using System.Text.Json.Nodes;

namespace Gazette.EndToEnd.Telegram;

/// <summary>What people see of the bot before and beside its messages.</summary>
public sealed class ProfileTests : TelegramTown
{
    private const long Editor = 5001;

    private readonly Dictionary<string, string?> settings = new() { ["Telegram:Admins:0"] = $"{Editor}", ["Telegram:Name"] = "云岭区报机器人" };

    private protected override IReadOnlyDictionary<string, string?> Settings => settings;

    [Fact]
    public async Task The_bot_tells_in_both_languages_whose_news_it_has()
    {
        Assert.StartsWith("云岭区报", Text("setMyDescription", "zh"), StringComparison.Ordinal);
        Assert.StartsWith("云岭区报 in a chat", Text("setMyDescription", ""), StringComparison.Ordinal);
        Assert.StartsWith("云岭区报", Text("setMyShortDescription", "zh"), StringComparison.Ordinal);
        Assert.Equal("云岭区报机器人", Text("setMyName", ""));
    }

    [Fact]
    public async Task Operators_named_or_granted_have_their_menu_after_the_next_start_and_lose_it_with_their_right()
    {
        var editor = Opens("编辑");
        Assert.Equal(Editor, editor.Chat.Id);
        await editor.Asks("/runs", "还没有推送批次");
        Assert.Null(OperatorsMenu());
        await Restarts();
        await editor.Asks("/runs", "还没有推送批次");
        Assert.Contains("broadcast", OperatorsMenu()!);
        Assert.DoesNotContain("broadcast", Commands("all_private_chats", null)!);
        settings.Remove("Telegram:Admins:0");
        await Restarts();
        await editor.Asks("/help", "可以");
        Assert.Null(OperatorsMenu());
    }

    private IReadOnlyList<string>? OperatorsMenu() => Commands("chat", Editor);

    private string? Text(string method, string language) => (string?)Telegram.Profile(method, language: language);

    private IReadOnlyList<string>? Commands(string scope, long? chat) =>
        Telegram.Profile("setMyCommands", scope, "zh", chat) is JsonArray menu ? [.. menu.Select(c => (string)c!["command"]!)] : null;
}
