using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gazette.Json;
using Gazette.Newsroom.Access;

namespace Gazette.Web;

/// <summary>Honours <c>Idempotency-Key</c>: the same key again gets the answer of the first time; with another request it is refused.</summary>
internal sealed class Idempotency(IAnsweredRequests answered, TimeProvider clock)
{
    private const string Header = "Idempotency-Key";
    private const int LongestKey = 200;

    /// <summary>Answers a publisher's request, once for each key.</summary>
    /// <param name="context">The request, with its body read already.</param>
    /// <param name="actor">The publisher.</param>
    /// <param name="body">The body.</param>
    /// <param name="answer">Does the work; gives the answer's body, or a problem, which is not kept.</param>
    public async Task<IResult> Once<T>(HttpContext context, string actor, byte[] body, Func<Task<(T? Answer, IResult? Problem)>> answer)
        where T : class
    {
        var key = context.Request.Headers[Header].ToString();
        if (key.Length > LongestKey)
            return Answers.Problem(StatusCodes.Status400BadRequest, "The request is not right.", Header, $"wants at most {LongestKey} characters");
        var hash = HashOf(context.Request, body);
        if (key.Length > 0 && await answered.Find(actor, key, context.RequestAborted).ConfigureAwait(false) is { } before)
            return before.RequestHash == hash
                ? Results.Text(before.Answer, "application/json; charset=utf-8")
                : Answers.Problem(StatusCodes.Status422UnprocessableEntity, "The request is not right.", Header, "was used for another request");
        var (made, problem) = await answer().ConfigureAwait(false);
        if (made is null)
            return problem!;
        var text = JsonSerializer.Serialize(made, JsonForm.Line);
        if (key.Length > 0)
            await answered.Keep(new(actor, key, hash, text), clock.GetUtcNow(), context.RequestAborted).ConfigureAwait(false);
        return Results.Text(text, "application/json; charset=utf-8");
    }

    private static string HashOf(HttpRequest request, byte[] body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
