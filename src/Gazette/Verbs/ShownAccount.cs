using Gazette.Json;
using Gazette.News;
using Gazette.Newsroom.Publishing;
using Spectre.Console;

namespace Gazette.Verbs;

/// <summary>The account of a document for a person: a table on a terminal, plain lines in a pipe; a long list batch by batch.</summary>
internal sealed class ShownAccount(Document document, Terminal terminal, bool dryRun, Action<Action> say) : IDocumentAccount
{
    public void Took(Reading reading, PublishResult? published) => say(() =>
    {
        if (terminal.IsSeen)
            Table(reading, published);
        else
            Lines(reading, published);
        Problems.Tell(document, reading, terminal);
    });

    public void End()
    {
    }

    private void Table(Reading reading, PublishResult? published)
    {
        var table = new Table().Title(Markup.Escape(Heading(reading, published))).AddColumns("", "Title", "Departments", "Topics", "Notes");
        foreach (var (article, index) in reading.Articles.Select((a, i) => (a, i)))
            table.AddRow([.. Cells(article, index, published).Select(Markup.Escape)]);
        terminal.Show(table);
        Warnings(reading);
    }

    private void Lines(Reading reading, PublishResult? published)
    {
        terminal.Out.WriteLine(Heading(reading, published));
        foreach (var (article, index) in reading.Articles.Select((a, i) => (a, i)))
            terminal.Out.WriteLine(string.Join('\t', Cells(article, index, published)));
        Warnings(reading);
    }

    private void Warnings(Reading reading)
    {
        foreach (var warning in ReadingJson.Warned(reading))
            terminal.Out.WriteLine($"! {warning}");
    }

    private string Heading(Reading reading, PublishResult? published)
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
