using System.Globalization;
using Gazette.Json;
using Gazette.Newsroom.Access;
using Gazette.Operations;

namespace Gazette.Web;

/// <summary><c>POST /api/issues</c>: a publisher hands in a document; the answer is its reading, with ids once it is published.</summary>
internal sealed class IssuesEndpoint(Keys keys, Desk desk, Idempotency idempotency)
{
    private const int MostBytes = 20 * 1024 * 1024;
    private const string Scheme = "Bearer ";

    public async Task<IResult> Handle(HttpContext context)
    {
        // The key is checked before a byte of the body is read.
        if (await keys.Check(Presented(context.Request), context.RequestAborted).ConfigureAwait(false) is not { } key)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Answers.Problem(StatusCodes.Status401Unauthorized, "A publisher's key is wanted: Authorization: Bearer KEY.");
        }

        var query = context.Request.Query;
        if (!Flag(query, "archive", out var archive))
            return Wrong("archive", "wants true or false");
        if (!Flag(query, "dryRun", out var dryRun))
            return Wrong("dryRun", "wants true or false");
        DateOnly? date = null;
        if (query["date"].ToString() is { Length: > 0 } text)
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return Wrong("date", "wants a day as yyyy-MM-dd");
            date = day;
        }

        if (await Bodies.Read(context.Request, MostBytes, context.RequestAborted).ConfigureAwait(false) is not { } document)
            return Answers.Problem(StatusCodes.Status413PayloadTooLarge, $"A document may have {MostBytes / 1024 / 1024} MB at most.");
        var paper = query["paper"].ToString() is { Length: > 0 } name ? name : null;
        var handed = new Handed("key:" + key.Name, null, date, paper, archive);
        return await idempotency.Once(context, handed.Source, document, () => Take(document, handed, dryRun, context.RequestAborted)).ConfigureAwait(false);
    }

    private async Task<(ReadingJson? Answer, IResult? Problem)> Take(byte[] document, Handed handed, bool dryRun, CancellationToken ct)
    {
        using var stream = new MemoryStream(document, writable: false);
        ReadingJson? answer = null;
        await foreach (var (_, result, published) in desk.Take(stream, handed, dryRun, ct).ConfigureAwait(false))
        {
            if (result.Reading is not { } reading)
                return (null, Answers.Problem(StatusCodes.Status400BadRequest, "The document cannot be read.", "body", result.Refusal!.Message));
            var part = ReadingJson.Of(reading, published);
            answer = answer is null ? part : answer.And(part);
        }

        return (answer, null);
    }

    private static IResult Wrong(string field, string wants) =>
        Answers.Problem(StatusCodes.Status400BadRequest, "The request is not right.", field, wants);

    private static string? Presented(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }

    private static bool Flag(IQueryCollection query, string name, out bool flag)
    {
        flag = false;
        return query[name].ToString() is not { Length: > 0 } text || bool.TryParse(text, out flag);
    }
}
