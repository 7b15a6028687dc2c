using Dapper;
using Gazette.Newsroom;
using Gazette.Newsroom.Publishing;
using Gazette.Newsroom.Searching;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.News;

/// <summary>A page of a search: the newest candidates, verified and ranked.</summary>
internal sealed class SearchQuery(SqliteConnection connection, ArticleFilter filter)
{
    private const int MostVerified = 200;
    private const int MostRead = 1000;

    private readonly Question question = new(filter);

    public ArticlePage Page(int limit, string? cursor)
    {
        var from = SearchCursor.Parse(cursor);
        if (question.FindsNothing)
            return new([], null, 0);
        var lastArticle = from?.LastArticle ?? connection.ExecuteScalar<long>("SELECT coalesce(max(article_id), 0) FROM article_text");
        var candidates = new Candidates(connection, question);
        var verified = Verified(candidates, lastArticle, out var complete);
        if (verified.Count == 0)
            return new([], null, 0);
        var newest = from is { } f ? DateOnly.FromDayNumber(f.NewestDay) : NewsOrder.DayOf(verified[0].NewsOrder);
        var ranked = Ranked(verified, newest).Where(r => from?.Precedes(r.Score, r.Candidate.NewsOrder) ?? true).ToList();
        var shown = ranked.Take(limit).ToList();
        var next = ranked.Count > limit && shown is [.., var last]
            ? new SearchCursor(lastArticle, newest.DayNumber, last.Score, last.Candidate.NewsOrder).ToString()
            : null;
        return new(Items(shown), next, complete ? verified.Count : Math.Max(verified.Count, candidates.Count()));
    }

    private List<Candidate> Verified(Candidates candidates, long lastArticle, out bool complete)
    {
        var read = 0;
        var verified = new List<Candidate>();
        foreach (var candidate in candidates.Texts(long.MaxValue, lastArticle, MostRead))
        {
            read++;
            if (question.Holds(candidate))
                verified.Add(candidate);
            if (verified.Count == MostVerified)
                break;
        }

        complete = verified.Count < MostVerified && read < MostRead;
        return verified;
    }

    private IEnumerable<Ranked> Ranked(List<Candidate> verified, DateOnly newest) => verified
        .Select(c => new Ranked(c, Relevance.Score(question.Phrases, c.Text, newest) ?? 0))
        .OrderByDescending(r => r.Score)
        .ThenByDescending(r => r.Candidate.NewsOrder);

    private List<FoundArticle> Items(List<Ranked> shown)
    {
        var scores = shown.ToDictionary(r => r.Candidate.NewsOrder, r => r.Score);
        return [.. new ArticleRows(connection)
            .ByPlace([.. shown.Select(r => r.Candidate.NewsOrder)])
            .Select(article => new FoundArticle(article, scores[article.NewsOrder], Snippet.Of(article.Article.Body, question.Phrases)))];
    }
}

/// <summary>A candidate with its score.</summary>
internal readonly record struct Ranked(Candidate Candidate, double Score);
