using CsCheck;
using Gazette.Channels.Telegram.Rendering;
using Gazette.Conversation.Replies;
using Gazette.Platforms.Telegram;
using Button = Gazette.Conversation.Replies.Button;

namespace Gazette.Tests.Channels.Telegram;

public sealed class TelegramTextTests
{
    [Theory]
    [InlineData("""A<b>&amp; "1 < 2" > 0""", """A&lt;b&gt;&amp;amp; "1 &lt; 2" &gt; 0""")]
    [InlineData("一\r\n二\r三", "一\n二\n三")]
    public void Whatever_a_text_holds_is_read_as_it_was_written(string text, string html) =>
        Assert.Equal(html, Html(new Paragraph(text)));

    // No theory: a half of a pair does not survive the test runner's own encoding.
    [Fact]
    public void Half_a_character_and_control_characters_are_replaced() =>
        Assert.Equal("半个\ufffd字 尾", Html(new Paragraph("半个\ud83d字\0尾")));

    [Fact]
    public void Headlines_are_bold_and_notes_are_italic() =>
        Assert.Equal("<b>标题</b>\n\n<b>小标题</b>\n\n正文。\n\n<i>来源</i>", Html(new Heading("标题"), new Subheading("小标题"), new Paragraph("正文。"), new Note("来源")));

    [Fact]
    public void An_article_in_a_list_has_number_title_place_day_and_summary() =>
        Assert.Equal(
            "1. <b>收入&lt;增长&gt;</b>\n区财政局 · 9月11日\n前八月收入。\n\n2. <b>开学</b>\n9月10日",
            Html(new ArticleList([new(1, 11, "收入<增长>", "区财政局", "9月11日", "前八月收入。"), new(2, 12, "开学", "", "9月10日", null)])));

    [Fact]
    public void A_quotation_stands_in_a_block_with_its_source_below() =>
        Assert.Equal("<blockquote>收入&amp;支出。</blockquote>\n—— 《云岭区报》", Html(new Quotation("收入&支出。", "《云岭区报》")));

    [Fact]
    public void A_source_of_which_nothing_is_seen_is_not_announced() =>
        Assert.Equal("<blockquote>收入。</blockquote>", Html(new Quotation("收入。", "\u200f")));

    [Fact]
    public void The_value_of_a_figure_stands_out() =>
        Assert.Equal("本级收入 <b>12,345万元</b>\n增长5.8%", Html(new FigureLine("本级收入", "12,345万元", "增长5.8%")));

    [Fact]
    public void The_columns_of_a_table_stand_under_each_other() =>
        Assert.Equal(
            "<pre>月份     收入  &lt;增长&gt;\n1月      12    +3%\n1至10月  9     -1%</pre>",
            Html(new Table(["月份", "收入", "<增长>"], [["1月", "12", "+3%"], ["1至10月", "9", "-1%"]])));

