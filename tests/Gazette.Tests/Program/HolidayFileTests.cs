using Gazette.Configuration;
using Gazette.Following.Delivering;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Operations;
using Gazette.Tests.Channels.Telegram;
using Gazette.Tests.Storage.Following;
using Microsoft.Extensions.Logging;

namespace Gazette.Tests.Program;

/// <summary>It is 20:00 in Shanghai on Thursday 2020-09-10 when a test begins.</summary>
public sealed class HolidayFileTests : IDisposable
{
    private const string Heading = "date,weekday,holiday,kind\n";

    private readonly string home = Directory.CreateTempSubdirectory("gazette-holidays").FullName;
    private readonly FollowingWorld world = new();
    private readonly LogLines log = new();

    public void Dispose()
    {
        world.Dispose();
        Directory.Delete(home, recursive: true);
    }

    [Fact]
    public void Without_the_file_the_years_known_to_the_program_count_and_with_it_only_what_it_says()
    {
        Assert.True(HolidayFile.Read(home).Knows(2020));
        File.WriteAllText(HolidayFile.PathIn(home), "\uFEFF" + Heading + "# 灯塔节\n\n2033-05-05,四,灯塔节,off\r\n2033-05-07,六,灯塔节,makeup_workday\n");
        var calendar = HolidayFile.Read(home);
        Assert.Equal((false, true, true), (calendar.IsWorkday(new(2033, 5, 5)), calendar.IsWorkday(new(2033, 5, 7)), calendar.Knows(2033)));
        Assert.False(calendar.Knows(2020));
    }

    [Theory]
    [InlineData("2033-05-05,四,灯塔节,holiday", "2033-05-05")]
    [InlineData("2033-02-30,四,灯塔节,off", "2033-02-30")]
    [InlineData("2033-05-07,六,灯塔节,off\n2033-05-07,六,灯塔节,makeup_workday", "off and as makeup_workday")]
    public void A_mistake_in_it_is_said_with_the_name_of_the_file(string line, string said)
    {
        File.WriteAllText(HolidayFile.PathIn(home), Heading + line);
        var wrong = Assert.Throws<SettingsException>(() => HolidayFile.Read(home));
        Assert.StartsWith("holidays.csv: ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_of_the_repository_is_the_one_the_program_knows()
    {
        var (file, known) = (HolidayFile.Read(Repository.Root), Gazette.Text.WorkdayCalendar.Default);
        for (var day = new DateOnly(2019, 12, 1); day.Year < 2028; day = day.AddDays(1))
            Assert.Equal(known.IsWorkday(day), file.IsWorkday(day));
    }

    [Fact]
    public async Task A_day_off_that_is_added_while_the_service_runs_moves_the_next_digest_on_workdays()
    {
        var holidays = new HolidaysInForce(HolidayFile.Read(home));
        var rules = FollowingWorld.Rules with { IsWorkday = holidays.IsWorkday };
        var person = world.Follower(1, Place.Department("finance"), Cadence.Workdays);
        var daily = world.Follower(2, Place.Department("finance"));
        Assert.Equal(["11 00:00", "11 00:00"], await Dues());

        File.WriteAllText(HolidayFile.PathIn(home), Heading + "2020-09-11,五,灯塔节,off\n2020-09-12,六,灯塔节,off\n2020-09-13,日,灯塔节,makeup_workday\n");
        holidays.Replace(HolidayFile.Read(home));
        Assert.Equal(1, await world.RunStore.RetimeWorkdays(rules, world.Clock.GetUtcNow(), default));
        Assert.Equal(["11 00:00", "13 00:00"], await Dues());
        Assert.Equal(0, await world.RunStore.RetimeWorkdays(rules, world.Clock.GetUtcNow(), default));
        Assert.NotEqual(person, daily);
    }

    [Fact]
    public async Task The_log_reminds_of_a_coming_year_that_is_missing_once_a_day_and_not_before_October()
    {
        world.Clock.SetUtcNow(new(2020, 9, 30, 15, 0, 0, TimeSpan.Zero));   // 23:00 in Shanghai
        File.WriteAllText(HolidayFile.PathIn(home), Heading + "2020-10-01,四,国庆节,off\n");
        var holidays = new HolidaysInForce(HolidayFile.Read(home));
        var settings = new SettingsReader(home, new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()).Read();
        using var watch = new HolidayWatch(settings, holidays, world.RunStore, FollowingWorld.Rules, new Wakes(), world.Clock, new LoggerFactory([log]).CreateLogger<HolidayWatch>());
        await watch.StartAsync(default);
        Assert.Equal(0, Reminders());
        await Until(1);
        await Until(2);
        File.WriteAllText(HolidayFile.PathIn(home), Heading + "2020-10-01,四,国庆节,off\n2021-01-01,五,元旦,off\n");
        File.SetLastWriteTimeUtc(HolidayFile.PathIn(home), new DateTime(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        while (!holidays.Current.Knows(2021))
            await Passes(TimeSpan.FromMinutes(1));
        File.WriteAllText(HolidayFile.PathIn(home), "broken");
        File.AppendAllText(HolidayFile.PathIn(home), "\nnonsense");
        File.SetLastWriteTimeUtc(HolidayFile.PathIn(home), new DateTime(2041, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        while (!log.Lines.Any(l => l.StartsWith("Error", StringComparison.Ordinal)))
            await Passes(TimeSpan.FromMinutes(1));
        Assert.True(holidays.Current.Knows(2021));
        await watch.StopAsync(default);
    }

    // An hour at a time, until there are so many reminders; never more than one a day. The watch runs beside the test and may see an hour late.
    private async Task Until(int reminders)
    {
        while (Reminders() < reminders && world.Clock.GetUtcNow().Month < 12)
        {
            await Passes(TimeSpan.FromHours(1));
            SpinWait.SpinUntil(() => Reminders() >= reminders, TimeSpan.FromMilliseconds(20)); // Where others are busy, two months pass before it sees an hour.
        }

        Assert.Equal(reminders, Reminders());
        Assert.InRange(reminders, 0, (world.Clock.GetUtcNow() - new DateTimeOffset(2020, 9, 30, 16, 0, 0, TimeSpan.Zero)).TotalDays + 1);
    }

    private async Task Passes(TimeSpan time)
    {
        world.Clock.Advance(time);
        for (var turn = 0; turn < 20; turn++)
            await Task.Yield();
    }

    private int Reminders() => log.Lines.Count(l => l.StartsWith("Warning: The holidays of 2021", StringComparison.Ordinal));

    private Task<IReadOnlyList<string>> Dues() => Task.FromResult<IReadOnlyList<string>>(
    [
        .. world.Write(c => Dapper.SqlMapper.Query<long>(c, "SELECT due FROM schedule ORDER BY due, subscriber_id").ToList())
            .Select(due => DateTimeOffset.FromUnixTimeMilliseconds(due).ToString("dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
    ]);
}
