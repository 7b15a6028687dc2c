using Gazette.Text.Time;

namespace Gazette.Tests.Text.Time;

public class TimeBorderTests
{
    [Theory]
    [InlineData("昨天", "2020-12-31/2020-12-31")]
    [InlineData("本周", "2020-12-28/2021-01-03")]
    [InlineData("上月", "2020-12/2020-12")]
    [InlineData("月底", "2020-12-21/2020-12-31")]
    [InlineData("年底", "2020-12-01/2020-12-31")]
    [InlineData("年初", "2021-01-01/2021-01-31")]
    [InlineData("12月31日", "2020-12-31/2020-12-31")]
    [InlineData("1月1日", "2021-01-01/2021-01-01")]
    [InlineData("1至8月", "2020-01/2020-08 cumulative")]
    [InlineData("全年", "2020-01/2020-12 cumulative")]
    [InlineData("四季度", "2020-10/2020-12")]
    [InlineData("上季度", "2020-10/2020-12")]
    [InlineData("元旦", "2021-01-01/2021-01-03 name")]
    [InlineData("国庆", "2020-10-01/2020-10-08 name")]
    [InlineData("中秋", "2020-10-01/2020-10-08 name")]
    [InlineData("今年以来", "2021-01-01/2021-01-01 cumulative")]
    [InlineData("最近一个月", "2020-12-02/2021-01-01")]
    [InlineData("31号", "2020-12-31/2020-12-31")]
    [InlineData("last month", "2020-12/2020-12")]
    public void On_New_Years_Day(string text, string meaning) => Means(text, meaning, new(2021, 1, 1));

    [Theory]
    [InlineData("2月29日", "2020-02-29/2020-02-29")]
    [InlineData("去年2月29日", "2019-02-28/2019-02-28 NoSuchDay")]
    [InlineData("最近一年", "2019-03-01/2020-02-29")]
    [InlineData("最近一个月", "2020-01-30/2020-02-29")]
    [InlineData("去年的今天", "2019-02-28/2019-02-28")]
    [InlineData("月底", "2020-02-21/2020-02-29")]
    [InlineData("周末", "2020-02-29/2020-03-01")]
    [InlineData("31号", "2020-01-31/2020-01-31")]
    [InlineData("30号到2号", "2020-01-30/2020-02-02")]
    public void On_29_February(string text, string meaning) => Means(text, meaning, new(2020, 2, 29));

    [Fact]
    public void The_29th_of_February_is_that_of_the_latest_leap_year()
    {
        Means("2月29日", "2024-02-29/2024-02-29", new(2026, 11, 25));
        Means("2月29日", "2020-02-29/2020-02-29", new(2024, 2, 28));
        // 1900 was none.
        Means("Feb 29", "1896-02-29/1896-02-29", new(1903, 6, 1));
    }

    [Theory]
    [InlineData("周一", "2020-09-07/2020-09-07")]
    [InlineData("周日", "2020-09-06/2020-09-06")]
    [InlineData("上周", "2020-08-31/2020-09-06")]
    [InlineData("周末", "2020-09-05/2020-09-06")]
    [InlineData("since Monday", "2020-09-07/2020-09-07")]
    [InlineData("last Monday", "2020-08-31/2020-08-31")]
    public void On_a_Monday(string text, string meaning) => Means(text, meaning, new(2020, 9, 7));

    [Theory]
    [InlineData("周一", "2020-09-07/2020-09-07")]
    [InlineData("周日", "2020-09-13/2020-09-13")]
    [InlineData("本周", "2020-09-07/2020-09-13")]
    [InlineData("上周", "2020-08-31/2020-09-06")]
    [InlineData("周末", "2020-09-12/2020-09-13")]
    [InlineData("本周末", "2020-09-12/2020-09-13")]
    [InlineData("上周末", "2020-09-05/2020-09-06")]
    [InlineData("下周一", "2020-09-14/2020-09-14 Future")]
    public void On_a_Sunday(string text, string meaning) => Means(text, meaning, new(2020, 9, 13));

    [Theory]
    [InlineData("明天", "2021-01-01/2021-01-01 Future")]
    [InlineData("下个月", "2021-01/2021-01 Future")]
    [InlineData("全年", "2020-01/2020-12 cumulative")]
    [InlineData("1-12月", "2020-01/2020-12 cumulative")]
    [InlineData("年底", "2020-12-01/2020-12-31")]
    [InlineData("最近一个月", "2020-12-01/2020-12-31")]
    [InlineData("12月30日至1月2日", "2020-12-30/2021-01-02")]
    [InlineData("本周", "2020-12-28/2021-01-03")]
    [InlineData("next quarter", "2021-01/2021-03 cumulative Future")]
    public void On_the_last_day_of_the_year(string text, string meaning) => Means(text, meaning, new(2020, 12, 31));

    [Fact]
    public void New_Years_days_off_may_begin_in_December() => Means("元旦期间", "2022-12-31/2023-01-02", new(2022, 12, 31));

    private static void Means(string text, string meaning, DateOnly today) =>
        Assert.Equal(meaning, Assert.Single(TimeExpressions.Find(text, today)).Meaning.ToString());
}
