using System.Globalization;
using Gazette.Json;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Text.Time;

namespace Gazette.Web;

/// <summary><c>GET /api/articles</c>: published articles as JSON.</summary>
internal sealed class ArticlesEndpoint(IArticleReader articles, ITaxonomy taxonomy)
{
    private const int UsualLimit = 20;
    private const int MostLimit = 100;

    public async Task<IResult> List(HttpContext context)
    {
        var query = context.Request.Query;
        var taken = Take(query);
        if (taken.Wrong is { } wrong)
            return Answers.Problem(StatusCodes.Status400BadRequest, "The request is not right.", wrong.Field, wrong.Wants);
        try
        {
            var cursor = Value(query, "cursor");
            var page = taken.Filter.Words.Count > 0
                ? await articles.Search(taken.Filter, taken.Limit, cursor, context.RequestAborted).ConfigureAwait(false)
                : await articles.Newest(taken.Filter, taken.Limit, cursor, context.RequestAborted).ConfigureAwait(false);
            return Answers.Json(new { items = page.Items.Select(i => PublishedJson.Of(i.Published) with { Snippet = i.Snippet }), next = page.Next, total = page.Total, loosened = page.Loosened });
        }
        catch (FormatException)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "The request is not right.", "cursor", "wants the next of an earlier answer");
        }
    }

    public async Task<IResult> One(HttpContext context, long id) =>
        await articles.Find(id, context.RequestAborted).ConfigureAwait(false) is { } found
            ? Answers.Json(PublishedJson.Of(found))
            : Answers.Problem(StatusCodes.Status404NotFound, "There is no such article.");

    private Taken Take(IQueryCollection query)
    {
        var limit = UsualLimit;
        if (Value(query, "limit") is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > MostLimit))
            return Taken.Not("limit", $"wants 1 to {MostLimit}");
        if (!Day(query, "from", DateOnly.MinValue, out var from))
            return Taken.Not("from", "wants a day as yyyy-MM-dd");
        if (!Day(query, "to", DateOnly.MaxValue, out var to) || to < from)
            return Taken.Not("to", "wants a day as yyyy-MM-dd, not before from");
        var current = taxonomy.Current;
        var department = Value(query, "department");
        var departmentCode = department is null ? null : current.DepartmentByCode(department)?.Code ?? current.DepartmentByName(department)?.Code;
        if (department is not null && departmentCode is null)
            return Taken.Not("department", "wants a department's code or name");
        var topic = Value(query, "topic");
        var topicCode = topic is null ? null : current.TopicByCode(topic)?.Code ?? current.TopicByName(topic)?.Code;
        if (topic is not null && topicCode is null)
            return Taken.Not("topic", "wants a topic's code or name");
        return new(
            new ArticleFilter
            {
                Departments = departmentCode is null ? [] : [departmentCode],
                Topics = topicCode is null ? [] : [topicCode],
                Words = Value(query, "q")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(10).ToArray() ?? [],
                Days = from == DateOnly.MinValue && to == DateOnly.MaxValue ? null : new Period(from, to),
            },
            limit,
            null);
    }

    private static string? Value(IQueryCollection query, string name) => string.IsNullOrWhiteSpace(query[name]) ? null : query[name].ToString().Trim();

    private static bool Day(IQueryCollection query, string name, DateOnly usual, out DateOnly day)
    {
        day = usual;
        return Value(query, name) is not { } text || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private sealed record Taken(ArticleFilter Filter, int Limit, (string Field, string Wants)? Wrong)
    {
        public static Taken Not(string field, string wants) => new(ArticleFilter.All, 0, (field, wants));
    }
}
