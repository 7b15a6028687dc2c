using CsCheck;
using Gazette.Text;

namespace Gazette.Tests.Text;

public class ChineseNumeralsTests
{
    [Theory]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("一百零三", 103)]
    [InlineData("一百二", 120)]
    [InlineData("一百一十", 110)]
    [InlineData("一百十二", 112)]
    [InlineData("两", 2)]
    [InlineData("两千零五十", 2050)]
    [InlineData("三万五千", 35000)]
    [InlineData("三万五", 35000)]
    [InlineData("十二万", 120000)]
    [InlineData("一亿零三百万", 103000000)]
    [InlineData("一万亿", 1000000000000)]
    [InlineData("二〇二〇", 2020)]
    [InlineData("二零二零", 2020)]
    [InlineData("2020", 2020)]
    [InlineData("１２", 12)]
    [InlineData("12万", 120000)]
    [InlineData("3万5千", 35000)]
    [InlineData("〇", 0)]
    [InlineData("兩萬", 20000)]
    public void A_numeral_is_read(string text, long value)
    {
        Assert.True(ChineseNumerals.TryParse(text, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("百")]
    [InlineData("万")]
    [InlineData("十百")]
    [InlineData("五六千")]
    [InlineData("一万万")]
    [InlineData("零十")]
    [InlineData("3.5")]
    [InlineData("-1")]
    [InlineData("十三五规划")]
    [InlineData("1234567890123456789012345")]
    public void What_is_no_numeral_is_refused(string text) => Assert.False(ChineseNumerals.TryParse(text, out _));

    [Fact]
    public void Any_text_is_read_or_refused_without_a_fault() =>
        Gen.OneOf(Gen.Char["零〇一二两三九十百千万亿09０"].Array[0, 20].Select(units => new string(units)), Gen.String)
            .Sample(text => ChineseNumerals.TryParse(text, out var value) ? value >= 0 : value == 0);
}
