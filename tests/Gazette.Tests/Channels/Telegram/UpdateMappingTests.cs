using System.Text.Json;
using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Receiving.Mapping;
using Gazette.Conversation.Messages;
using Gazette.Newsroom.Issues;

namespace Gazette.Tests.Channels.Telegram;

public sealed class UpdateMappingTests
{
    private const string Person = """{"id":501,"is_bot":false,"first_name":"苏晚"}""";
    private const string Chat = """{"id":501,"type":"private","first_name":"苏晚"}""";

    [Theory]
    [InlineData("""  "sticker":{"file_id":"f","file_unique_id":"u","type":"regular","width":1,"height":1,"is_animated":false,"is_video":false} """, "/help")]
    [InlineData("""  "video":{"file_id":"f","file_unique_id":"u","width":1,"height":1,"duration":3},"caption":"最新教育新闻" """, "最新教育新闻")]
    [InlineData("""  "animation":{"file_id":"f","file_unique_id":"u","width":1,"height":1,"duration":3},"document":{"file_id":"f","file_unique_id":"u"} """, "/help")]
    [InlineData("""  "voice":{"file_id":"f","file_unique_id":"u","duration":3} """, "/help")]
    [InlineData("""  "location":{"latitude":1.5,"longitude":2.5} """, "/help")]
    [InlineData("""  "message_auto_delete_timer_changed":{"message_auto_delete_time":3600} """, null)]
    [InlineData("""  "text":"  两个空格" """, "  两个空格")]
    public void What_else_is_sent_asks_for_help_and_notices_are_passed_over(string content, string? said)
    {
        var message = Map($$$$"""{"update_id":9,"message":{"message_id":3,"date":1,"from":{{{{Person}}}},"chat":{{{{Chat}}}},{{{{content}}}}}}""");
        Assert.Equal(said, (message?.Content as Said)?.Text);
    }

    [Fact]
    public void A_file_or_a_picture_is_attached_with_its_words_and_its_album()
    {
        Assert.Equal(
            new Attached(new(HandedKind.File, "第2版", "BQAC", "9月17日.pdf", 12345), "77"),
            Attached("""  "document":{"file_id":"BQAC","file_unique_id":"u","file_name":"9月17日.pdf","file_size":12345},"caption":"第2版","media_group_id":"77" """));
        Assert.Equal(new Attached(new(HandedKind.Picture, "")), Attached("""  "photo":[{"file_id":"f","file_unique_id":"u","width":1,"height":1}] """));
        static Content? Attached(string content) => Map($$$$"""{"update_id":9,"message":{"message_id":3,"date":1,"from":{{{{Person}}}},"chat":{{{{Chat}}}},{{{{content}}}}}}""")?.Content;
    }

    [Fact]
    public void A_press_under_a_message_too_old_to_be_seen_is_heard()
    {
        var message = Map($$$$"""{"update_id":9,"callback_query":{"id":"77","from":{{{{Person}}}},"chat_instance":"1","data":"1|r|7","message":{"chat":{{{{Chat}}}},"message_id":3,"date":0}}}""");
        Assert.Equal(new Pressed("1|r|7", "3", "77"), message!.Content);
        Assert.Equal("9", message.ExternalId);
    }

    [Theory]
    [InlineData("group", true)]
    [InlineData("supergroup", true)]
    [InlineData("channel", false)]
    public void A_press_in_a_group_is_heard_as_the_person_s_and_one_in_a_channel_is_not(string type, bool heard)
    {
        var message = Map($$$$"""{"update_id":9,"callback_query":{"id":"77","from":{{{{Person}}}},"chat_instance":"1","data":"1|r|7","message":{"chat":{"id":-5,"type":"{{{{type}}}}","title":"组"},"message_id":3,"date":1}}}""");
        Assert.Equal(heard ? "-5 501 False" : null, message is null ? null : $"{message.From.Chat} {message.Sender} {message.Private}");
    }

    [Theory]
    [InlineData("kicked", "member", typeof(Joined))]
    [InlineData("member", "kicked", typeof(Left))]
    [InlineData("left", "member", null)]
    public void A_block_and_its_end_are_heard(string before, string after, Type? content)
    {
        static string Status(string status) => $$$$"""{"user":{"id":7000000001,"is_bot":true,"first_name":"报"},"status":"{{{{status}}}}"{{{{(status == "kicked" ? ",\"until_date\":0" : "")}}}}}""";
        var message = Map($$$$"""{"update_id":9,"my_chat_member":{"chat":{{{{Chat}}}},"from":{{{{Person}}}},"date":1,"old_chat_member":{{{{Status(before)}}}},"new_chat_member":{{{{Status(after)}}}}}}""");
        Assert.Equal(content, message?.Content.GetType());
    }

    [Theory]
    [InlineData("private", "\"text\":\"最新教育新闻\"", "最新教育新闻")]
    [InlineData("private", "\"photo\":[{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1}],\"caption\":\"教育\"", "教育")]
    [InlineData("private", "\"location\":{\"latitude\":1.5,\"longitude\":2.5}", null)]
    [InlineData("group", "\"text\":\"最新教育新闻\"", null)]
    public void An_edit_of_words_is_heard_and_one_without_words_is_not(string chat, string content, string? said)
    {
        var message = Map($$$$"""{"update_id":9,"edited_message":{"message_id":3,"date":1,"edit_date":2,"from":{{{{Person}}}},"chat":{"id":501,"type":"{{{{chat}}}}","first_name":"苏晚"},{{{{content}}}}}}""");
        Assert.Equal((said, said is null ? null : "3"), ((message?.Content as Edited)?.Text, message?.PlatformId));
    }

    [Fact]
    public void A_kind_of_update_that_is_new_is_passed_over() =>
        Assert.Null(Map("""{"update_id":9,"something_new":{"a":1}}"""));

    private static Message? Map(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new UpdateMapping(new(7000000001, "yunling_paper_bot")).Of(RawUpdatesRequest.Read(document.RootElement), new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero));
    }
}
