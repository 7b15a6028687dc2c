using System.Text.Json;
using Gazette.Json;
using Gazette.News;
using Gazette.Newsroom.Publishing;

namespace Gazette.Verbs;

/// <summary>The account of a document as one JSON object on one line, written article by article.</summary>
internal sealed class JsonAccount(Document document, Terminal terminal) : IDocumentAccount
{
    // What a list of hundreds of thousands has to say about itself is cut; standard error has all of it.
    private const int MostProblems = 1000;

    private readonly List<string> furniture = [];
    private readonly List<string> warnings = [];
    private readonly List<string> problems = [];
    private bool isBegun;
    private bool isFirst = true;

    public void Took(Reading reading, PublishResult? published)
    {
        var outside = ReadingJson.Of(reading, published);
        if (!isBegun)
            terminal.Out.Write($"{{\"paper\":{Text(outside.Paper)},\"date\":{Text(outside.Date)},\"dateSource\":{Text(outside.DateSource)},\"page\":{Text(outside.Page)},\"articles\":[");
        isBegun = true;
        foreach (var article in outside.Articles)
        {
            terminal.Out.Write(isFirst ? Text(article) : "," + Text(article));
            isFirst = false;
        }

        furniture.AddRange(outside.Furniture);
        warnings.AddRange(outside.Warnings);
        problems.AddRange((outside.Problems ?? []).Take(MostProblems - problems.Count));
        Problems.Tell(document, reading, terminal);
    }

    public void End()
    {
        var wrong = problems.Count > 0 ? $",\"problems\":{Text(problems)}" : "";
        terminal.Out.WriteLine($"],\"furniture\":{Text(furniture)},\"warnings\":{Text(warnings)}{wrong}}}");
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, JsonForm.Line);
}
