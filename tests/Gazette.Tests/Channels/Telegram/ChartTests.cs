using Gazette.Channels.Charts;
using Gazette.Channels.Telegram;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following.Sending;
using Gazette.Platforms.Telegram;
using Gazette.Tests.Channels.Charts;
using Microsoft.Extensions.DependencyInjection;
using Button = Gazette.Conversation.Replies.Button;

namespace Gazette.Tests.Channels.Telegram;

/// <summary>A chart in Telegram: a photo where this machine has a font, else its table.</summary>
public sealed class ChartTests : ChannelRoom
{
    private static readonly Button Read = new("看全文", "1|r|7");

    private static bool Draws
    {
        get
        {
            using var font = ChartFont.Find(null);
            return font.Path is not null;
        }
    }

    [Fact]
    public async Task A_short_reply_is_one_photo_with_its_text_and_buttons()
    {
        var outcome = await Channel.Reply(1, Asks(new Said("走势")), Charted(new Paragraph("说明")), Soon);
        var message = Assert.Single(Reader.Messages);
        Assert.Equal(new SendOutcome.Accepted($"{message.Id}"), outcome);
        Assert.Equal(Draws, message.IsPhoto);
        Assert.StartsWith("2026年财政收入（累计）", message.Text, StringComparison.Ordinal);
        Assert.Contains("30.31亿元", message.Text, StringComparison.Ordinal);
        Assert.Equal("1|r|7", message.ButtonNamed("看全文")!.Data);
    }

    [Fact]
    public async Task A_long_reply_follows_its_photo_and_bears_the_buttons()
    {
        await Channel.Reply(1, Asks(new Said("走势")), Charted(new Paragraph(new string('长', 1100))), Soon);
        Assert.Equal(Draws ? 2 : 1, Reader.Messages.Count);
        Assert.Equal(Draws, Reader.Messages[0].IsPhoto);
        Assert.False(Reader.Last.IsPhoto && Draws);
        Assert.NotNull(Reader.Last.ButtonNamed("看全文"));
        Assert.Contains("30.31亿元", Reader.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_beside_a_chart_is_sent_too()
    {
        await Channel.Reply(1, Asks(new Said("走势")), Charted(new Document("figures.csv", "text/csv", "1,2")), Soon);
        Assert.Single(Reader.Messages, message => message.File?.Name == "figures.csv");
        Assert.Equal(Draws, Reader.Messages.Any(message => message.IsPhoto));
    }

    [Theory]
    [InlineData("PHOTO_INVALID_DIMENSIONS")]
    [InlineData("not enough rights to send photos to the chat")]
    public async Task A_photo_that_Telegram_will_not_take_gives_way_to_the_text(string refusal)
    {
        Telegram.Faults.When(r => r.Method == "sendPhoto", Fault.Refused(refusal), times: 5);
        Assert.IsType<SendOutcome.Accepted>(await Channel.Reply(1, Asks(new Said("走势")), Charted(), Soon));
        Assert.False(Assert.Single(Reader.Messages).IsPhoto);
        Assert.Contains("30.31亿元", Reader.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeat_sends_no_photo_that_was_accepted_again()
    {
        Telegram.Faults.When(r => r.Method == "sendMessage", Fault.Status(500), times: 1);
        var reply = Charted(new Paragraph(new string('长', 1100)));
        Assert.IsType<SendOutcome.FailedForNow>(await Channel.Reply(1, Asks(new Said("走势")), reply, Soon));
        Assert.IsType<SendOutcome.Accepted>(await Channel.Reply(1, Asks(new Said("走势")), reply, Soon));
        Assert.Equal(Draws ? 2 : 1, Reader.Messages.Count);
    }

    [Fact]
    public async Task Without_a_font_the_table_is_sent()
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton<Gazette.Channels.IInbox>(Inbox)
            .AddCharts(new ChartOptions("/no/such/font.ttf")).AddTelegram(new(Telegram.Token, new(Telegram.BaseUrl))).BuildServiceProvider();
        await services.GetRequiredService<Gazette.Channels.Telegram.Sending.TelegramChannel>().Reply(1, Asks(new Said("走势")), Charted(), Soon);
        Assert.False(Assert.Single(Reader.Messages).IsPhoto);
        Assert.Contains("1–5月", Reader.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_beyond_what_Telegram_takes_is_refused()
    {
        var answer = await Bot.Call("sendPhoto", new { chat_id = Reader.Id, photo = "not a file" });
        Assert.Equal(400, answer.Status);
    }

    private static Reply Charted(params Block[] more) => new("zh", [SampleCharts.Revenue(), .. more], [[Read]]);
}
