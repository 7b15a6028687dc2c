using System.Text.Json;
using Gazette.Channels.Terminal;
using Gazette.Channels.Transcripts;
using Gazette.Conversation.Replies;

namespace Gazette.Tests.Conversation.Replies;

public sealed class ButtonTests
{
    private static readonly Button Open = Assert.Single(Button.Opening("打开网页", "https://news.example.cn/articles/7"));

    private static readonly Reply Linked = new("zh", [new Paragraph("一条新闻")], [[new("1", "1|r|7"), Open], [new("▶", "1|p|a|1")]]);

    [Theory]
    [InlineData("http://news.example.cn/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("tg://resolve?domain=paper")]
    [InlineData("/articles/7")]
    [InlineData("")]
    [InlineData(null)]
    public void Only_an_https_address_makes_a_button(string? address) => Assert.Empty(Button.Opening("打开", address));

    [Fact]
    public void A_button_with_an_action_is_written_as_it_always_was() => Assert.Equal(
        """{"language":"zh","blocks":[],"buttons":[[{"label":"1","code":"1|r|7"}]],"replaces":false}""",
        EntryBody.Of(new Reply("zh", [], [[new("1", "1|r|7")]])));

    [Fact]
    public void A_button_that_opens_a_page_comes_back_from_the_store_as_it_went()
    {
        Assert.Equal(Linked.Buttons.SelectMany(r => r), EntryBody.Reply(EntryBody.Of(Linked)).Buttons.SelectMany(r => r));
        Assert.Equal(Open, JsonSerializer.Deserialize<Button>(JsonSerializer.Serialize(Open)));
        Assert.Contains("""{"label":"打开网页","address":"https://news.example.cn/articles/7"}""", EntryBody.Of(Linked), StringComparison.Ordinal);
    }

    [Fact]
    public void In_plain_text_the_address_stands_under_the_words() =>
        Assert.Equal("一条新闻\n\n打开网页 https://news.example.cn/articles/7", PlainText.Of(Linked));

    [Fact]
    public void On_the_terminal_the_address_is_text_and_the_others_are_choices()
    {
        var choices = Choices.Of(3, Linked);
        Assert.Equal("[#2 ▶]", choices.Line);
        Assert.Equal(["1|r|7", "1|p|a|1"], choices.Codes.OrderBy(c => c.Key).Select(c => c.Value));
        Assert.Equal("一条新闻\n\n打开网页 https://news.example.cn/articles/7\n[#2 ▶]", EntryPrinter.Text(new(3, EntryKind.Reply, "", default, null), Linked, choices, ArticleLinks.None));
    }
}
