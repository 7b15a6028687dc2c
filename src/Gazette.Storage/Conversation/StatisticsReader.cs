using Gazette.Conversation.Operating;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Conversation;

/// <summary>Counts for operators, from a SQLite file.</summary>
/// <param name="database">The store.</param>
/// <param name="zone">The paper's time zone: where a day ends.</param>
public sealed class StatisticsReader(Database database, TimeZoneInfo zone) : IStatistics
{
    private const int Days = 7;
    private const long DayLong = 24 * 60 * 60 * 1000L;

    private const string CountArticles = "SELECT count(*) FROM article_text";

    private const string CountSubscribers = "SELECT count(*) FROM subscriber";

    private const string CountActive = """
        SELECT count(*) FROM subscriber s
        WHERE EXISTS (SELECT 1 FROM follow f WHERE f.subscriber_id = s.id AND f.until IS NULL)
          AND EXISTS (SELECT 1 FROM address a WHERE a.subscriber_id = s.id AND a.unreachable IS NULL)
        """;

    private const string CountFollows = "SELECT count(*) FROM follow WHERE until IS NULL";

    private const string SelectNewestDelivery = "SELECT coalesce(max(id), 0) FROM delivery";

    private const string IsOfBefore = """
        SELECT coalesce((SELECT r.created_at < @1 FROM delivery d CROSS JOIN run r ON r.id = d.run_id WHERE d.id >= @0 ORDER BY d.id LIMIT 1), 0)
        """;

    private const string CountDeliveries = "SELECT state, count(*) AS number FROM delivery WHERE id >= @0 GROUP BY state ORDER BY number DESC, state";

    private const string CountSent = """
        SELECT (changed_at - @1) / @2 AS day, count(*) FROM delivery WHERE id >= @0 AND state = 'sent' AND changed_at >= @1 GROUP BY day
        """;

    private const string SelectQuestions = """
        SELECT words, sum(count) AS number FROM unanswered WHERE day > @0 AND day <= @1 GROUP BY words ORDER BY number DESC, words LIMIT @2
        """;

    // Reports of an article that was merged meanwhile are those of the one that stands for it.
    private const string Reported = """
        FROM wrong_topic w CROSS JOIN article a ON a.id = w.article_id CROSS JOIN article k ON k.id = coalesce(a.merged_into, a.id)
        WHERE k.state = 'published'
        """;

    private const string CountReported = "SELECT count(DISTINCT k.id) " + Reported;

    private const string SelectReported = "SELECT k.id, sum(w.reports) AS number " + Reported + " GROUP BY k.id ORDER BY number DESC, max(w.last_at) DESC, k.id LIMIT @0";

    /// <inheritdoc/>
    public Task<Statistics> Week(DateTimeOffset now, int questions, CancellationToken ct)
    {
        var here = TimeZoneInfo.ConvertTime(now, zone);
        var today = DateOnly.FromDateTime(here.DateTime);
        // Of a week in which clocks are moved, the days before are off by that hour.
        var first = Columns.Milliseconds(here - here.TimeOfDay - TimeSpan.FromDays(Days - 1));
        return database.Ask(
            statements =>
            {
                var delivery = FirstDelivery(statements, Columns.Milliseconds(now.AddDays(-Days)));
                var sent = statements.Rows(CountSent, r => (Day: r.GetInt64(0), Count: r.GetInt64(1)), delivery, first, DayLong).ToDictionary(s => s.Day, s => s.Count);
                return new Statistics(
                    statements.Number(CountArticles),
                    statements.Number(CountSubscribers),
                    statements.Number(CountActive),
                    statements.Number(CountFollows),
                    statements.Rows(CountDeliveries, Counted, delivery),
                    [.. Enumerable.Range(0, Days).Select(d => new SentOn(today.AddDays(d + 1 - Days), sent.GetValueOrDefault(d)))],
                    statements.Rows(SelectQuestions, Counted, Columns.Text(today.AddDays(-Days)), Columns.Text(today), questions),
                    statements.Number(CountReported));
            },
            ct);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<WrongTopicReports>> WrongTopics(int limit, CancellationToken ct) => database.Ask<IReadOnlyList<WrongTopicReports>>(
        statements => statements.Rows(SelectReported, r => new WrongTopicReports(r.GetInt64(0), r.GetInt64(1)), limit), ct);

    // Deliveries are written run by run, so that the first of the week is found by halving, without an index that every delivery would pay for.
    private static long FirstDelivery(Statements statements, long since)
    {
        var (low, high) = (1L, statements.Number(SelectNewestDelivery) + 1);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (statements.Number(IsOfBefore, middle, since) == 1)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static Counted Counted(SqliteDataReader row) => new(row.GetString(0), row.GetInt64(1));
}
