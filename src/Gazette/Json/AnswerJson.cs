using System.Globalization;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Following.Follows;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Text.Time;

namespace Gazette.Json;

/// <summary>An answer for machines (<c>docs/api.md</c>).</summary>
internal sealed record AnswerJson(
    string Intent,
    string Language,
    IReadOnlyList<string> Departments,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Keywords,
    string? From,
    string? To,
    int Total,
    IReadOnlyList<AnswerItemJson> Items,
    FigureJson? Figure,
    string Text)
{
    /// <summary>The answer in its outside form.</summary>
    public static AnswerJson Of(Answer answer, Taxonomy taxonomy)
    {
        var facts = answer.Facts;
        return new(
            facts.Intent,
            answer.Reply.Language,
            [.. facts.Places.Where(p => p.Kind == PlaceKind.Department).Select(p => taxonomy.DepartmentByCode(p.Code)?.Name ?? p.Code)],
            [.. facts.Places.Where(p => p.Kind == PlaceKind.Topic).Select(p => taxonomy.TopicByCode(p.Code)?.Name ?? p.Code)],
            facts.Keywords,
            facts.Days is { } days && days.From > TimeMeaning.Beginning ? days.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            facts.Days?.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            facts.Total,
            [.. facts.Items.Select(AnswerItemJson.Of)],
            facts.Figure is { } held ? FigureJson.Of(held.Figure) with { ArticleId = Ids.Text(held.Published.Id) } : null,
            PlainText.Of(answer.Reply));
    }
}

/// <summary>An article in an answer.</summary>
internal sealed record AnswerItemJson(string Id, string Title, string Department, string Date, string? Snippet, double Score)
{
    public static AnswerItemJson Of(FoundArticle found) => new(
        Ids.Text(found.Published.Id),
        found.Published.Article.Title,
        string.Join('、', found.Published.Article.Departments),
        found.Published.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        found.Snippet,
        found.Score);
}

/// <summary>Ids in their outside form.</summary>
internal static class Ids
{
    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
