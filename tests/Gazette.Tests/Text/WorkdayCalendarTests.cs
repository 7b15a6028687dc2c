using Gazette.Text;

namespace Gazette.Tests.Text;

public class WorkdayCalendarTests
{
    [Theory]
    [InlineData(2020, 9, 11, true)]    // a Friday
    [InlineData(2020, 9, 12, false)]   // a Saturday
    [InlineData(2020, 1, 19, true)]    // a Sunday worked for the Spring Festival
    [InlineData(2020, 1, 24, false)]   // a Friday of the Spring Festival
    [InlineData(2026, 10, 10, true)]   // a Saturday worked for the National Day
    public void Holidays_and_make_up_days_count(int year, int month, int day, bool works) =>
        Assert.Equal(works, WorkdayCalendar.Default.IsWorkday(new(year, month, day)));

    [Fact]
    public void A_year_without_data_works_from_Monday_to_Friday()
    {
        Assert.False(WorkdayCalendar.Default.Knows(2031));
        Assert.True(WorkdayCalendar.Default.Knows(2020));
        Assert.True(WorkdayCalendar.Default.IsWorkday(new(2031, 10, 1)));    // a Wednesday
        Assert.False(WorkdayCalendar.Default.IsWorkday(new(2031, 10, 4)));   // a Saturday
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_named()
    {
        var fault = Assert.Throws<FormatException>(() => WorkdayCalendar.Parse("date,weekday,holiday,kind\n2020-13-01,一,元旦,off"));
        Assert.Contains("2020-13-01", fault.Message, StringComparison.Ordinal);
    }
}
