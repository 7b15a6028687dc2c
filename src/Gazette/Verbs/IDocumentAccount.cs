using System.Globalization;
using Gazette.News;
using Gazette.Newsroom.Publishing;

namespace Gazette.Verbs;

/// <summary>Says what was read from one document.</summary>
internal interface IDocumentAccount
{
    /// <summary>The document, or a batch of its entries, was read, and published unless it is a dry run.</summary>
    void Took(Reading reading, PublishResult? published);

    /// <summary>It was read to its end.</summary>
    void End();
}

/// <summary>Tells what could not be read, one line each on standard error: <c>NAME:17: what: the mend.</c></summary>
internal static class Problems
{
    public static void Tell(Document document, Reading reading, Terminal terminal)
    {
        foreach (var problem in reading.Problems)
        {
            var line = problem.Line is { } number ? number.ToString(CultureInfo.InvariantCulture) + ":" : "";
            var place = problem.Place == $"line {problem.Line}" ? "" : $" {problem.Place}:";
            terminal.Error.WriteLine($"{document.Name}:{line}{place} {problem.Message}");
        }
    }
}
