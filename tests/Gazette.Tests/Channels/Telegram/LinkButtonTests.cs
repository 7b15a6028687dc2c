using System.Text;
using Gazette.Channels.Telegram.Rendering;
using Gazette.Conversation.Messages;
using Gazette.Following.Sending;
using Button = Gazette.Conversation.Replies.Button;

namespace Gazette.Tests.Channels.Telegram;

public sealed class LinkButtonTests : ChannelRoom
{
    private const string Page = "https://news.example.cn/articles/7?from=chat";

    private static readonly Button Open = Assert.Single(Button.Opening("打开网页", Page));

    [Fact]
    public async Task A_button_of_a_reply_opens_a_page()
    {
        await Channel.Reply(1, Asks(new Said("最新")), Says("一条新闻", new("1", "1|r|7"), Open), Soon);
        Assert.Equal([null, Page], Reader.Last.Buttons.Single().Select(b => b.Url));
        Assert.Equal(["1|r|7", null], Reader.Last.Buttons.Single().Select(b => b.Data));
    }

    [Fact]
    public async Task A_button_of_a_frozen_message_opens_a_page()
    {
        Assert.IsType<SendOutcome.Accepted>(await Channel.Send(new(1, Address, Renderer.Render(Says("摘要", Open))), Soon));
        Assert.Equal(Page, Reader.Last.ButtonNamed("打开网页")!.Url);
    }

    [Fact]
    public void A_button_with_an_action_is_frozen_as_it_always_was() => Assert.Equal(
        """{"text":"摘要","parse_mode":"HTML","link_preview_options":{"is_disabled":true},"reply_markup":{"inline_keyboard":[[{"text":"1","callback_data":"1|r|7"}]]}}""",
        Encoding.UTF8.GetString(Renderer.Render(Says("摘要", new Button("1", "1|r|7")))));

    [Fact]
    public void An_address_that_Telegram_would_refuse_has_no_button()
    {
        Button[] refused = [new("空", null), new("长", null) { Address = Page + new string('a', 2048) }, new("明文", null) { Address = "http://news.example.cn/" }, new("本地", null) { Address = "https://localhost/" }];
        Assert.Empty(Keyboard.Of(Says("摘要", refused)));
    }
}
