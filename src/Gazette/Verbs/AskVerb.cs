using System.CommandLine;
using System.Text.Json;
using Gazette.Conversation.Answering;
using Gazette.Conversation.Replies;
using Gazette.Json;
using Gazette.News;

namespace Gazette.Verbs;

/// <summary><c>gazette ask "TEXT"</c>: the answer a chat gives, on the terminal; read-only.</summary>
internal static class AskVerb
{
    private static readonly Argument<string> Text = new("TEXT") { Description = "The question" };
    private static readonly Option<bool> Json = new("--json") { Description = "The answer as JSON" };
    private static readonly Option<string?> At = new("--at") { Description = "What \"now\" is (ISO 8601); what is dated later is hidden" };

    public static Command Command(Terminal terminal)
    {
        var command = new Command("ask", "Ask a question, as in a chat; nothing is changed") { Text, Json, At };
        At.Validators.Add(result =>
        {
            if (result.GetValue(At) is { } text && Moment.Parse(text, TimeZoneInfo.Utc) is null)
                result.AddError($"--at: got {text}, wants a time as 2020-09-11 or 2020-09-11T08:00.");
        });
        command.SetAction((parsed, ct) => Run(parsed, terminal, ct));
        return command;
    }

    private static Task<int> Run(ParseResult parsed, Terminal terminal, CancellationToken ct) => VerbWork.Do(
        async work =>
        {
            var zone = work.Settings.Zone;
            var at = Moment.Parse(parsed.GetValue(At), zone);
            var now = at ?? TimeProvider.System.GetUtcNow();
            var answer = await work.Get<Engine>().Ask(parsed.GetRequiredValue(Text), now, at is null ? null : Moment.Day(now, zone), ct).ConfigureAwait(false);
            var text = parsed.GetValue(Json)
                ? JsonSerializer.Serialize(AnswerJson.Of(answer, work.Get<ITaxonomy>().Current), JsonForm.Line)
                : PlainText.Of(answer.Reply, work.Get<ArticleLinks>());
            await terminal.Out.WriteLineAsync(text).ConfigureAwait(false);
            return 0;
        },
        ct);
}