    [Fact]
    public void A_long_table_is_parted_between_rows_and_each_part_has_the_headers()
    {
        var parts = TelegramText.Of(new("zh", [new Table(["序", "事"], [.. Enumerable.Range(0, 400).Select(i => new[] { $"{i}", "一件不长的事" })])], []));
        Assert.True(parts.Count > 1);
        Assert.All(parts, part => Assert.StartsWith("<pre>序", part.Html, StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_text_is_parted_at_sentence_ends()
    {
        var sentence = "这是一句不长不短的话，" + new string('字', 80) + "。";
        var parts = TelegramText.Of(Reply.Of("zh", string.Concat(Enumerable.Repeat(sentence, 120))));
        Assert.Equal(3, parts.Count);
        Assert.All(parts, part => Assert.EndsWith("。", part.Html, StringComparison.Ordinal));
    }

    [Fact]
    public void A_headline_goes_with_what_it_announces()
    {
        var parts = TelegramText.Of(new("zh", [new Paragraph(new string('前', 4000)), new Subheading("小标题"), new Paragraph(new string('后', 300))], []));
        Assert.Equal(2, parts.Count);
        Assert.StartsWith("<b>小标题</b>\n\n后", parts[1].Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Buttons_that_Telegram_would_refuse_are_left_out_and_long_rows_are_parted()
    {
        Button[] row = [.. Enumerable.Range(1, 10).Select(i => new Button($"{i}", $"1|r|{i}"))];
        var keyboard = TelegramText.Of(new("zh", [new Paragraph("十条")], [row, [new Button(" ", "1|r|1"), new Button("x", new string('码', 22)), new Button("y", "")], [new Button(new string('长', 80), "1|r|3")]]))[0].Keyboard;
        Assert.Equal([8, 2, 1], keyboard.Select(r => r.Count));
        Assert.Equal(new string('长', 47) + "…", keyboard[2][0].Label);
    }

    [Fact]
    public void What_shows_nothing_is_no_message() =>
        Assert.Empty(TelegramText.Of(Reply.Of("zh", " ", "\u200b", "\n")));

    [Fact]
    public void Any_reply_becomes_messages_that_Telegram_takes() =>
        Gen.Select(Replies.Any, Gen.Bool).Sample((reply, linked) =>
        {
            var parts = TelegramText.Of(reply, linked ? Links : null);
            foreach (var part in parts)
            {
                var read = HtmlText.Parse(part.Html);
                Assert.InRange(read.Trimmed().Text.Length, 1, 4096);
                Assert.InRange(read.Entities.Count, 0, 100);
                Assert.False(char.IsLowSurrogate(read.Text[0]) || char.IsHighSurrogate(read.Text[^1]));
            }

            Assert.All(parts.SkipLast(1), part => Assert.Empty(part.Keyboard));
        }, iter: 100);

    [Fact]
    public void Nothing_that_is_to_be_read_is_lost() =>
        Replies.Any.Sample(reply =>
        {
            var read = Replies.Visible(string.Concat(TelegramText.Of(reply, Links).Select(part => HtmlText.Parse(part.Html).Text)));
            var at = 0;
            foreach (var text in Replies.Texts(reply).Select(Replies.Visible).Where(text => text.Length > 0))
            {
                at = read.IndexOf(text, at, StringComparison.Ordinal);
                Assert.True(at >= 0, $"«{text}» is not there.");
                at += text.Length;
            }
        }, iter: 100);

    [Fact]
    public void With_a_public_address_titles_and_sources_lead_to_the_article_s_page()
    {
        Block[] blocks =
        [
            new ArticleList([new(1, 11, "收入<增长>", "区财政局", "9月11日", null)]),
            new Quotation("收入。", "《收入》 · 云岭区报", 12),
            new Note("云岭区报 · 区财政局", 13),
            new Note("没有文章"),
        ];
        var html = Assert.Single(TelegramText.Of(new("zh", blocks, []), new(new("https://news.example.cn/a%22b/?x=1#y")))).Html;
        const string at = "https://news.example.cn/a%22b/articles";
        Assert.Equal(
            $"1. <b><a href=\"{at}/11\">收入&lt;增长&gt;</a></b>\n区财政局 · 9月11日\n\n"
            + $"<blockquote>收入。</blockquote>\n—— <i><a href=\"{at}/12\">《收入》 · 云岭区报</a></i>\n\n"
            + $"<i><a href=\"{at}/13\">云岭区报 · 区财政局</a></i>\n\n<i>没有文章</i>",
            html);
        Assert.Equal([$"text_link 3 6 {at}/11", "bold 3 6"], HtmlText.Parse(html).Entities.Take(2).Select(e => $"{e.Type} {e.Offset} {e.Length} {e.Argument}".TrimEnd()));
    }

    [Fact]
    public void A_list_full_of_links_stays_within_what_Telegram_counts()
    {
        var lines = Enumerable.Range(1, 120).Select(i => new ArticleLine(i, i, $"第{i}号", "", "9月1日", null)).ToList();
        var parts = TelegramText.Of(new("zh", [new ArticleList(lines)], []), Links);
        Assert.Equal(3, parts.Count);
        Assert.All(parts, part => Assert.InRange(HtmlText.Parse(part.Html).Entities.Count, 1, 100));
    }

    private static readonly ArticleLinks Links = new(new Uri("https://news.example.cn"));

    private static string Html(params Block[] blocks) => Assert.Single(TelegramText.Of(new("zh", blocks, []))).Html;
}
