using Dapper;
using Gazette.Newsroom;
using Gazette.Newsroom.Searching;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.News;

/// <summary>An article that the index found, with the text to verify it by.</summary>
internal sealed record Candidate(long NewsOrder, long ArticleId, string Title, string Body, string Departments)
{
    public SearchedText Text => new(Newsroom.Publishing.NewsOrder.DayOf(NewsOrder), Title, Body, Departments);

    public bool Has(Phrase phrase) => phrase.In(Title) >= 0 || phrase.In(Body) >= 0;
}

/// <summary>Reads what the index finds, newest first.</summary>
internal sealed class Candidates(SqliteConnection connection, Question question)
{
    // CROSS JOIN: the index comes first. A free planner starts from the articles and asks the index row by row.
    private const string SelectMatching = """
        SELECT s.news_order AS newsOrder, s.article_id AS articleId, s.title, s.body, s.departments
        FROM article_index i CROSS JOIN article_text s ON s.news_order = i.rowid
        WHERE i.article_index MATCH @match AND i.rowid BETWEEN @first AND @last AND s.article_id <= @lastArticle
        ORDER BY i.rowid DESC LIMIT @limit
        """;

    private const string SelectAll = """
        SELECT s.news_order AS newsOrder, s.article_id AS articleId, s.title, s.body, s.departments
        FROM article_text s
        WHERE s.news_order BETWEEN @first AND @last AND s.article_id <= @lastArticle
          AND (@excluded IS NULL OR s.news_order NOT IN (SELECT rowid FROM article_index WHERE article_index MATCH @excluded))
        ORDER BY s.news_order DESC LIMIT @limit
        """;

    private const string SelectMatchingIds = """
        SELECT i.rowid FROM article_index i
        WHERE i.article_index MATCH @match AND i.rowid BETWEEN @first AND @last
        ORDER BY i.rowid DESC LIMIT @limit
        """;

    private const string SelectAllIds = """
        SELECT news_order FROM article
        WHERE state = 'published' AND news_order BETWEEN @first AND @last
          AND (@excluded IS NULL OR news_order NOT IN (SELECT rowid FROM article_index WHERE article_index MATCH @excluded))
        ORDER BY news_order DESC LIMIT @limit
        """;

    /// <summary>Candidates with their texts, read as they are taken.</summary>
    /// <param name="last">The greatest place wanted.</param>
    /// <param name="lastArticle">The greatest article id wanted.</param>
    /// <param name="limit">How many are read at most, -1 for all.</param>
    public IEnumerable<Candidate> Texts(long last, long lastArticle, int limit) =>
        connection.Query<Candidate>(
            question.Match is null ? SelectAll : SelectMatching,
            new { match = question.Match, excluded = question.Excluded, first = question.First, last = Math.Min(last, question.Last), lastArticle, limit },
            buffered: false);

    /// <summary>Places alone, where there is no text to verify.</summary>
    public IReadOnlyList<long> Places(long last, int limit) =>
        connection.Query<long>(
            question.Match is null ? SelectAllIds : SelectMatchingIds,
            new { match = question.Match, excluded = question.Excluded, first = question.First, last = Math.Min(last, question.Last), limit }).AsList();

    /// <summary>How many the index finds, counted up to <see cref="ArticlePage.CountLimit"/>; phrases of more than two characters are not verified.</summary>
    public int Count() =>
        connection.ExecuteScalar<int>(
            $"SELECT count(*) FROM ({(question.Match is null ? SelectAllIds : SelectMatchingIds)})",
            new { match = question.Match, excluded = question.Excluded, first = question.First, last = question.Last, limit = ArticlePage.CountLimit });
}
