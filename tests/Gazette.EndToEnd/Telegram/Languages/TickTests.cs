namespace Gazette.EndToEnd.Telegram.Languages;

/// <summary>The lists of topics and departments: ticks and pages, in one message.</summary>
public sealed class TickTests : TelegramTown
{
    [Theory]
    [InlineData("zh", "/topics", 2)]
    [InlineData("en", "/topics", 2)]
    [InlineData("zh", "/departments", 6)]
    [InlineData("en", "/departments", 6)]
    public async Task Ticks_are_set_and_taken_back_and_pages_turned_in_one_message(string language, string command, int pages)
    {
        var words = Speech.Of(language);
        var chat = Opens("小窦", words.Code);
        var first = await chat.Asks(command, words.Page(1, pages, 0));
        var place = first.Buttons[0][0].Text;
        Assert.Null(first.ButtonNamed("◀"));
        await chat.Presses(place);
        var ticked = await chat.Reads(words.Page(1, pages, 1));
        Assert.NotNull(ticked.ButtonNamed("✓ " + place));

        for (var page = 2; page <= pages; page++)
        {
            await chat.Presses("▶");
            Assert.Equal(first.Id, (await chat.Reads(words.Page(page, pages, 1))).Id);
        }

        var last = chat.Chat.Last;
        Assert.Null(last.ButtonNamed("▶"));
        var other = last.Buttons[0][0].Text;
        await chat.Presses(other);
        Assert.NotNull((await chat.Reads(words.Page(pages, pages, 2))).ButtonNamed("✓ " + other));
        for (var page = pages - 1; page >= 1; page--)
        {
            await chat.Presses("◀");
            await chat.Reads(words.Page(page, pages, 2));
        }

        await chat.Presses("✓ " + place);
        Assert.NotNull((await chat.Reads(words.Page(1, pages, 1))).ButtonNamed(place));
        Assert.Equal(first.Id, chat.Chat.Last.Id);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_welcome_opens_both_lists(string language)
    {
        var words = Speech.Of(language);
        var chat = Opens("小窦", words.Code);
        await chat.Asks("/start", words.Welcome);
        await chat.Presses(words.Topics);
        Assert.NotNull((await chat.Reads(words.Page(1, 2, 0))).ButtonNamed(words.Finance));
        await chat.Presses(words.Departments);
        Assert.NotNull((await chat.Reads(words.Page(1, 6, 0))).ButtonNamed(language == "zh" ? "区财政局" : "Finance Bureau"));
    }
}
