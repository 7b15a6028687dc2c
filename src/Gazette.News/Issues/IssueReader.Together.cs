using Gazette.News.Formats.Opening;

namespace Gazette.News.Issues;

/// <summary>A document handed in with others.</summary>
/// <param name="Stream">Read from where it stands; not closed.</param>
/// <param name="Facts">What the caller knows about it.</param>
public sealed record HandedDocument(Stream Stream, DocumentFacts Facts);

public sealed partial class IssueReader
{
    /// <summary>
    /// Reads documents that were handed in together. Laid-out ones of one paper and day are the pages of one issue: where a piece of one of them breaks off,
    /// they are read as one (<see cref="Read(IReadOnlyList{IssueFile})"/>), in the order of their pages.
    /// </summary>
    /// <returns>For each document what <see cref="ReadBatches"/> gives; a list is read from its stream as it is asked for.</returns>
    /// <exception cref="IOException">A stream cannot be read on.</exception>
    public IReadOnlyList<IEnumerable<ReadingResult>> ReadTogether(IReadOnlyList<HandedDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var opened = documents.Select(d => DocumentOpener.Open(d.Stream, d.Facts)).ToArray();
        var results = opened.Select((o, i) => o is OpenedDocument.Page ? [.. Read(o, documents[i].Facts, MostInBatch)] : Read(o, documents[i].Facts, MostInBatch)).ToArray();
        var pages = Enumerable.Range(0, opened.Length).Where(i => opened[i] is OpenedDocument.Page);
        foreach (var issue in pages.GroupBy(i => IssueOf(results[i].First().Reading!)).Where(g => g.Key is not null && g.Count() > 1))
        {
            if (!issue.Any(i => results[i].First().Reading!.Articles.Any(a => a.Fragment)))
                continue;
            var order = issue.OrderBy(i => results[i].First().Reading!.Page ?? int.MaxValue).ToList();
            var readings = Read([.. order.Select(i => File((OpenedDocument.Page)opened[i], documents[i].Facts))]);
            for (var i = 0; i < order.Count; i++)
                results[order[i]] = [Result((OpenedDocument.Page)opened[order[i]], readings[i], documents[order[i]].Facts)];
        }

        return results;
    }

    // A day that was only guessed from the text does not make two files one issue.
    private static (string?, DateOnly)? IssueOf(Reading reading) =>
        reading is { Date: { } day, DateSource: not DateSource.Inferred } ? (reading.Paper, day) : null;
}
