using System.Text.Json;
using Gazette.Json;
using Gazette.News;
using Gazette.Newsroom.Publishing;
using Spectre.Console;

namespace Gazette.Verbs;

/// <summary>Says what was read: a table and a progress bar for a person, plain lines in a pipe, JSON when asked.</summary>
internal sealed class IngestReport(Terminal terminal, bool json, bool dryRun)
{
    // A progress bar and tables do not share a screen: while one is shown, reports wait.
    private List<Action>? waiting;

    /// <summary>Goes through the documents; true when all could be read.</summary>
    public async Task<bool> Through(IReadOnlyList<Document> documents, Func<Document, Task<bool>> take)
    {
        if (documents.Count == 0)
            terminal.Error.WriteLine("There is no file in the folders named.");
        var good = documents.Count > 0;
        if (!terminal.IsSeen || documents.Count < 2)
        {
            foreach (var document in documents)
                good &= await take(document).ConfigureAwait(false);
            return good;
        }

        waiting = [];
        await terminal.Progress().Progress().AutoClear(true).StartAsync(async context =>
        {
            var bar = context.AddTask("Reading", maxValue: documents.Count);
            foreach (var document in documents)
            {
                good &= await take(document).ConfigureAwait(false);
                bar.Increment(1);
            }
        }).ConfigureAwait(false);
        // The bar leaves the cursor where it ended.
        await terminal.Error.WriteAsync('\r').ConfigureAwait(false);
        waiting.ForEach(report => report());
        return good;
    }

    /// <summary>A document could not be read.</summary>
    public void Refused(Document document, string reason) => Say(() => terminal.Error.WriteLine($"{document.Name}: {reason}"));

    /// <summary>A document was read, and published unless it is a dry run.</summary>
    public void Took(Document document, Reading reading, PublishResult? published) => Say(() => Show(document, reading, published));

    private void Say(Action report)
    {
        if (waiting is null)
            report();
        else
            waiting.Add(report);
    }

    private void Show(Document document, Reading reading, PublishResult? published)
    {
        if (json)
            terminal.Out.WriteLine(JsonSerializer.Serialize(ReadingJson.Of(reading, published), JsonForm.Line));
        else if (terminal.IsSeen)
            Table(document, reading, published);
        else
            Lines(document, reading, published);
    }

    private void Table(Document document, Reading reading, PublishResult? published)
    {
        var table = new Table().Title(Markup.Escape(Heading(document, reading, published))).AddColumns("", "Title", "Departments", "Topics", "Notes");
        foreach (var (article, index) in reading.Articles.Select((a, i) => (a, i)))
            table.AddRow([.. Cells(article, index, published).Select(Markup.Escape)]);
        terminal.Show(table);
        Warnings(reading);
    }

    private void Lines(Document document, Reading reading, PublishResult? published)
    {
        terminal.Out.WriteLine(Heading(document, reading, published));
        foreach (var (article, index) in reading.Articles.Select((a, i) => (a, i)))
            terminal.Out.WriteLine(string.Join('\t', Cells(article, index, published)));
        Warnings(reading);
    }

    private void Warnings(Reading reading)
    {
        foreach (var warning in reading.Warnings)
            terminal.Out.WriteLine($"! {warning}");
    }

    private string Heading(Document document, Reading reading, PublishResult? published)
    {
        var day = ReadingJson.Day(published?.Day ?? reading.Date) ?? "no date";
        var stored = published?.Pieces.Count(p => p.Outcome == PieceOutcome.Stored) ?? 0;
        var known = published?.Pieces.Count(p => p.Outcome == PieceOutcome.Known) ?? 0;
        var changed = published?.Pieces.Count(p => p.Outcome == PieceOutcome.NewVersion) ?? 0;
        var merged = published?.Pieces.Count(p => p.Outcome == PieceOutcome.Merged) ?? 0;
        var outcome = dryRun ? "nothing stored (dry run)" : $"{stored} new, {known} known, {changed} changed" + (merged > 0 ? $", {merged} told by another source" : "");
        return $"{document.Name}: {day} ({reading.DateSource.ToString().ToLowerInvariant()}), {reading.Articles.Count} articles, {outcome}";
    }

    private static IEnumerable<string> Cells(Article article, int index, PublishResult? published)
    {
        yield return published is null ? $"{index + 1}" : Ids.Text(published.Pieces[index].Id);
        yield return article.Title;
        yield return article.Departments.Count > 0 ? string.Join('、', article.Departments) : string.Join('、', article.Authors);
        yield return string.Join('、', article.Topics);
        yield return string.Join(", ", Notes(article, index, published));
    }

    private static IEnumerable<string> Notes(Article article, int index, PublishResult? published)
    {
        if (article.Fragment)
            yield return "fragment";
        if (article.Figures.Count > 0)
            yield return article.Figures.Count == 1 ? "1 figure" : $"{article.Figures.Count} figures";
        if (published?.Pieces[index].Outcome == PieceOutcome.Known)
            yield return "known";
        if (published?.Pieces[index].Outcome == PieceOutcome.NewVersion)
            yield return "new version";
        if (published?.Pieces[index].Outcome == PieceOutcome.Merged)
            yield return "another source's story";
    }
}
