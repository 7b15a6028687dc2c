using System.Text.Json;
using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Receiving.Mapping;
using Gazette.Conversation.Messages;
using Gazette.Following;

namespace Gazette.Tests.Channels.Telegram;

/// <summary>What of a group's talk is said to the bot, and what happens to groups and channels.</summary>
public sealed class GroupMappingTests
{
    private const string Bot = """{"id":7000000001,"is_bot":true,"first_name":"报","username":"yunling_paper_bot"}""";
    private const string Person = """{"id":501,"is_bot":false,"first_name":"苏晚","language_code":"zh-hans"}""";
    private const string Chat = """{"id":-1001,"type":"supergroup","title":"读报小组"}""";

    [Theory]
    [InlineData("/latest", "bot_command 0 7", "/latest")]
    [InlineData("/latest@Yunling_Paper_Bot 财政", "bot_command 0 25", "/latest@Yunling_Paper_Bot 财政")]
    [InlineData("/latest@another_bot", "bot_command 0 19", null)]
    [InlineData("看看 /latest", "bot_command 3 7", null)]
    [InlineData("@yunling_paper_bot 最新财政新闻", "mention 0 18", "最新财政新闻")]
    [InlineData("🧧🧧 @yunling_paper_bot，最新财政新闻", "mention 5 18", "🧧🧧  ，最新财政新闻")]
    [InlineData("最新财政新闻 @YUNLING_paper_bot", "mention 7 18", "最新财政新闻")]
    [InlineData("@yunling_paper_bot", "mention 0 18", "/help")]
    [InlineData("@another_bot 最新财政新闻", "mention 0 12", null)]
    [InlineData("小报 最新财政新闻", "text_mention 0 2 7000000001", "最新财政新闻")]
    [InlineData("小报 最新财政新闻", "text_mention 0 2 502", null)]
    [InlineData("@yunling_paper_bot 最新", "mention 0 999", null)]
    [InlineData("最新财政新闻", null, null)]
    public void What_is_said_to_the_bot_is_heard_without_its_name(string text, string? entity, string? heard)
    {
        var message = Said($""" "text":{JsonSerializer.Serialize(text)},"entities":[{Entity(entity)}] """);
        Assert.Equal(heard, (message?.Content as Said)?.Text);
        if (message is not null)
            Assert.Equal((new Address("telegram", "7000000001", "-1001"), "501", false, "3"), (message.From, message.Sender, message.Private, message.PlatformId));
    }

    [Theory]
    [InlineData(Bot, "", "第2条")]
    [InlineData(Person, "", null)]
    [InlineData(Bot, ""","is_topic_message":true,"message_thread_id":2""", null)]   // what stands in a topic answers its first message, which the bot may have written
    [InlineData(Bot, ""","is_topic_message":true,"message_thread_id":1""", "第2条")]
    public void An_answer_to_a_message_of_the_bot_is_heard(string author, string topic, string? heard) => Assert.Equal(
        heard,
        (Said($$$$""" "text":"第2条","reply_to_message":{"message_id":2,"date":1,"from":{{{{author}}}},"chat":{{{{Chat}}}},"text":"1. …"}{{{{topic}}}} """)?.Content as Said)?.Text);

    [Theory]
    [InlineData("""{"id":9,"is_bot":true,"first_name":"别的"}""", "", null)]
    [InlineData("""{"id":1087968824,"is_bot":true,"first_name":"Group"}""", ""","sender_chat":{"id":-1001,"type":"supergroup","title":"读报小组"}""", "-1001")]
    [InlineData("""{"id":136817688,"is_bot":true,"first_name":"Channel"}""", ""","sender_chat":{"id":-1002,"type":"channel","title":"频道"}""", null)]
    [InlineData("""{"id":777000,"is_bot":false,"first_name":"Telegram"}""", ""","sender_chat":{"id":-1002,"type":"channel","title":"频道"},"is_automatic_forward":true""", null)]
    [InlineData(Person, ""","via_bot":{"id":9,"is_bot":true,"first_name":"别的"}""", null)]
    [InlineData(Person, "", "501")]
    public void Bots_channels_and_forwarded_posts_are_nobody_and_an_anonymous_administrator_is_the_group(string from, string more, string? sender)
    {
        var message = Map($$$$"""{"update_id":9,"message":{"message_id":3,"date":1,"from":{{{{from}}}},"chat":{{{{Chat}}}},"text":"/latest","entities":[{"type":"bot_command","offset":0,"length":7}]{{{{more}}}}}}""");
        Assert.Equal(sender, message?.Sender);
    }

