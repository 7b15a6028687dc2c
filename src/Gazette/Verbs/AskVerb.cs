using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Gazette.Composition;
using Gazette.Configuration;
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

    private static async Task<int> Run(ParseResult parsed, Terminal terminal, CancellationToken ct)
    {
        var (settings, _) = SettingsFile.Load();
        using var workplace = Workplace.Open(settings);
        var services = workplace.Services();
        await using (services.ConfigureAwait(false))
        {
            await services.GetRequiredService<Newsroom.TaxonomySource>().Refresh(ct).ConfigureAwait(false);
            var at = Moment.Parse(parsed.GetValue(At), settings.Zone);
            var now = at ?? TimeProvider.System.GetUtcNow();
            var answer = await services.GetRequiredService<Engine>().Ask(parsed.GetRequiredValue(Text), now, at is null ? null : Moment.Day(now, settings.Zone), ct).ConfigureAwait(false);
            var text = parsed.GetValue(Json)
                ? JsonSerializer.Serialize(AnswerJson.Of(answer, services.GetRequiredService<ITaxonomy>().Current), JsonForm.Line)
                : PlainText.Of(answer.Reply);
            await terminal.Out.WriteLineAsync(text).ConfigureAwait(false);
            return 0;
        }
    }
}

/// <summary>Moments as people write them.</summary>
internal static class Moment
{
    /// <summary>ISO 8601; one without a zone is in the given one, a day alone is its end. Null for anything else.</summary>
    public static DateTimeOffset? Parse(string? text, TimeZoneInfo zone)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return In(zone, day.ToDateTime(new TimeOnly(23, 59, 59)));
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) || moment.Year is < 1900 or > 8999)
            return null;
        return moment.Kind == DateTimeKind.Unspecified ? In(zone, moment)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact) ? exact : null;
    }

    /// <summary>The day of an instant in a zone.</summary>
    public static DateOnly Day(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private static DateTimeOffset In(TimeZoneInfo zone, DateTime local) => new(local, zone.GetUtcOffset(local));
}
