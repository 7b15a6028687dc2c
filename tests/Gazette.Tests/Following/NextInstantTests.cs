using System.Globalization;
using CsCheck;
using Gazette.Following.Schedules;
using Gazette.Text;

namespace Gazette.Tests.Following;

public class NextInstantTests
{
    [Theory]
    // Asia/Shanghai has no daylight saving: 08:00 there is 00:00 UTC.
    [InlineData("daily 08:00", "Asia/Shanghai", "2020-09-10T23:59:59Z", "2020-09-11T00:00:00Z")]
    [InlineData("daily 08:00", "Asia/Shanghai", "2020-09-11T00:00:00Z", "2020-09-12T00:00:00Z")]
    [InlineData("daily 00:00", "Asia/Shanghai", "2020-09-11T15:59:59Z", "2020-09-11T16:00:00Z")]
    [InlineData("daily 23:59", "Asia/Shanghai", "2020-12-31T15:59:00Z", "2021-01-01T15:59:00Z")]
    // New York springs forward on 2020-03-08 at 02:00: 02:30 does not exist, the first instant after the gap is 03:00 EDT.
    [InlineData("daily 02:30", "America/New_York", "2020-03-07T12:00:00Z", "2020-03-08T07:00:00Z")]
    [InlineData("daily 02:30", "America/New_York", "2020-03-08T07:00:00Z", "2020-03-09T06:30:00Z")]
    [InlineData("daily 02:00", "America/New_York", "2020-03-08T06:00:00Z", "2020-03-08T07:00:00Z")]
    [InlineData("daily 03:00", "America/New_York", "2020-03-08T06:00:00Z", "2020-03-08T07:00:00Z")]
    // And falls back on 2020-11-01 at 02:00: 01:30 comes twice, the first is 01:30 EDT.
    [InlineData("daily 01:30", "America/New_York", "2020-11-01T00:00:00Z", "2020-11-01T05:30:00Z")]
    [InlineData("daily 01:30", "America/New_York", "2020-11-01T05:30:00Z", "2020-11-02T06:30:00Z")]
    [InlineData("daily 01:30", "America/New_York", "2020-11-01T06:15:00Z", "2020-11-02T06:30:00Z")]
    [InlineData("daily 02:30", "America/New_York", "2020-11-01T00:00:00Z", "2020-11-01T07:30:00Z")]
    // Lord Howe moves its clocks by half an hour: on 2020-10-04 from 02:00 to 02:30, on 2020-04-05 from 02:00 back to 01:30.
    [InlineData("daily 02:15", "Australia/Lord_Howe", "2020-10-03T12:00:00Z", "2020-10-03T15:30:00Z")]
    [InlineData("daily 02:15", "Australia/Lord_Howe", "2020-10-03T15:30:00Z", "2020-10-04T15:15:00Z")]
    [InlineData("daily 01:45", "Australia/Lord_Howe", "2020-04-04T12:00:00Z", "2020-04-04T14:45:00Z")]
    [InlineData("daily 01:45", "Australia/Lord_Howe", "2020-04-04T14:45:00Z", "2020-04-05T15:15:00Z")]
    [InlineData("daily 01:45", "Australia/Lord_Howe", "2020-04-04T15:15:00Z", "2020-04-05T15:15:00Z")]
    // Zones that stand half an hour or three quarters beside the others.
    [InlineData("daily 08:00", "Asia/Kolkata", "2020-09-11T00:00:00Z", "2020-09-11T02:30:00Z")]
    [InlineData("daily 08:00", "Asia/Kathmandu", "2020-09-11T00:00:00Z", "2020-09-11T02:15:00Z")]
    [InlineData("daily 08:00", "Pacific/Chatham", "2020-09-26T00:00:00Z", "2020-09-26T18:15:00Z")]   // its summer begins that night
    // Rules that change: Turkey stayed on summer time from 2016 on, Moscow has moved none of its clocks since 2014, Mexico since 2022.
    [InlineData("daily 08:00", "Europe/Istanbul", "2015-11-30T12:00:00Z", "2015-12-01T06:00:00Z")]
    [InlineData("daily 08:00", "Europe/Istanbul", "2016-11-30T12:00:00Z", "2016-12-01T05:00:00Z")]
    [InlineData("daily 01:30", "Europe/Moscow", "2014-10-25T12:00:00Z", "2014-10-25T21:30:00Z")]
    [InlineData("daily 08:00", "America/Mexico_City", "2022-06-30T00:00:00Z", "2022-06-30T13:00:00Z")]
    [InlineData("daily 08:00", "America/Mexico_City", "2023-06-30T00:00:00Z", "2023-06-30T14:00:00Z")]
    // Samoa left out 2011-12-30: that Friday was no day there.
    [InlineData("daily 08:00", "Pacific/Apia", "2011-12-29T18:00:00Z", "2011-12-30T18:00:00Z")]
    [InlineData("weekly Saturday 08:00", "Pacific/Apia", "2011-12-29T12:00:00Z", "2011-12-30T18:00:00Z")]
    [InlineData("weekly Monday 09:00", "Asia/Shanghai", "2020-09-11T00:00:00Z", "2020-09-14T01:00:00Z")]
    [InlineData("weekly Friday 09:00", "Asia/Shanghai", "2020-09-11T00:59:59Z", "2020-09-11T01:00:00Z")]
    [InlineData("weekly Friday 09:00", "Asia/Shanghai", "2020-09-11T01:00:00Z", "2020-09-18T01:00:00Z")]
    [InlineData("weekly Sunday 02:30", "America/New_York", "2020-03-02T00:00:00Z", "2020-03-08T07:00:00Z")]
    // Friday 2020-09-11; then the weekend.
    [InlineData("workdays 07:30", "Asia/Shanghai", "2020-09-11T00:00:00Z", "2020-09-13T23:30:00Z")]
    // Sunday 2020-09-27 makes up for the holidays of 1 to 8 October; Saturday 2020-10-10 too.
    [InlineData("workdays 07:30", "Asia/Shanghai", "2020-09-26T00:00:00Z", "2020-09-26T23:30:00Z")]
    [InlineData("workdays 07:30", "Asia/Shanghai", "2020-09-30T00:00:00Z", "2020-10-08T23:30:00Z")]
    [InlineData("workdays 07:30", "Asia/Shanghai", "2020-10-09T00:00:00Z", "2020-10-09T23:30:00Z")]
    public void The_next_instant_is_the_one_a_clock_on_the_wall_shows(string schedule, string zone, string after, string expected)
    {
        var next = NextInstant.Of(Read(schedule), TimeZoneInfo.FindSystemTimeZoneById(zone), Instant(after), WorkdayCalendar.Default.IsWorkday);
        Assert.Equal(Instant(expected), next);
        Assert.Equal(TimeSpan.Zero, next.Offset);
    }

