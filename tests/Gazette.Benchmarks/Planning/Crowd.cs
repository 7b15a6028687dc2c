using System.Globalization;
using Gazette.Benchmarks.Samples;
using Gazette.Following.Follows;

namespace Gazette.Benchmarks.Planning;

/// <summary>People who follow three places each, the popular ones more often, all by a daily digest at the same time.</summary>
internal static class Crowd
{
    private const int FollowsEach = 3;

    // Half of all follows go to a sixteenth of the places.
    private const double Skew = 4;

    /// <summary>Adds them.</summary>
    /// <param name="store">The store.</param>
    /// <param name="news">Whose places they follow.</param>
    /// <param name="people">How many.</param>
    /// <param name="due">When their digest is due.</param>
    /// <param name="keywords">How many keywords they follow beside departments and topics: the more, the more distinct digests.</param>
    public static void Join(RawStore store, SyntheticNews news, int people, DateTimeOffset due, int keywords = 0)
    {
        Place[] places =
        [
            .. SyntheticNews.Taxonomy.Topics.Select(t => Place.Topic(t.Code)),
            .. SyntheticNews.Taxonomy.Departments.Select(d => Place.Department(d.Code)),
            .. news.DistinctWords(keywords).Select(Place.Keyword),
        ];
        store.InTransaction(() =>
        {
            for (var id = 1L; id <= people; id++)
            {
                store.Run("INSERT INTO subscriber (id, language, zone, created_at) VALUES (@0, 'zh', 'Asia/Shanghai', 0)", id);
                store.Run("INSERT INTO address (subscriber_id, channel, account, chat, thread) VALUES (@0, 'telegram', '', @1, '')", id, (100_000 + id).ToString(CultureInfo.InvariantCulture));
                store.Run("INSERT INTO schedule (subscriber_id, cadence, watermark, due) VALUES (@0, 1, 0, @1)", id, due.ToUnixTimeMilliseconds());
                Follow(store, id, news, places);
            }
        });
    }

    private static void Follow(RawStore store, long id, SyntheticNews news, Place[] places)
    {
        var chosen = new HashSet<int>();
        while (chosen.Count < FollowsEach)
            chosen.Add(news.Rank(places.Length, Skew));
        foreach (var (number, place) in chosen.Index())
            store.Run("INSERT INTO follow (subscriber_id, number, place, cadence, after, opened_by) VALUES (@0, @1, @2, 1, 0, 'benchmark')", id, (long)number + 1, places[place].ToString());
    }
}