    [Theory]
    [InlineData("""  "is_topic_message":true,"message_thread_id":44 """, "44")]
    [InlineData("""  "message_thread_id":44 """, "")]
    public void A_topic_is_a_thread_of_its_own_and_a_thread_of_replies_is_none(string thread, string heard) =>
        Assert.Equal(heard, Said($$$$""" "text":"/latest","entities":[{"type":"bot_command","offset":0,"length":7}],{{{{thread}}}} """)!.From.Thread);

    [Theory]
    [InlineData("""  "migrate_to_chat_id":-1009 """, "-1001", "-1009")]
    [InlineData("""  "migrate_from_chat_id":-5 """, "-5", "-1001")]
    public void An_upgrade_is_heard_of_in_either_chat(string told, string from, string to)
    {
        var message = Said(told)!;
        Assert.Equal((from, new Moved(to)), (message.From.Chat, message.Content));
    }

    [Theory]
    [InlineData("group", "left", "member", typeof(Joined))]
    [InlineData("supergroup", "kicked", "administrator", typeof(Joined))]
    [InlineData("supergroup", "member", "administrator", typeof(AdministratorsChanged))]
    [InlineData("group", "member", "kicked", typeof(Left))]
    [InlineData("group", "administrator", "left", typeof(Left))]
    [InlineData("channel", "left", "administrator", typeof(Appointed))]
    [InlineData("channel", "administrator", "left", typeof(Left))]
    [InlineData("channel", "left", "kicked", null)]
    public void What_becomes_of_the_bot_in_a_chat_of_several_is_heard(string type, string before, string after, Type? content)
    {
        var message = Map($$$$"""{"update_id":9,"my_chat_member":{"chat":{"id":-1001,"type":"{{{{type}}}}","title":"河口\u202e早读"},"from":{{{{Person}}}},"date":1,"old_chat_member":{{{{Status(before)}}}},"new_chat_member":{{{{Status(after)}}}}}}""");
        Assert.Equal(content, message?.Content.GetType());
        if (message?.Content is Appointed appointed)
            Assert.Equal(("501", true, "-1001", "河口早读"), (message.From.Chat, message.Private, appointed.Channel.Chat, appointed.Title));
        else if (message is not null)
            Assert.Equal(("-1001", false), (message.From.Chat, message.Private));
    }

    [Theory]
    [InlineData("member", "administrator", typeof(AdministratorsChanged))]
    [InlineData("creator", "member", typeof(AdministratorsChanged))]
    [InlineData("left", "member", null)]
    public void Of_the_people_only_who_runs_the_chat_is_heard_of(string before, string after, Type? content) => Assert.Equal(
        content,
        Map($$$$"""{"update_id":9,"chat_member":{"chat":{{{{Chat}}}},"from":{{{{Person}}}},"date":1,"old_chat_member":{{{{Status(before)}}}},"new_chat_member":{{{{Status(after)}}}}}}""")?.Content.GetType());

    private static string Status(string status) => $$$$"""{"user":{{{{Bot}}}},"status":"{{{{status}}}}","can_post_messages":true,"until_date":0,"is_anonymous":false}""";

    private static string Entity(string? entity) => entity?.Split(' ') switch
    {
        [var type, var offset, var length] => $$$$"""{"type":"{{{{type}}}}","offset":{{{{offset}}}},"length":{{{{length}}}}}""",
        [var type, var offset, var length, var user] => $$$$"""{"type":"{{{{type}}}}","offset":{{{{offset}}}},"length":{{{{length}}}},"user":{"id":{{{{user}}}},"is_bot":true,"first_name":"报"}}""",
        _ => "",
    };

    private static Message? Said(string content) => Map($$$$"""{"update_id":9,"message":{"message_id":3,"date":1,"from":{{{{Person}}}},"chat":{{{{Chat}}}},{{{{content}}}}}}""");

    private static Message? Map(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new UpdateMapping(new(7000000001, "yunling_paper_bot")).Of(RawUpdatesRequest.Read(document.RootElement), new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero));
    }
}