    [Fact]
    public void The_next_instant_lies_ahead_and_no_other_lies_between()
    {
        var schedules = Gen.Select(Gen.Int[1, 3], Gen.Int[0, 1439], Gen.Int[0, 6], (c, m, d) =>
            new Schedule((Cadence)c, TimeOnly.MinValue.AddMinutes(m), (Cadence)c == Cadence.Weekly ? (DayOfWeek)d : null));
        var zones = Gen.OneOf(new[] { "Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "UTC" }.Select(Gen.Const).ToArray()).Select(TimeZoneInfo.FindSystemTimeZoneById);
        var instants = Gen.Long[1577836800, 1640995200].Select(DateTimeOffset.FromUnixTimeSeconds);
        Gen.Select(schedules, zones, instants).Sample((schedule, zone, after) =>
        {
            var next = NextInstant.Of(schedule, zone, after, WorkdayCalendar.Default.IsWorkday);
            var same = NextInstant.Of(schedule, zone, next.AddSeconds(-1), WorkdayCalendar.Default.IsWorkday);
            return next > after && same == next && next - after < TimeSpan.FromDays(14);
        });
    }

    [Fact]
    public void What_is_pushed_at_once_or_never_has_no_instant() =>
        Assert.Throws<ArgumentException>(() => NextInstant.Of(new(Cadence.Off, default), TimeZoneInfo.Utc, default, _ => true));

    [Fact]
    public void Options_tell_every_mistake_at_once() =>
        Assert.Equal(
            ["Digest:DefaultTime: got 8 o'clock, wants a time of day as HH:mm.", "Digest:ImmediateDelay: got -00:00:01, wants 00:00:00 to 1.00:00:00."],
            new DigestOptions { DefaultTime = "8 o'clock", ImmediateDelay = TimeSpan.FromSeconds(-1) }.Mistakes());

    private static Schedule Read(string text) => text.Split(' ') switch
    {
        ["daily", var at] => new(Cadence.Daily, TimeOnly.Parse(at, CultureInfo.InvariantCulture)),
        ["workdays", var at] => new(Cadence.Workdays, TimeOnly.Parse(at, CultureInfo.InvariantCulture)),
        [_, var day, var at] => new(Cadence.Weekly, TimeOnly.Parse(at, CultureInfo.InvariantCulture), Enum.Parse<DayOfWeek>(day)),
        _ => throw new FormatException(text),
    };

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
