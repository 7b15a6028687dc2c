using Gazette.Platforms.Telegram;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Gazette.Tests.Platforms;

/// <summary>The client that Gazette uses understands what this Telegram says, and asks nothing it does not know.</summary>
public sealed class TelegramClientTests : TelegramRoom
{
    private static CancellationToken Soon => BotCalls.Soon;

    [Fact]
    public async Task The_client_talks_with_a_person()
    {
        using var http = new HttpClient();
        var client = Client(http);
        var me = await client.GetMe(Soon);
        Reader.Says("/start");
        var update = Assert.Single(await client.GetUpdates(timeout: 10, allowedUpdates: [UpdateType.Message, UpdateType.CallbackQuery], cancellationToken: Soon));
        await client.SendChatAction(update.Message!.Chat.Id, ChatAction.Typing, cancellationToken: Soon);
        var buttons = new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("财政", "f:1"));
        var sent = await client.SendMessage(update.Message.Chat.Id, "<b>选一个</b>", ParseMode.Html, replyMarkup: buttons, linkPreviewOptions: LinkPreviewOptions.Disabled, cancellationToken: Soon);
        var press = Reader.Presses("财政");
        var pressed = Assert.Single(await client.GetUpdates(update.Id + 1, cancellationToken: Soon)).CallbackQuery!;
        await client.AnswerCallbackQuery(pressed.Id, "已关注", cancellationToken: Soon);
        await client.EditMessageText(sent.Chat.Id, pressed.Message!.Id, "已关注 <i>财政</i>", ParseMode.Html, cancellationToken: Soon);

        Assert.Equal(Telegram.Bot.Username, me.Username);
        Assert.Equal("已关注", await press.Answer());
        Assert.Equal("已关注 财政", Reader.Last.Text);
        Assert.Equal(MessageEntityType.Bold, Assert.Single(sent.Entities!).Type);
        Assert.Empty(Telegram.Violations);
    }

    [Fact]
    public async Task The_client_sets_what_the_bot_says_about_itself()
    {
        using var http = new HttpClient();
        var client = Client(http);
        await client.SetMyCommands([new BotCommand("latest", "最新")], BotCommandScope.AllPrivateChats(), "zh", Soon);
        await client.SetMyDescription("区报推送", "zh", Soon);
        await client.SetMyShortDescription("区报推送", cancellationToken: Soon);
        await client.DeleteWebhook(cancellationToken: Soon);
        Assert.Equal("最新", Assert.Single(await client.GetMyCommands(BotCommandScope.AllPrivateChats(), "zh", Soon)).Description);
        Assert.Equal("区报推送", (string?)Telegram.Profile("setMyDescription", language: "zh"));
        Assert.Empty(Telegram.Violations);
    }

    [Fact]
    public async Task The_client_sends_a_document()
    {
        using var http = new HttpClient();
        using var content = new MemoryStream([7, 8, 9]);
        await Client(http).SendDocument(Reader.Id, InputFile.FromStream(content, "数据.json"), "你的数据", cancellationToken: Soon);
        Assert.Equal([7, 8, 9], Reader.Last.File!.Content);
        Assert.Empty(Telegram.Violations);
    }

    [Fact]
    public async Task The_client_downloads_a_document_that_a_person_sent()
    {
        using var http = new HttpClient();
        var client = Client(http);
        Reader.SendsDocument("2026-11-27.md", [35, 35, 32], "新一期");
        var message = Assert.Single(await client.GetUpdates(cancellationToken: Soon)).Message!;
        using var content = new MemoryStream();
        await client.GetInfoAndDownloadFile(message.Document!.FileId, content, Soon);
        Assert.Equal(("2026-11-27.md", "新一期"), (message.Document.FileName, message.Caption));
        Assert.Equal([35, 35, 32], content.ToArray());
        Assert.Empty(Telegram.Violations);
    }

    [Fact]
    public async Task The_client_sees_retry_after_blocks_and_migrations()
    {
        using var http = new HttpClient();
        var client = Client(http);
        Telegram.Faults.Next(Fault.TooManyRequests(43838));
        var flood = await Assert.ThrowsAsync<ApiRequestException>(() => client.SendMessage(Reader.Id, "早报", cancellationToken: Soon));
        Clock.Advance(TimeSpan.FromSeconds(43838));
        Reader.Blocks();
        var blocked = await Assert.ThrowsAsync<ApiRequestException>(() => client.SendMessage(Reader.Id, "早报", cancellationToken: Soon));
        var group = Telegram.Group("云岭读报", supergroup: false);
        var upgraded = group.Upgrades();
        var migrated = await Assert.ThrowsAsync<ApiRequestException>(() => client.SendMessage(group.Id, "早报", cancellationToken: Soon));
        Assert.Equal((429, 43838), (flood.ErrorCode, flood.Parameters!.RetryAfter));
        Assert.Equal(403, blocked.ErrorCode);
        Assert.Equal(upgraded.Id, migrated.Parameters!.MigrateToChatId);
    }

    [Fact]
    public async Task The_client_sees_a_proxys_error_and_a_cut_connection_as_request_errors()
    {
        using var http = new HttpClient();
        var client = Client(http);
        Telegram.Faults.Next(Fault.Status(502));
        Telegram.Faults.Next(Fault.ResetAfterAcceptance);
        await Assert.ThrowsAnyAsync<RequestException>(() => client.SendMessage(Reader.Id, "早报", cancellationToken: Soon));
        await Assert.ThrowsAnyAsync<RequestException>(() => client.SendMessage(Reader.Id, "早报", cancellationToken: Soon));
        Assert.Single(Reader.Messages);
    }

    [Fact]
    public async Task The_client_reads_members_of_a_group()
    {
        using var http = new HttpClient();
        var group = Telegram.Group("云岭读报");
        var owner = group.Member(601, "群主", "creator");
        group.Member(602, "管理员", "administrator");
        var client = Client(http);
        group.RemovesBot(owner);
        var left = (await client.GetUpdates(cancellationToken: Soon))[0].MyChatMember!;
        group.AddsBot(owner);
        Assert.Equal(ChatMemberStatus.Kicked, left.NewChatMember.Status);
        Assert.Equal(ChatMemberStatus.Administrator, (await client.GetChatMember(group.Id, 602, Soon)).Status);
        Assert.Equal(2, (await client.GetChatAdministrators(group.Id, cancellationToken: Soon)).Length);
        Assert.Equal("云岭读报", (await client.GetChat(group.Id, Soon)).Title);
        Assert.Empty(Telegram.Violations);
    }

    private TelegramBotClient Client(HttpClient http) =>
        new(new TelegramBotClientOptions(Telegram.Token, Telegram.BaseUrl) { RetryCount = 0 }, http);
}
