using Gazette.Text.Time;

namespace Gazette.Tests.Text.Time;

public class NoTimeTests
{
    private static readonly DateOnly Friday = new(2020, 9, 11);

    [Theory]
    [InlineData("一带一路")]
    [InlineData("三农")]
    [InlineData("二十大")]
    [InlineData("十九届五中全会")]
    [InlineData("三会一课")]
    [InlineData("一月有余")]
    [InlineData("三个月")]
    [InlineData("十年如一日")]
    [InlineData("日新月异")]
    [InlineData("众志成城三年级")]
    [InlineData("十四五规划")]
    [InlineData("十三五规划纲要")]
    [InlineData("二十四五个人")]
    public void A_set_phrase_is_no_time(string text) => IsNone(text);

    [Theory]
    [InlineData("5.8%")]
    [InlineData("9.10元")]
    [InlineData("10.12亿元")]
    [InlineData("增长3.5个百分点")]
    [InlineData("12345")]
    [InlineData("12345热线")]
    [InlineData("电话81234567")]
    [InlineData("138-1234-5678")]
    [InlineData("0512-2020-1234")]
    [InlineData("v9.10")]
    [InlineData("1.2.3")]
    [InlineData("9.10.1版")]
    [InlineData("2.31")]
    [InlineData("占1/3")]
    [InlineData("24/7")]
    [InlineData("第2条")]
    [InlineData("第9号")]
    [InlineData("2")]
    [InlineData("2020")]
    [InlineData("10号线")]
    [InlineData("3号楼到5号楼")]
    [InlineData("1至8年级")]
    [InlineData("3.5-4.5%")]
    public void A_number_is_no_time(string text) => IsNone(text);

    [Theory]
    [InlineData("24小时营业")]
    [InlineData("24小时服务")]
    [InlineData("3日内答复")]
    [InlineData("一日游")]
    [InlineData("一日三餐")]
    [InlineData("每天早上8点推送")]
    [InlineData("每周一 9:00")]
    [InlineData("每月10日")]
    [InlineData("每年春节")]
    [InlineData("全年无休")]
    [InlineData("工作日")]
    public void How_long_and_how_often_are_no_time(string text) => IsNone(text);

    [Theory]
    [InlineData("五一路")]
    [InlineData("五一广场")]
    [InlineData("八一小学")]
    [InlineData("国庆路停水")]
    [InlineData("李国庆")]
    [InlineData("五一劳动奖章")]
    [InlineData("清明上河图")]
    [InlineData("晚上周边停水")]
    [InlineData("日本周边")]
    [InlineData("网上月票")]
    public void A_name_is_no_time(string text) => IsNone(text);

    [Theory]
    [InlineData("may I have the latest news")]
    [InlineData("that may be so")]
    [InlineData("march on")]
    [InlineData("they march")]
    [InlineData("wait a second")]
    [InlineData("the second article")]
    [InlineData("the sun is out")]
    [InlineData("we sat down")]
    [InlineData("24 hour service")]
    [InlineData("open 24 hours a day")]
    [InlineData("the first one")]
    [InlineData("decide on housing")]
    [InlineData("every Monday")]
    [InlineData("room 2019")]
    public void An_English_word_is_no_time(string text) => IsNone(text);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("🙂")]
    [InlineData("\ud83d")]
    [InlineData("最新财政新闻")]
    public void Nothing_is_no_time(string text) => IsNone(text);

    private static void IsNone(string text) => Assert.Empty(TimeExpressions.Find(text, Friday));
}
