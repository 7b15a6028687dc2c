using CsCheck;
using Gazette.Platforms.Telegram;

namespace Gazette.Tests.Platforms;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2", "")]
    [InlineData("&quot;财政&quot;&#33;&#x1F4F0;", "\"财政\"!📰", "")]
    [InlineData("A&B &nbsp; &copy;", "A&B &nbsp; &copy;", "")]
    [InlineData("<b>财政</b>局", "财政局", "bold 0 2")]
    [InlineData("📰 <b>要闻</b>", "📰 要闻", "bold 3 2")]
    [InlineData("<STRONG>一</STRONG>", "一", "bold 0 1")]
    [InlineData("<b>粗<i>斜</i></b>", "粗斜", "bold 0 2, italic 1 1")]
    [InlineData("<u>一</u><s>二</s><tg-spoiler>三</tg-spoiler>", "一二三", "underline 0 1, strikethrough 1 1, spoiler 2 1")]
    [InlineData("<a href=\"https://a.example/?x=1&amp;y=2\">看</a>", "看", "text_link 0 1 https://a.example/?x=1&y=2")]
    [InlineData("<a href='http://localhost/x'>看</a>", "看", "")]
    [InlineData("<pre><code class=\"language-csharp\">x</code></pre>", "x", "pre 0 1 csharp")]
    [InlineData("<blockquote expandable>引</blockquote>", "引", "expandable_blockquote 0 1")]
    [InlineData("<blockquote>引</blockquote>", "引", "blockquote 0 1")]
    [InlineData("<blockquote expandable><b>粗</b>引</blockquote>", "粗引", "expandable_blockquote 0 2, bold 0 1")]
    [InlineData("<b><blockquote>引</blockquote></b><blockquote>用</blockquote>", "引用", "blockquote 0 1, bold 0 1, blockquote 1 1")]
    [InlineData("<code>一<b>二</b></code>", "一二", "code 0 2")]
    [InlineData("<b>一<code>二</code>三</b>", "一二三", "bold 0 1, code 1 1, bold 2 1")]
    [InlineData("<b><code>一</code></b>", "一", "code 0 1")]
    [InlineData("<blockquote><code>一</code>二</blockquote>", "一二", "blockquote 0 2, code 0 1")]
    [InlineData("<pre>一<i>二</i></pre><b>三</b>", "一二三", "pre 0 2, bold 2 1")]
    [InlineData("<blockquote>引<blockquote expandable>用</blockquote></blockquote>", null, "Nested \"blockquote\" tag at byte offset 15")]
    [InlineData("<blockquote><b>引<blockquote>用</blockquote></b></blockquote>", null, "Nested \"blockquote\" tag at byte offset 18")]
    [InlineData("<b></b>空", "空", "")]
    [InlineData("<p>段</p>", null, "Unsupported start tag \"p\" at byte offset 0")]
    [InlineData("财政 <br/>", null, "Unsupported start tag \"br/\" at byte offset 7")]
    [InlineData("3 < 5", null, "Unsupported start tag \"\" at byte offset 2")]   // a blank after "<" ends an empty name
    [InlineData("a <b", null, "Unclosed start tag at byte offset 2")]
    [InlineData("<b>财政", null, "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("财政</b>", null, "Unexpected end tag at byte offset 6")]
    [InlineData("<b>财<i>政</b></i>", null, "Unmatched end tag at byte offset 12, expected \"</i>\", found \"</b>\"")]
    [InlineData("<b>财</b", null, "Unclosed end tag at byte offset 6")]
    [InlineData("<a href=\"x>看</a>", null, "Unclosed start tag at byte offset 0")]
    [InlineData("<a href=x/y>看</a>", null, "Unexpected end of name token at byte offset 8")]
    [InlineData("<span>看</span>", null, "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<a =x>看</a>", null, "Empty attribute name in the tag \"a\" at byte offset 0")]
    public void Html_is_read_or_refused_as_Telegram_does(string html, string? text, string rest)
    {
        if (text is not null)
        {
            var read = HtmlText.Parse(html);
            Assert.Equal(text, read.Text);
            Assert.Equal(rest, string.Join(", ", read.Entities.Select(e => $"{e.Type} {e.Offset} {e.Length} {e.Argument}".TrimEnd())));
            return;
        }
        var refusal = Assert.Throws<Refusal>(() => HtmlText.Parse(html));
        Assert.Equal("Bad Request: can't parse entities: " + rest, refusal.Message);
    }

    [Fact]
    public void More_than_a_hundred_entities_are_dropped_without_a_word()
    {
        var text = HtmlText.Parse(string.Concat(Enumerable.Repeat("<b>要</b>闻", 120))).Trimmed();
        Assert.Equal((240, 100), (text.Text.Length, text.Entities.Count));
    }

    [Fact]
    public void What_is_escaped_reads_as_itself() => Gen.String.Sample(text =>
    {
        var read = HtmlText.Parse(text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;"));
        return read.Text == text && read.Entities.Count == 0;
    });

    [Fact]
    public void Any_text_is_read_or_refused()
    {
        var piece = Gen.OneOf(new[] { "<", ">", "</", "b", "a", "pre", " ", "=", "\"", "'", "/", "&", "&#", ";", "x9", "lt", "财", "📰", "href" }.Select(Gen.Const).ToArray());
        piece.Array[0, 20].Select(string.Concat).Sample(html =>
        {
            try
            {
                return HtmlText.Parse(html).Trimmed().Entities.All(e => e.Length > 0);
            }
            catch (Refusal refusal)
            {
                return refusal.Status == 400;
            }
        });
    }

    [Fact]
    public void Blanks_at_both_ends_go_and_entities_move_with_the_text()
    {
        var text = HtmlText.Parse("\n <b> 要闻 </b>\n").Trimmed();
        Assert.Equal("要闻", text.Text);
        Assert.Equal(new MessageEntity("bold", 0, 2), Assert.Single(text.Entities));
    }
}
