using CsCheck;
using Gazette.Text;

namespace Gazette.Tests.Text;

public class AmountsTests
{
    [Theory]
    [InlineData("完成512300万元，比上年多收20450万元，增幅4.2%", "512300 万元|20450 万元|4.2 %")]
    [InlineData("共１，２３４户", "1234 户")]
    [InlineData("共1,234户、3.5亿元", "1234 户|3.5 亿元")]
    [InlineData("提高１．２个百分点，降幅－3.2％", "1.2 个百分点|-3.2 %")]
    [InlineData("参加3万余人、20多家", "3 万人|20 家")]
    [InlineData("绿地5000亩、道路12.5公里、厂房3万平方米、粮食6吨", "5000 亩|12.5 公里|3 万平方米|6 吨")]
    [InlineData("用电100千瓦时，重5千克", "100 千瓦时|5 千克")]
    [InlineData("总投资15 亿元", "15 亿元")]
    [InlineData("萬元：3萬元", "3 万元")]
    [InlineData("收入，5万元，234人", "5 万元|234 人")]
    [InlineData("案件12起，第3名，第2条，2020年9月10日", "12 起")]
    [InlineData("电话81234567，版本3.2.1个", "")]
    [InlineData("rose 5.8 percent to 3.2 billion yuan, 5 museums", "5.8 percent|3.2 billion yuan")]
    [InlineData("1-8家", "8 家")]
    public void Numbers_are_found_with_their_units(string text, string amounts) =>
        Assert.Equal(amounts, string.Join('|', Amounts.Find(text).Select(found => $"{found.Value} {found.Unit}")));

    [Fact]
    public void An_amount_tells_where_it_stands()
    {
        var text = "增长-3.2％，共3万余人";
        Assert.Equal(["-3.2％", "3万余人"], Amounts.Find(text).Select(found => text.Substring(found.Start, found.Length)));
    }

    [Fact]
    public void Any_text_gives_amounts_inside_it_that_do_not_overlap() =>
        Gen.OneOf(Gen.String, Gen.OneOf("1", "9", ",", ".", "，", "万", "亿", "元", "%", " ", "-", "余", "人", "第", "1234567890123456789012345").Array[0, 20].Select(string.Concat)).Sample(text =>
        {
            var end = 0;
            foreach (var found in Amounts.Find(text))
            {
                if (found.Start < end || found.Length <= 0)
                    return false;
                end = found.Start + found.Length;
            }
            return end <= text.Length;
        });
}
