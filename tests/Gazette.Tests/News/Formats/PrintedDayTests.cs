using Gazette.News.Formats;

namespace Gazette.Tests.News.Formats;

/// <summary>Moments as feeds, pages and tables print them, and the day that is in the paper's zone.</summary>
public class PrintedDayTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Theory]
    [InlineData("Tue, 01 Sep 2026 08:00:00 +0800", "2026-09-01")]
    [InlineData("Tue, 01 Sep 2026 23:30:00 GMT", "2026-09-02")]
    [InlineData("Fri, 1 Sep 2026 15:59 UT", "2026-09-01")]
    [InlineData("Mon, 31 Aug 2026 20:00:00 EST", "2026-09-01")]
    [InlineData("01 Sep 26 08:00:00 CST", "2026-09-01")]
    [InlineData("2026-09-01T16:30:00Z", "2026-09-02")]
    [InlineData("2026-09-01T16:30:00.123+08:00", "2026-09-01")]
    [InlineData("2026-09-01T23:30:00", "2026-09-01")]
    [InlineData("2026-09-01 23:30:00", "2026-09-01")]
    [InlineData("2026-09-01", "2026-09-01")]
    [InlineData("2026/9/1 8:05", "2026-09-01")]
    [InlineData("2026.9.1", "2026-09-01")]
    [InlineData("20260901", "2026-09-01")]
    [InlineData("2026年9月1日", "2026-09-01")]
    [InlineData("２０２６年９月１日　星期二 10时30分", "2026-09-01")]
    [InlineData("发布时间：2026-09-01 10:00 来源：区财政局", "2026-09-01")]
    [InlineData("September 1, 2026", "2026-09-01")]
    [InlineData("Tue Sep 01 20:00:00 +0000 2026", "2026-09-02")]
    [InlineData("1788278400", "2026-09-02")]
    [InlineData("1788278400000", "2026-09-02")]
    public void A_moment_is_a_day_of_the_paper(string printed, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", null), PrintedDay.Read(printed, Shanghai));

    [Theory]
    [InlineData("")]
    [InlineData("昨天")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("31 Foo 2026")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("12345")]
    public void What_is_no_day_is_none(string printed) => Assert.Null(PrintedDay.Read(printed, Shanghai));
}
