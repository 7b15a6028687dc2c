using Gazette.Text.Time;

namespace Gazette.Tests.Text.Time;

public class TimeProblemTests
{
    private static readonly DateOnly Friday = new(2020, 9, 11);

    [Theory]
    [InlineData("2月30日", "2020-02-29/2020-02-29")]
    [InlineData("２月３０日", "2020-02-29/2020-02-29")]
    [InlineData("二月三十日", "2020-02-29/2020-02-29")]
    [InlineData("2019年2月29日", "2019-02-28/2019-02-28")]
    [InlineData("9月31日", "2019-09-30/2019-09-30")]
    [InlineData("13月", "2019-12/2019-12")]
    [InlineData("13月5日", "2019-12-05/2019-12-05")]
    [InlineData("1至13月", "2019-01/2019-12 cumulative")]
    [InlineData("9月30日至31日", "2019-09-30/2019-09-30")]
    [InlineData("2020-02-30", "2020-02-29/2020-02-29")]
    [InlineData("2020/13/1", "2020-12-01/2020-12-01")]
    [InlineData("本月31日", "2020-09-30/2020-09-30")]
    [InlineData("June 31", "2020-06-30/2020-06-30")]
    [InlineData("30 February 2019", "2019-02-28/2019-02-28")]
    public void What_the_calendar_lacks_is_said_with_the_nearest_there_is(string text, string nearest) =>
        Odd(text, nearest, TimeProblem.NoSuchDay);

    [Theory]
    [InlineData("9月10日至8日", "2020-09-08/2020-09-10")]
    [InlineData("8至1月", "2020-01/2020-08 cumulative")]
    [InlineData("八到一月", "2020-01/2020-08 cumulative")]
    [InlineData("2020年8月至2020年3月", "2020-03/2020-08")]
    [InlineData("2020-09-10至2020-09-08", "2020-09-08/2020-09-10")]
    [InlineData("昨天到前天", "2020-09-09/2020-09-10")]
    [InlineData("2020年到2019年", "2019-01/2020-12 cumulative")]
    [InlineData("Sept 10 to 8", "2020-09-08/2020-09-10")]
    [InlineData("from 2019 to 2018", "2018-01/2019-12 cumulative")]
    public void An_end_before_its_start_is_said_with_the_days_between(string text, string between) =>
        Odd(text, between, TimeProblem.EndBeforeStart);

    [Theory]
    [InlineData("明天", "2020-09-12/2020-09-12")]
    [InlineData("明年", "2021-01/2021-12 cumulative")]
    [InlineData("下个月", "2020-10/2020-10")]
    [InlineData("下下周", "2020-09-21/2020-09-27")]
    [InlineData("2030年", "2030-01/2030-12 cumulative")]
    [InlineData("今年10月", "2020-10/2020-10")]
    [InlineData("2020年12月1日至3日", "2020-12-01/2020-12-03")]
    [InlineData("明天到后天", "2020-09-12/2020-09-13")]
    [InlineData("今年国庆", "2020-10-01/2020-10-08 name")]
    [InlineData("9月11日之后", "2020-09-12/2020-09-12")]
    [InlineData("next month", "2020-10/2020-10")]
    [InlineData("in 2021", "2021-01/2021-12 cumulative")]
    public void What_lies_ahead_is_found_and_said_to_lie_ahead(string text, string days) => Odd(text, days, TimeProblem.Future);

    [Theory]
    [InlineData("本周")]
    [InlineData("本月")]
    [InlineData("今年")]
    [InlineData("下半年")]
    [InlineData("9月8日至20日")]
    [InlineData("9月11日")]
    [InlineData("11月至2月")]
    [InlineData("上周五到周一")]
    public void What_has_begun_is_not_ahead(string text) => Assert.Null(Assert.Single(TimeExpressions.Find(text, Friday)).Problem);

    [Fact]
    public void The_stretch_to_be_said_back_is_the_whole_of_it()
    {
        const string Text = "请问2月30日至3月2日的新闻";
        var mention = Assert.Single(TimeExpressions.Find(Text, Friday));
        Assert.Equal(("2月30日至3月2日", TimeProblem.NoSuchDay), (Text.Substring(mention.Start, mention.Length), mention.Problem));
    }

    [Theory]
    [InlineData("2月30日")]
    [InlineData("13月")]
    [InlineData("9月10日至8日")]
    public void An_articles_slip_is_no_time(string text) => Assert.Empty(TimeExpressions.FindInArticle(text, Friday));

    private static void Odd(string text, string meaning, TimeProblem problem) =>
        Assert.Equal($"{meaning} {problem}", Assert.Single(TimeExpressions.Find(text, Friday)).Meaning.ToString());
}
