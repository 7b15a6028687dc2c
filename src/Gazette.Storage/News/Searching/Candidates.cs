using System.Globalization;
using Gazette.Newsroom.Publishing;
using Gazette.Newsroom.Searching;
using SQLitePCL;

namespace Gazette.Storage.News;

/// <summary>Looks at a candidate's text; false: no more.</summary>
/// <param name="place">Its place in the order of the news.</param>
/// <param name="articleId">Its id.</param>
/// <param name="text">Its text, where SQLite keeps it: only until the look is over.</param>
internal delegate bool Look(long place, long articleId, scoped in SearchedText text);

/// <summary>Reads what the index finds, newest first: places first, and texts only of those that need a look.</summary>
internal sealed class Candidates(Statements statements)
{
    private const string SelectMatching = """
        SELECT rowid FROM article_index WHERE article_index MATCH @0 AND rowid BETWEEN @1 AND @2 ORDER BY rowid DESC LIMIT @3
        """;

    private const string SelectAll = """
        SELECT news_order FROM article WHERE state = 'published' AND news_order BETWEEN @0 AND @1 ORDER BY news_order DESC LIMIT @2
        """;

    // CROSS JOIN: the list comes first, in its order.
    private const string SelectTexts = """
        SELECT s.news_order, s.article_id, s.title, s.body, s.departments
        FROM json_each(@0) j CROSS JOIN article_text s ON s.news_order = j.value
        """;

    // Texts read at a time: a page that needs fewer reads no more than that.
    private const int TextsAtOnce = 100;

    // Two tokens narrow most questions to what can be looked at; each further one is a list as long as it is common.
    private const int Narrowing = 2;
    private const int MostOfAToken = 30;

    private readonly Dictionary<string, Commonness> common = new(StringComparer.Ordinal);

    /// <summary>The greatest places that the index finds, in falling order.</summary>
    /// <param name="match">The index's expression; null for everything.</param>
    /// <param name="first">The least place wanted.</param>
    /// <param name="last">The greatest.</param>
    /// <param name="limit">How many at most.</param>
    public List<long> Places(string? match, long first, long last, int limit)
    {
        var places = new List<long>();
        var take = (sqlite3_stmt row) =>
        {
            places.Add(raw.sqlite3_column_int64(row, 0));
            return true;
        };
        if (match is null)
            statements.Step(SelectAll, take, first, last, limit);
        else
            statements.Step(SelectMatching, take, match, first, last, limit);
        return places;
    }

    /// <summary>
    /// The places that a question's rarest tokens find, where they are so few that each can be looked at; else null. The index would have to pass the
    /// lists of all tokens, those of the common ones too, to say the same.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="first">The least place wanted.</param>
    /// <param name="most">How many can be looked at.</param>
    public List<long>? Few(Question question, long first, int most)
    {
        // Of words that the index is certain of no text need be looked at.
        if (question.Tokens.Count <= Narrowing || question.IsCertain)
            return null;
        var rarest = question.Tokens.OrderBy(Common).Take(Narrowing);
        var places = Places(question.MatchOf(rarest), first, question.Last, most + 1);
        return places.Count > most ? null : places;
    }

    /// <summary>Looks at texts in the order of their places, until a look says that it is enough.</summary>
    public void Look(IEnumerable<long> places, Look look)
    {
        var enough = false;
        foreach (var some in places.Chunk(TextsAtOnce))
        {
            statements.Step(
                SelectTexts,
                row =>
                {
                    var place = raw.sqlite3_column_int64(row, 0);
                    var text = new SearchedText(NewsOrder.DayOf(place), raw.sqlite3_column_blob(row, 2), raw.sqlite3_column_blob(row, 3), raw.sqlite3_column_blob(row, 4));
                    enough = !look(place, raw.sqlite3_column_int64(row, 1), text);
                    return !enough;
                },
                Json(some));
            if (enough)
                return;
        }
    }

    private Commonness Common(string token)
    {
        if (!common.TryGetValue(token, out var known))
        {
            var places = Places(Question.Quoted(token), 0, long.MaxValue, MostOfAToken);
            common.Add(token, known = places.Count == 0 ? default : new(places.Count, places[^1]));
        }

        return known;
    }

    private static string Json(long[] places) => $"[{string.Join(',', places.Select(p => p.ToString(CultureInfo.InvariantCulture)))}]";
}
