using Gazette.Channels.Telegram.Rendering;
using Gazette.Conversation.Replies;

namespace Gazette.Tests.Channels.Telegram;

public sealed class CharactersTests
{
    [Theory]
    [InlineData("\u202e翻转的标题", "翻转的标题")]
    [InlineData("甲\u202a乙\u202b丙\u202c丁\u202d戊", "甲乙丙丁戊")]
    [InlineData("\u2066甲\u2067乙\u2068丙\u2069", "甲乙丙")]
    [InlineData("\u200e甲\u200f乙\u061c", "甲乙")]
    [InlineData("👨\u200d👩\u200d👧 一家", "👨\u200d👩\u200d👧 一家")]
    [InlineData("שלום עולם", "שלום עולם")]
    [InlineData("零\u200b宽", "零\u200b宽")]
    public void What_turns_the_direction_of_writing_is_left_out_and_the_rest_stays(string text, string clean) => Assert.Equal(clean, Characters.Clean(text));

    [Fact]
    public void A_title_and_a_button_turn_nothing_beside_them()
    {
        var reply = new Reply("zh", [new ArticleList([new(1, 1, "\u202e标题", "部\u2067门", "9月1日", "摘\u200f要")]), new Table(["甲\u202e"], [["乙\u2066"]])], [[new("\u202e确认", "1|r|1")]]);
        var message = Assert.Single(TelegramText.Of(reply));
        Assert.DoesNotContain(message.Html + message.Keyboard[0][0].Label, c => c is '\u202e' or '\u2066' or '\u2067' or '\u200f');
    }

    [Fact]
    public void A_text_of_marks_alone_is_no_message() => Assert.Empty(TelegramText.Of(Reply.Of("zh", "\u202e\u2066\u200f")));
}
