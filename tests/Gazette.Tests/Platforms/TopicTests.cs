namespace Gazette.Tests.Platforms;

public sealed class TopicTests : TelegramRoom
{
    [Fact]
    public async Task What_stands_in_a_topic_answers_its_beginning()
    {
        var group = Telegram.Group("云岭读报");
        var topic = group.Topic("财政");
        group.Member(601, "群友").Says("/latest", thread: topic);
        var updates = await Updates();
        var (created, said) = (updates[0].Content, updates[1].Content);
        Assert.Equal("财政", (string?)created["forum_topic_created"]!["name"]);
        Assert.True((bool)created["chat"]!["is_forum"]!);
        Assert.Equal((topic, true), ((int)said["message_thread_id"]!, (bool)said["is_topic_message"]!));
        Assert.Equal("财政", (string?)said["reply_to_message"]!["forum_topic_created"]!["name"]);
    }

    [Fact]
    public async Task Into_a_closed_topic_writes_only_who_manages_topics()
    {
        var group = Telegram.Group("云岭读报");
        var topic = group.Topic();
        group.ClosesTopic(topic);
        Assert.Equal("Bad Request: TOPIC_CLOSED", (await Send(group.Id, topic)).Description);
        group.PromotesBot(group.Member(601, "群主", "creator"));
        Assert.Equal(200, (await Send(group.Id, topic)).Status);
        group.DemotesBot(group.Member(601, "群主", "creator"));
        group.ReopensTopic(topic);
        Assert.Equal(200, (await Send(group.Id, topic)).Status);
        var said = (await Updates()).Where(u => u.Kind == "message").Select(u => u.Content.AsObject()).ToList();
        Assert.All(["forum_topic_created", "forum_topic_closed", "forum_topic_reopened"], field => Assert.Single(said, s => s.ContainsKey(field)));
    }

    [Fact]
    public async Task A_deleted_topic_is_gone_with_its_messages()
    {
        var group = Telegram.Group("云岭读报");
        var topic = group.Topic();
        var sent = await Send(group.Id, topic);
        group.DeletesTopic(topic);
        Assert.Equal("Bad Request: message thread not found", (await Send(group.Id, topic)).Description);
        Assert.Equal("Bad Request: message to edit not found", (await Bot.Call("editMessageText", new { chat_id = group.Id, message_id = sent.MessageId, text = "改" })).Description);
    }

    [Fact]
    public async Task A_private_chat_has_no_topics() =>
        Assert.Equal("Bad Request: message thread not found", (await Send(Reader.Id, 7)).Description);

    private Task<BotCalls.Answer> Send(long chat, int topic) =>
        Bot.Call("sendMessage", new { chat_id = chat, text = "早报", message_thread_id = topic });
}
