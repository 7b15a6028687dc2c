using System.CommandLine;
using System.Globalization;
using Gazette.Operations;

namespace Gazette.Verbs;

/// <summary><c>gazette ingest PATH…</c>: reads issues and publishes what was read.</summary>
internal static class IngestVerb
{
    private static readonly Argument<string[]> Paths = new("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Files or folders; - for standard input" };
    private static readonly Option<string?> Date = new("--date") { Description = "Publication day, yyyy-MM-dd" };
    private static readonly Option<string?> Paper = new("--paper") { Description = "Name of the paper" };
    private static readonly Option<bool> Archive = new("--archive") { Description = "Make it searchable and push nothing" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read and show, store nothing" };
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a file" };

    public static Command Command(Terminal terminal)
    {
        var command = new Command("ingest", "Read issues of the paper and publish them: text, Markdown, HTML, Word (.docx), PDF with text, RSS, Atom, JSON, JSONL, CSV; told by content, not by name") { Paths, Date, Paper, Archive, DryRun, Json };
        Date.Validators.Add(result =>
        {
            if (result.GetValue(Date) is { } text && Day(text) is null)
                result.AddError($"--date: got {text}, wants yyyy-MM-dd.");
        });
        command.SetAction((parsed, ct) => Run(parsed, terminal, ct));
        return command;
    }

    private static Task<int> Run(ParseResult parsed, Terminal terminal, CancellationToken ct) => VerbWork.Do(
        async work =>
        {
            var report = new IngestReport(terminal, parsed.GetValue(Json), parsed.GetValue(DryRun));
            var ingest = new Ingest(work.Get<Desk>(), report, parsed.GetValue(DryRun));
            var asked = new Handed("", null, Day(parsed.GetValue(Date)), parsed.GetValue(Paper), parsed.GetValue(Archive));
            return await report.Through(Documents.In(parsed.GetValue(Paths)!), documents => ingest.Take(documents, asked, ct)).ConfigureAwait(false) ? 0 : 1;
        },
        ct);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
