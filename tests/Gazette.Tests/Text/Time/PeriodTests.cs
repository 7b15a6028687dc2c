using Gazette.Text.Time;

namespace Gazette.Tests.Text.Time;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-11-16", "2026-11-22", "2026-11-09/2026-11-15")]
    [InlineData("2026-11-25", "2026-11-25", "2026-11-24/2026-11-24")]
    [InlineData("2026-03-01", "2026-03-31", "2026-02-01/2026-02-28")]
    [InlineData("2026-07-01", "2026-09-30", "2026-04-01/2026-06-30")]
    [InlineData("2026-01-01", "2026-12-31", "2025-01-01/2025-12-31")]
    public void The_period_before_has_the_same_length_and_ends_the_day_before(string from, string to, string before) =>
        Assert.Equal(before, new Period(Day(from), Day(to)).Before().ToString());

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
