using Gazette.Platforms.Telegram;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;

namespace Gazette.Tests.Platforms;

/// <summary>The client that Gazette uses reads every kind of update that this Telegram gives.</summary>
public sealed class TelegramClientUpdateTests : TelegramRoom
{
    private static readonly HttpClient http = new();
    private readonly TelegramUser owner = new(701, "频道主");
    private int next;

    private TelegramBotClient Client => new(new TelegramBotClientOptions(Telegram.Token, Telegram.BaseUrl) { RetryCount = 0 }, http);

    [Fact]
    public async Task Edited_messages()
    {
        Reader.Edits(Reader.Says("最新"), "最旧");
        var edited = (await Read())[1].EditedMessage!;
        Assert.Equal(("最旧", true), (edited.Text, edited.EditDate is not null));
    }

    [Fact]
    public async Task What_is_said_in_groups_and_topics()
    {
        Telegram.PrivacyMode = false;
        var group = Telegram.Group("云岭读报");
        var topic = group.Topic("财政");
        var hidden = group.Member(601, "群主", "creator", anonymous: true);
        var said = hidden.Says("你好 苏晚", thread: topic, mentions: Reader.User);
        group.Member(602, "群友").Says("好", repliesTo: said);
        var messages = (await Read()).Select(u => u.Message!).ToList();
        Assert.Equal("财政", messages[0].ForumTopicCreated!.Name);
        Assert.Equal((group.Id, topic, true), (messages[1].SenderChat!.Id, messages[1].MessageThreadId, messages[1].IsTopicMessage));
        Assert.Equal((MessageEntityType.TextMention, 501), (messages[1].Entities![0].Type, messages[1].Entities![0].User!.Id));
        Assert.Equal(said, messages[2].ReplyToMessage!.Id);
    }

    [Fact]
    public async Task What_the_bot_becomes_in_groups_and_channels()
    {
        var group = Telegram.Group("云岭读报", withBot: false);
        var creator = group.Member(601, "群主", "creator");
        group.AddsBot(creator);
        group.PromotesBot(creator);
        var channel = Telegram.Channel("云岭新闻");
        channel.PromotesBot(owner);
        var updates = await Read();
        Assert.Equal(Telegram.Bot.Id, updates[1].Message!.NewChatMembers![0].Id);
        var inGroup = Assert.IsType<ChatMemberAdministrator>(updates[2].MyChatMember!.NewChatMember);
        var inChannel = Assert.IsType<ChatMemberAdministrator>(updates[3].MyChatMember!.NewChatMember);
        Assert.Equal((true, true), (inGroup.CanManageTopics, inChannel.CanPostMessages));
        Assert.Equal((ChatType.Channel, "云岭新闻"), (updates[3].MyChatMember!.Chat.Type, updates[3].MyChatMember!.Chat.Title));
    }

    [Fact]
    public async Task Posts_of_channels_there_and_in_their_groups()
    {
        Telegram.PrivacyMode = false;
        var channel = Telegram.Channel("云岭新闻");
        channel.PromotesBot(owner);
        channel.Discussion = Telegram.Group("云岭新闻讨论");
        var post = channel.Posts("停水通知", "编辑部");
        channel.Edits(post, "停水取消");
        var updates = await Read();
        var forwarded = updates.Single(u => u.Message is not null).Message!;
        Assert.Equal((true, post), (forwarded.IsAutomaticForward, Assert.IsType<MessageOriginChannel>(forwarded.ForwardOrigin).MessageId));
        Assert.Equal("编辑部", updates.Single(u => u.ChannelPost is not null).ChannelPost!.AuthorSignature);
        Assert.Equal("停水取消", updates.Single(u => u.EditedChannelPost is not null).EditedChannelPost!.Text);
    }

    [Fact]
    public async Task Inline_queries_and_what_was_chosen()
    {
        Telegram.InlineFeedback = true;
        var query = Reader.Types("@gazette_test_bot 财政");
        var asked = Assert.Single(await Read()).InlineQuery!;
        var card = new InlineQueryResultArticle("a1", "停水", new InputTextMessageContent("<b>停水</b>") { ParseMode = ParseMode.Html }) { Description = "明天" };
        await Client.AnswerInlineQuery(asked.Id, [card], cacheTime: 60, isPersonal: true, nextOffset: "50", button: new("设置") { StartParameter = "inline" }, cancellationToken: BotCalls.Soon);
        Assert.Equal(("50", "明天"), ((await query.Answer()).NextOffset, (await query.Answer()).Results[0].Description));
        query.Chooses("停水");
        var updates = await Read();
        Assert.Equal(("a1", ChatType.Sender), (updates[0].ChosenInlineResult!.ResultId, asked.ChatType));
        Assert.Equal(Telegram.Bot.Id, updates[1].Message!.ViaBot!.Id);
    }

    [Fact]
    public async Task Albums_and_the_state_of_the_webhook()
    {
        Reader.SendsAlbum([new("一.md", [1]), new("二.md", [2])]);
        var album = (await Read()).Select(u => u.Message!.MediaGroupId).ToList();
        Assert.Equal(album[0], Assert.Single(album.Distinct()));
        Assert.Empty(await Read());
        await Client.SetWebhook("https://paper.example/hook", maxConnections: 5, allowedUpdates: [UpdateType.Message, UpdateType.InlineQuery], secretToken: "abc", cancellationToken: BotCalls.Soon);
        Reader.Says("最新");
        await Telegram.WebhookRests();
        var info = await Client.GetWebhookInfo(BotCalls.Soon);
        Assert.Equal((5, 1, "Connection timed out"), (info.MaxConnections, info.PendingUpdateCount, info.LastErrorMessage));
        Assert.Equal([UpdateType.Message, UpdateType.InlineQuery], info.AllowedUpdates!);
    }

    private async Task<Update[]> Read()
    {
        var updates = await Client.GetUpdates(next, cancellationToken: BotCalls.Soon);
        next = updates.Length == 0 ? next : updates[^1].Id + 1;
        return updates;
    }
}
