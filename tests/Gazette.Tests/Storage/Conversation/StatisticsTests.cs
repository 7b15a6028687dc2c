using Dapper;
using Gazette.Storage.Conversation;
using Gazette.Storage.Sqlite;

namespace Gazette.Tests.Storage.Conversation;

public sealed class StatisticsTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 9, 17, 4, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFile file = new();
    private readonly Database database;

    public StatisticsTests() => database = file.Open();

    public void Dispose()
    {
        database.Dispose();
        file.Dispose();
    }

    [Fact]
    public async Task Readers_follows_and_the_week_s_deliveries_are_counted()
    {
        await Write("""
            INSERT INTO subscriber (id, language, zone, created_at) VALUES (1, 'zh', 'Asia/Shanghai', 0), (2, 'zh', 'Asia/Shanghai', 0), (3, 'en', 'Asia/Shanghai', 0);
            INSERT INTO address (id, subscriber_id, channel, account, chat, thread) VALUES (1, 1, 'web', '', 'a', ''), (2, 2, 'web', '', 'b', '');
            INSERT INTO address (id, subscriber_id, channel, account, chat, thread, unreachable, unreachable_since) VALUES (3, 3, 'web', '', 'c', '', 'blocked', 0);
            INSERT INTO follow (subscriber_id, number, place, cadence, after, opened_by) VALUES (1, 1, 't:finance', 1, 0, 'x'), (1, 2, 't:tax', 1, 0, 'x'), (3, 1, 't:tax', 1, 0, 'x');
            INSERT INTO follow (subscriber_id, number, place, cadence, after, until, opened_by, ended_by) VALUES (2, 1, 't:tax', 1, 0, 0, 'x', 'y');
            """);
        await Write(
            """
            INSERT INTO run (id, kind, instant, bound, created_at) VALUES (1, 'scheduled', 1, 0, @before), (2, 'scheduled', 2, 0, @within), (3, 'scheduled', 3, 0, @within);
            INSERT INTO digest (id, run_id, articles) VALUES (1, 1, '[]'), (2, 2, '[]'), (3, 3, '[]');
            INSERT INTO delivery (run_id, subscriber_id, digest_id, address_id, channel, language, state, not_before, changed_at)
            VALUES (1, 1, 1, 1, 'web', 'zh', 'sent', 0, 0), (1, 2, 1, 2, 'web', 'zh', 'sent', 0, 0),
                   (2, 1, 2, 1, 'web', 'zh', 'sent', 0, 0), (2, 3, 2, 3, 'web', 'zh', 'held', 0, 0), (3, 1, 3, 1, 'web', 'zh', 'sent', 0, 0);
            """,
            new { before = Now.AddDays(-8).ToUnixTimeMilliseconds(), within = Now.AddDays(-6).ToUnixTimeMilliseconds() });
        var week = await new StatisticsReader(database, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).Week(Now, 10, default);
        Assert.Equal((0, 3, 1, 3), (week.Articles, week.Subscribers, week.Active, week.Follows));
        Assert.Equal([("sent", 2L), ("held", 1L)], week.Deliveries.Select(c => (c.What, c.Count)));
    }

    [Fact]
    public async Task What_arrived_is_counted_by_the_paper_s_days()
    {
        await Write("INSERT INTO subscriber (id, language, zone, created_at) VALUES (1, 'zh', 'Asia/Shanghai', 0); INSERT INTO address (id, subscriber_id, channel, account, chat, thread) VALUES (1, 1, 'web', '', 'a', '')");
        // The last minute of the 15th in Shanghai, the first of the 16th, today, and before the week.
        string[] instants = ["2026-09-15T15:59:00Z", "2026-09-15T16:00:00Z", "2026-09-17T01:00:00Z", "2026-09-10T15:59:00Z"];
        foreach (var (run, instant) in instants.Index())
            await Write(
                """
                INSERT INTO run (id, kind, instant, bound, created_at) VALUES (@run, 'scheduled', @run, 0, @at);
                INSERT INTO digest (id, run_id, articles) VALUES (@run, @run, '[]');
                INSERT INTO delivery (run_id, subscriber_id, digest_id, address_id, channel, language, state, not_before, changed_at) VALUES (@run, 1, @run, 1, 'web', 'zh', 'sent', 0, @at);
                """,
                new { run = run + 1, at = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds() });
        var week = await new StatisticsReader(database, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).Week(Now, 10, default);
        Assert.Equal(
            [(11, 0L), (12, 0L), (13, 0L), (14, 0L), (15, 1L), (16, 1L), (17, 1L)],
            week.Sent.Select(s => (s.Day.Day, s.Count)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task The_first_delivery_of_the_week_is_found_wherever_it_is(int before)
    {
        await Write("INSERT INTO subscriber (id, language, zone, created_at) VALUES (1, 'zh', 'Asia/Shanghai', 0); INSERT INTO address (id, subscriber_id, channel, account, chat, thread) VALUES (1, 1, 'web', '', 'a', '')");
        for (var run = 1; run <= 7; run++)
            await Write(
                """
                INSERT INTO run (id, kind, instant, bound, created_at) VALUES (@run, 'scheduled', @run, 0, @at);
                INSERT INTO digest (id, run_id, articles) VALUES (@run, @run, '[]');
                INSERT INTO delivery (id, run_id, subscriber_id, digest_id, address_id, channel, language, state, not_before, changed_at) VALUES (@id, @run, 1, @run, 1, 'web', 'zh', 'sent', 0, 0);
                """,
                new { run, id = run * 10, at = Now.AddDays(run <= before ? -9 : -1).ToUnixTimeMilliseconds() });
        var week = await new StatisticsReader(database, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).Week(Now, 10, default);
        Assert.Equal(7 - before, week.Deliveries.Sum(c => c.Count));
    }

    private Task<int> Write(string sql, object? values = null) => database.Writer.Write(Lane.Bulk, c => c.Execute(sql, values), default);
}
