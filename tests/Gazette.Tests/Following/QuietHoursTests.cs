using System.Globalization;
using CsCheck;
using Gazette.Following.Schedules;

namespace Gazette.Tests.Following;

public class QuietHoursTests
{
    [Theory]
    // 22:00–07:00 in Shanghai is 14:00–23:00 UTC.
    [InlineData("22:00-07:00", "Asia/Shanghai", "2020-09-10T13:59:59Z", null)]
    [InlineData("22:00-07:00", "Asia/Shanghai", "2020-09-10T14:00:00Z", "2020-09-10T23:00:00Z")]
    [InlineData("22:00-07:00", "Asia/Shanghai", "2020-09-10T16:30:00Z", "2020-09-10T23:00:00Z")]
    [InlineData("22:00-07:00", "Asia/Shanghai", "2020-09-10T22:59:59Z", "2020-09-10T23:00:00Z")]
    [InlineData("22:00-07:00", "Asia/Shanghai", "2020-09-10T23:00:00Z", null)]
    [InlineData("12:00-14:00", "Asia/Shanghai", "2020-09-10T05:59:00Z", "2020-09-10T06:00:00Z")]
    [InlineData("12:00-14:00", "Asia/Shanghai", "2020-09-10T06:00:00Z", null)]
    // New York springs forward on 2020-03-08 at 02:00: a quiet that ends at 02:30 ends at 03:00.
    [InlineData("22:00-02:30", "America/New_York", "2020-03-08T05:00:00Z", "2020-03-08T07:00:00Z")]
    // And falls back on 2020-11-01 at 02:00: 01:30 comes twice, and a quiet that ends then ends the first time.
    [InlineData("22:00-01:30", "America/New_York", "2020-11-01T04:00:00Z", "2020-11-01T05:30:00Z")]
    // In the second turn of that hour it is 01:15 again, and quiet until 01:30 of that turn.
    [InlineData("01:00-01:30", "America/New_York", "2020-11-01T06:15:00Z", "2020-11-01T06:30:00Z")]
    // A night of quiet is an hour longer or shorter then.
    [InlineData("22:00-07:00", "Europe/London", "2020-10-24T21:00:00Z", "2020-10-25T07:00:00Z")]
    [InlineData("22:00-07:00", "Europe/London", "2020-03-28T22:00:00Z", "2020-03-29T06:00:00Z")]
    public void Quiet_ends_when_a_clock_on_the_wall_says_so(string quiet, string zone, string instant, string? end)
    {
        var found = Read(quiet).EndAfter(Instant(instant), TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.Equal(end is null ? null : Instant(end), found);
    }

    [Fact]
    public void Whatever_the_hours_and_the_zone_the_end_lies_ahead_within_a_day_and_is_not_quiet_itself() => Gen.Select(
        Gen.Int[0, 1439], Gen.Int[0, 1439], Gen.Int[0, 366 * 24 * 60], Gen.Int[0, 4]).Where(t => t.Item1 != t.Item2).Sample((from, to, minute, zone) =>
    {
        var clock = TimeZoneInfo.FindSystemTimeZoneById(new[] { "Asia/Shanghai", "America/New_York", "Europe/London", "Australia/Sydney", "Asia/Kolkata" }[zone]);
        var quiet = new QuietHours(TimeOnly.MinValue.AddMinutes(from), TimeOnly.MinValue.AddMinutes(to));
        var instant = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute);
        if (quiet.EndAfter(instant, clock) is not { } end)
            return;
        Assert.InRange(end - instant, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(25));
        // Where the end falls into a gap, the first instant after it may be the next quiet's own.
        if (TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(end, clock).DateTime) == quiet.To)
            Assert.False(quiet.Holds(quiet.To));
    });

    private static QuietHours Read(string text) =>
        text.Split('-') is [var from, var to] ? new(Time(from), Time(to)) : throw new FormatException(text);

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
