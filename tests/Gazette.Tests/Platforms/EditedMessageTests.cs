using Gazette.Platforms.Telegram;

namespace Gazette.Tests.Platforms;

public sealed class EditedMessageTests : TelegramRoom
{
    [Fact]
    public async Task What_a_person_changes_comes_as_an_edited_message()
    {
        var asked = Reader.Says("最新财政新闻");
        Clock.Advance(TimeSpan.FromMinutes(1));
        Reader.Edits(asked, "/search 教育");
        var edited = (await Updates())[1];
        Assert.Equal("edited_message", edited.Kind);
        Assert.Equal((asked, "/search 教育"), ((int)edited.Content["message_id"]!, (string?)edited.Content["text"]));
        Assert.Equal("bot_command", (string?)edited.Content["entities"]![0]!["type"]);
        Assert.Equal(60, (long)edited.Content["edit_date"]! - (long)edited.Content["date"]!);
    }

    [Fact]
    public async Task It_comes_only_to_who_asked_for_edited_messages()
    {
        await Asks("message");
        Reader.Edits(Reader.Says("最新"), "最旧");
        Assert.Equal(["最新"], await Heard());
        await Asks("edited_message");
        Reader.Edits(Reader.Says("最新"), "最旧");
        Assert.Equal(["最旧"], await Heard());
    }

    [Fact]
    public async Task A_caption_is_changed_too()
    {
        Reader.Edits(Reader.SendsDocument("9月17日.md", [35], "新一期"), "旧一期");
        Assert.Equal("旧一期", (string?)(await Updates())[1].Content["caption"]);
    }

    [Fact]
    public async Task A_member_of_a_group_changes_what_they_wrote()
    {
        Telegram.PrivacyMode = false;
        var member = Telegram.Group("云岭读报").Member(601, "群友");
        member.Edits(member.Says("早"), "早上好");
        Assert.Equal(["早", "早上好"], await Heard());
    }

    [Fact]
    public async Task Nobody_changes_what_others_wrote_or_what_is_two_days_old()
    {
        var theirs = (await Bot.Send(Reader, "早报")).MessageId;
        Assert.Throws<InvalidOperationException>(() => Reader.Edits(theirs, "晚报"));
        var old = Reader.Says("早");
        Clock.Advance(TelegramChat.LongestEditable + TimeSpan.FromSeconds(1));
        Assert.Throws<InvalidOperationException>(() => Reader.Edits(old, "晚"));
    }
}
