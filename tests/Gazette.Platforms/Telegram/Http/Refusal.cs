using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>The answer of a request that is not done, in Telegram's words.</summary>
internal sealed class Refusal(int status, string description, JsonObject? parameters = null) : Exception(description)
{
    internal int Status => status;

    internal static Refusal BadRequest(string what) => new(400, "Bad Request: " + what);

    internal static Refusal Forbidden(string what) => new(403, "Forbidden: " + what);

    internal static Refusal TooManyRequests(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}", new() { ["retry_after"] = seconds });

    internal JsonObject Json()
    {
        var answer = new JsonObject { ["ok"] = false, ["error_code"] = status, ["description"] = Message };
        if (parameters is not null)
            answer["parameters"] = parameters.DeepClone();
        return answer;
    }
}
