using Gazette.Channels.Telegram.Rendering;
using Gazette.Conversation.Replies;
using Gazette.Following.Sending;
using Button = Gazette.Conversation.Replies.Button;

namespace Gazette.Tests.Channels.Telegram;

public sealed class BodyTests : ChannelRoom
{
    [Fact]
    public async Task A_frozen_digest_is_sent_as_it_was_rendered()
    {
        var body = Renderer.Render(Digest(3, 10, 20));
        Assert.IsType<SendOutcome.Accepted>(await Channel.Send(new(1, Address, body), Soon));
        Assert.StartsWith("今日摘要 · 3 篇\n\n区财政局\n\n1. 题", Reader.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3"], Reader.Last.Buttons.Single().Select(b => b.Text));
        Assert.Equal("telegram", Renderer.Channel);
    }

    [Fact]
    public async Task A_digest_that_is_too_long_loses_its_summaries_first()
    {
        await Channel.Send(new(1, Address, Renderer.Render(Digest(10, 60, 500))), Soon);
        Assert.DoesNotContain("要", Reader.Last.Text["今日摘要".Length..], StringComparison.Ordinal);
        Assert.Contains("10. 题", Reader.Last.Text, StringComparison.Ordinal);
        Assert.Single(Reader.Messages);
    }

    [Fact]
    public async Task Then_it_loses_articles_from_the_end_and_says_so_but_keeps_their_buttons()
    {
        await Channel.Send(new(1, Address, Renderer.Render(Digest(10, 600, 500))), Soon);
        Assert.Contains("6. 题", Reader.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("7. 题", Reader.Last.Text, StringComparison.Ordinal);
        Assert.EndsWith("另有 4 篇这里放不下，点下面的数字可看。", Reader.Last.Text, StringComparison.Ordinal);
        Assert.Equal(10, Reader.Last.Buttons.Sum(row => row.Count));
    }

    [Fact]
    public void A_title_as_long_as_a_message_is_cut()
    {
        using var message = System.Text.Json.JsonDocument.Parse(Renderer.Render(Digest(2, 5000, 0)));
        Assert.NotEmpty(message.RootElement.GetProperty("reply_markup").GetProperty("inline_keyboard").EnumerateArray());
        Assert.InRange(message.RootElement.GetProperty("text").GetString()!.Length, 1, 4200);
    }

    [Fact]
    public void A_department_all_of_whose_articles_are_left_out_is_left_out()
    {
        var reply = Digest(1, 10, 0) with
        {
            Blocks = [new Heading("摘要"), new Subheading("甲"), Articles(1, 1, 10, 0), new Subheading("乙"), Articles(2, 1, 10, 0)],
        };
        Assert.DoesNotContain(Shortening.Forms(reply).Last().Blocks, block => block is Subheading { Text: "乙" });
    }

    [Fact]
    public void Two_frozen_bodies_of_one_reply_are_the_same_bytes() =>
        Assert.Equal(Renderer.Render(Digest(3, 10, 20)), Renderer.Render(Digest(3, 10, 20)));

    [Fact]
    public async Task A_frozen_digest_links_its_titles_where_there_is_a_site()
    {
        var renderer = new TelegramBodyRenderer(new(new Uri("https://news.example.cn/")));
        Assert.IsType<SendOutcome.Accepted>(await Channel.Send(new(1, Address, renderer.Render(Digest(10, 300, 60))), Soon));
        var links = Reader.Last.Entities.Where(e => e.Type == "text_link").Select(e => e.Argument).ToList();
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"https://news.example.cn/articles/{i}"), links);
        Assert.InRange(Reader.Last.Text.Length, 1, 4096);
    }

    private static Reply Digest(int articles, int title, int summary) => new(
        "zh",
        [new Heading($"今日摘要 · {articles} 篇"), new Subheading("区财政局"), Articles(1, articles, title, summary)],
        [[.. Enumerable.Range(1, articles).Select(i => new Button($"{i}", $"1|r|{i}"))]]);

    private static ArticleList Articles(int first, int count, int title, int summary) =>
        new([.. Enumerable.Range(first, count).Select(i => new ArticleLine(i, i, new string('题', title), "", "11月20日", new string('要', summary)))]);
}
