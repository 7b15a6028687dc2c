using System.Text.Json;
using Gazette.Configuration;
using Gazette.Conversation.Answering;
using Gazette.Json;
using Gazette.News;
using Gazette.Verbs;

namespace Gazette.Web;

/// <summary><c>POST /api/ask</c>: the answer a chat gives, as JSON; read-only.</summary>
internal sealed class AskEndpoint(Engine engine, ITaxonomy taxonomy, Settings settings, TimeProvider clock)
{
    private const int MostBytes = 16 * 1024;

    public async Task<IResult> Handle(HttpContext context)
    {
        var (question, problem) = await Read(context).ConfigureAwait(false);
        if (question is null)
            return problem!;
        var at = question.At is null ? null : Moment.Parse(question.At, settings.Zone);
        if (question.At is not null && at is null)
            return Answers.Problem(StatusCodes.Status400BadRequest, "The request is not right.", "at", "wants a time as 2020-09-11 or 2020-09-11T08:00");
        var now = at ?? clock.GetUtcNow();
        var answer = await engine.Ask(question.Text!, now, at is null ? null : Moment.Day(now, settings.Zone), context.RequestAborted).ConfigureAwait(false);
        return Answers.Json(AnswerJson.Of(answer, taxonomy.Current));
    }

    private static async Task<(Question? Question, IResult? Problem)> Read(HttpContext context)
    {
        if (await Bodies.Read(context.Request, MostBytes, context.RequestAborted).ConfigureAwait(false) is not { } body)
            return (null, Answers.Problem(StatusCodes.Status413PayloadTooLarge, "The request is too large."));
        try
        {
            var question = JsonSerializer.Deserialize<Question>(body, JsonForm.Line);
            return string.IsNullOrWhiteSpace(question?.Text)
                ? (null, Answers.Problem(StatusCodes.Status400BadRequest, "The request is not right.", "text", "wants the question"))
                : (question, null);
        }
        catch (JsonException)
        {
            return (null, Answers.Problem(StatusCodes.Status400BadRequest, "The request is no JSON object such as {\"text\":\"…\"}."));
        }
    }

    private sealed record Question(string? Text, string? At);
}
