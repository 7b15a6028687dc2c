using System.Text.Json.Nodes;
using Gazette.Channels.Telegram.Profile;
using Gazette.Channels.Telegram.Receiving;
using Gazette.Channels.Telegram.Receiving.Mapping;
using Gazette.Conversation;
using Gazette.Newsroom.Access;
using Gazette.Platforms.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace Gazette.Tests.Channels.Telegram;

/// <summary>What people see of the bot beside its messages.</summary>
public sealed class ProfileTests : ChannelRoom
{
    private const string Set = "setMyCommands";

    [Theory]
    [InlineData("all_private_chats", MenuAudience.Person)]
    [InlineData("all_group_chats", MenuAudience.Group)]
    [InlineData("all_chat_administrators", MenuAudience.GroupAdministrator)]
    public async Task Each_kind_of_chat_has_a_menu_in_both_languages(string scope, MenuAudience audience)
    {
        await Starts();
        Assert.Equal(CommandMenu.For("en", audience), Menu(scope));
        Assert.Equal(CommandMenu.For("zh", audience), Menu(scope, "zh"));
    }

    [Theory]
    [InlineData("", "en")]
    [InlineData("zh", "zh")]
    public async Task The_bot_describes_itself_in_both_languages(string code, string language)
    {
        await Starts();
        var texts = BotProfile.For(language, "Gazette", ProfileTexts.LongestDescription, ProfileTexts.LongestShortDescription);
        Assert.Equal(texts.Description, (string?)Telegram.Profile("setMyDescription", language: code));
        Assert.Equal(texts.ShortDescription, (string?)Telegram.Profile("setMyShortDescription", language: code));
        Assert.DoesNotContain(Telegram.Requests, r => r.Method == "setMyName");
    }

    [Fact]
    public async Task What_is_right_is_left_alone()
    {
        Operators.All.Add(Editor);
        await Starts();
        var set = Changing;
        await Starts();
        Assert.Equal(12, set);
        Assert.Equal(set, Changing);
    }

    [Fact]
    public async Task What_somebody_changed_is_set_right_and_nothing_else()
    {
        await Starts();
        await Bot.Call("setMyShortDescription", new { short_description = "别的", language_code = "zh" });
        var set = Changing;
        await Starts();
        Assert.Equal(set + 1, Changing);
        Assert.NotEqual("别的", (string?)Telegram.Profile("setMyShortDescription", language: "zh"));
    }

    [Fact]
    public async Task An_operator_has_a_menu_of_their_own_until_they_are_none_any_more()
    {
        Operators.All.Add(Editor);
        await Starts();
        Assert.Equal(CommandMenu.For("en", MenuAudience.Operator), Menu("chat", chat: Reader.Id));
        Assert.Equal(CommandMenu.For("zh", MenuAudience.Operator), Menu("chat", "zh", Reader.Id));
        Operators.All.Clear();
        await Starts();
        Assert.Null(Telegram.Profile(Set, "chat", "", Reader.Id));
        Assert.Null(Telegram.Profile(Set, "chat", "zh", Reader.Id));
        var taken = Telegram.Requests.Count(r => r.Method == "deleteMyCommands");
        await Starts();
        Assert.Equal(2, taken);
        Assert.Equal(taken, Telegram.Requests.Count(r => r.Method == "deleteMyCommands"));
    }

    [Fact]
    public async Task A_menu_that_could_not_be_taken_back_is_at_the_next_start()
    {
        Operators.All.Add(Editor);
        await Starts();
        Operators.All.Clear();
        Telegram.Faults.Next("deleteMyCommands", Fault.Status(502));
        await Starts();
        await Starts();
        Assert.Null(Telegram.Profile(Set, "chat", "", Reader.Id));
    }

    [Fact]
    public async Task An_operator_who_never_opened_the_bot_is_no_trouble()
    {
        Operators.All.Add(new("telegram", "999999"));
        Operators.All.Add(new("telegram", "nobody"));
        Operators.All.Add(new("web", "editor"));
        await Starts();
        Assert.DoesNotContain(Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal));
        Assert.Contains(Log.Lines, line => line.Contains("operator 999999's menu in zh waits for the person to open the bot", StringComparison.Ordinal));
    }

    [Fact]
    public void Menus_and_texts_keep_Telegrams_limits()
    {
        foreach (var language in new[] { "zh", "en" })
        {
            Assert.All(Enum.GetValues<MenuAudience>(), audience => Assert.InRange(CommandMenu.For(language, audience).Count, 5, CommandMenus.MostCommands));
            Assert.All(CommandMenu.For(language, MenuAudience.Operator), c => Assert.InRange(c.Description.Length, 2, CommandMenus.LongestDescription));
            var cut = BotProfile.For(language, string.Concat(Enumerable.Repeat("报🧧", 300)), ProfileTexts.LongestDescription, ProfileTexts.LongestShortDescription);
            Assert.InRange(cut.Description.Length, 500, ProfileTexts.LongestDescription);
            Assert.InRange(cut.ShortDescription.Length, 110, ProfileTexts.LongestShortDescription);
            Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(cut.Description)));
        }
    }

    private Operator Editor => new("telegram", $"{Reader.Id}");

    private int Changing => Telegram.Requests.Count(r => r.Method.StartsWith("setMy", StringComparison.Ordinal));

    private Task<BotIdentity> Starts() => Services.GetRequiredService<TelegramSetup>().Run(Soon);

    private IEnumerable<MenuCommand> Menu(string scope, string language = "", long? chat = null) =>
        ((JsonArray)Telegram.Profile(Set, scope, language, chat)!).Select(c => new MenuCommand((string)c!["command"]!, (string)c["description"]!));
}
