using System.Text.Json;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Resources;
using Gazette.Conversation.Understanding;

namespace Gazette.Tests.Conversation.Figures;

public sealed class FigureFormTests
{
    [Theory]
    [InlineData("887416", "万元", "88.74亿元（887,416万元）", "8.874 billion yuan (887,416万元)")]
    [InlineData("9999", "万元", "9,999万元", "99.99 million yuan (9,999万元)")]
    [InlineData("10000", "万元", "1亿元（10,000万元）", "100 million yuan (10,000万元)")]
    [InlineData("4.9", "亿元", "4.9亿元", "490 million yuan (4.9亿元)")]
    [InlineData("23456", "元", "23,456元", "23,456 yuan (23,456元)")]
    [InlineData("123456789", "元", "1.23亿元（123,456,789元）", "123.457 million yuan (123,456,789元)")]
    [InlineData("0.582", "", "0.582", "0.582")]
    [InlineData("102.35", "", "102.35", "102.35")]
    [InlineData("99.1", "%", "99.1%", "99.1%")]
    [InlineData("23.6", "万人", "23.6万人", "236,000 people (23.6万人)")]
    [InlineData("7985", "人", "7,985人", "7,985 people (7,985人)")]
    [InlineData("1", "人", "1人", "1 person (1人)")]
    [InlineData("1", "处", "1处", "1 (1处)")]
    [InlineData("-38.5", "万元", "-38.5万元", "-385,000 yuan (-38.5万元)")]
    [InlineData("33", "微克/立方米", "33微克/立方米", "33 µg/m³ (33微克/立方米)")]
    public void A_number_is_read_as_people_read_it_with_the_printed_one_beside(string value, string unit, string chinese, string english)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(chinese, FigureNumbers.Amount(number, unit, Texts.In("zh")));
        Assert.Equal(english, FigureNumbers.Amount(number, unit, Texts.In("en")));
    }

    [Fact]
    public void A_question_is_remembered_as_it_was_understood()
    {
        var question = new FigureQuestion(
            [new("税收", ["税收收入", "税收"]), new("财正收入", ["财政收入"], "财政收入")],
            [Aspect.Growth, Aspect.Rank],
            [new(new(new(2026, 1), new(2026, 8)), AnyYear: true)]);
        var read = JsonSerializer.Deserialize<FigureQuestion>(JsonSerializer.Serialize(question))!;
        Assert.Equal(question.ToString(), read.ToString());
        Assert.Equal(question.Periods, read.Periods);
        Assert.Equal(question.Indicators[1].ReadAs, read.Indicators[1].ReadAs);
    }

    [Theory]
    [InlineData("晚稻亩产", "晚稻平均亩产", 1)]
    [InlineData("财正收入", "财政收入", 0.9)]
    [InlineData("财政收", "财政收入", 1)]
    [InlineData("新建口袋公园", "建成口袋公园", 4.0 / 6)]
    [InlineData("图书", "财政收入", 0)]
    [InlineData("", "财政收入", 0)]
    public void Likeness_is_the_share_of_common_parts(string word, string name, double likeness) =>
        Assert.Equal(likeness, Likeness.Of(word, name), 3);

    [Theory]
    [InlineData("财政投入是多少")]
    [InlineData("财政支出是多少")]
    [InlineData("新增企业多少家")]
    [InlineData("新增学位多少个")]
    public void What_is_a_word_of_its_own_is_no_slip(string text) => Assert.Null(Indicators.Slip(text));
}
