using Gazette.Json;

namespace Gazette.Web;

/// <summary>Answers of the API.</summary>
internal static class Answers
{
    /// <summary>JSON in the outside form.</summary>
    public static IResult Json<T>(T value, int status = StatusCodes.Status200OK) => Results.Json(value, JsonForm.Line, statusCode: status);

    /// <summary>What is wrong with a request: problem details (RFC 9457), with the field where it is one.</summary>
    public static IResult Problem(int status, string title, string? field = null, string? reason = null) => Results.Problem(
        statusCode: status,
        title: title,
        detail: reason,
        extensions: field is null ? null : new Dictionary<string, object?> { ["errors"] = new Dictionary<string, string[]> { [field] = [reason ?? title] } });
}
