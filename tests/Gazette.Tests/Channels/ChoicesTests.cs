using Gazette.Channels.Terminal;

namespace Gazette.Tests.Channels;

public sealed class ChoicesTests
{
    [Fact]
    public void Buttons_that_show_numbers_keep_them_and_the_others_follow()
    {
        var choices = Choices.Of(1, new("zh", [], [[new("6", "six"), new("7", "seven")], [new("◀", "back"), new("▶", "on")]]));
        Assert.Equal("[#8 ◀] [#9 ▶]", choices.Line);
        Assert.Equal(["six", "seven", "back", "on"], choices.Codes.OrderBy(c => c.Key).Select(c => c.Value));
    }

    [Fact]
    public void A_number_shown_twice_presses_the_first()
    {
        var choices = Choices.Of(1, new("zh", [], [[new("1", "first"), new("1", "second")]]));
        Assert.Equal("[#2 1]", choices.Line);
        Assert.Equal("first", choices.Codes[1]);
    }

    [Theory]
    [InlineData("#3", 3)]
    [InlineData(" ＃ 12 ", 12)]
    [InlineData("/B 4", 4)]
    [InlineData("3", null)]
    [InlineData("#三", null)]
    [InlineData("#", null)]
    [InlineData("#-1", null)]
    public void A_line_presses_a_button_or_does_not(string line, int? expected) => Assert.Equal(expected, Choices.Pressed(line));
}
