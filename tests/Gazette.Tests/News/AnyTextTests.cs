using System.Text;
using CsCheck;
using Gazette.News;

namespace Gazette.Tests.News;

/// <summary>Whatever is handed over, reading it ends well.</summary>
public class AnyTextTests
{
    private static readonly string[] Marks =
    [
        "\n", "\n\n", "\r\n", "# ", "## ", "### ", "**", "（", "）", "（**区财政局**）", "（记者 甲 通讯员 乙）", "本报讯", "——", "。", "，", "“", "”", "《", "》", "：",
        "区财政局", "我区召开会议", "9月10日", "1-8月", "同比增长4.2%", "52310万元", "财政收入", "电话：123", "第2版", "2", "要 闻", "图为", "摄", "　　", " ", "\u2028", "\0",
        "下转第3版", "街道", "市", "青河区", "排名第3", "占", "的比重", "完成预算的", "\ud83d\ude00", "\ud83d", "\u200b", "\ufeff", "一、", "| a | b |",
    ];

    private static readonly Gen<string> Pieces = Gen.OneOf(Gen.Int[0, Marks.Length - 1].Select(i => Marks[i]), Gen.String[Gen.Char['\u4e00', '\u9fa5'], 1, 30], Gen.String[0, 12]);

    [Fact]
    public void Any_text_has_every_character_in_one_span() =>
        // Where the address of a link ends is told by the tests of mark-up; counting letters cannot tell it again.
        Gen.OneOf(Gen.String, Pieces.Array[0, 60].Select(string.Concat)).Select(text => text.Replace("](", "] (", StringComparison.Ordinal)).Sample(Spans.CoverOnce, iter: 1500);

    [Fact]
    public void Any_bytes_are_read_or_refused_with_a_reason() =>
        Gen.Byte.Array[0, 400].Sample(bytes =>
        {
            var result = Checkout.Reader.Read(bytes, new DocumentFacts(null, null, null, Checkout.Today));
            Assert.True(result.Reading is null != result.Refusal is null);
            Assert.True(result.Refusal is null || result.Refusal.Message.Length > 10);
        }, iter: 3000);

    [Theory]
    [InlineData("# 标题\n")]
    [InlineData("区财政局发布消息（**区财政局**）\n")]
    [InlineData("## 我区召开会议\n\n9月10日，会议召开。\n\n（**区财政局**）\n\n")]
    [InlineData("没有标点的一行\n\n")]
    [InlineData("没有标点也没有空行的一行正文\n")]
    [InlineData("## 标题甲\n\n没有写完的一段，\n\n## 标题乙\n\n另一段写到一半\n\n")]
    [InlineData("“《（【")]
    [InlineData("1至8月，")]
    [InlineData("一二三四五六七八九十")]
    public async Task A_long_hostile_text_is_read_in_time(string unit)
    {
        var text = new StringBuilder();
        while (text.Length < 100_000)
            text.Append(unit);
        await Task.Run(() => Checkout.Read(text.ToString())).WaitAsync(TimeSpan.FromSeconds(20));
    }
}
