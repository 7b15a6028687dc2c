using Gazette.News.Dates;
using Gazette.News.Formats;
using Gazette.News.Formats.Opening;

namespace Gazette.News.Issues;

/// <summary>Reads a list of entries in batches, so that memory stays flat however long it is.</summary>
internal sealed class EntryBatches(EntryReader reader, OpenedDocument.List list, DocumentFacts facts, int most)
{
    private readonly List<ReadEntry> entries = [];
    private readonly List<Problem> problems = [];
    private bool isAny;

    /// <summary>The readings; a list without an entry gives one that says so.</summary>
    public IEnumerable<ReadingResult> Read()
    {
        foreach (var found in list.Entries)
        {
            if (found.Entry is { } entry)
                entries.Add(reader.Read(entry));
            else
                problems.Add(found.Problem!);
            if (entries.Count < most && problems.Count < most)
                continue;
            yield return Batch();
        }

        if (entries.Count > 0 || problems.Count > 0)
            yield return Batch();
        else if (!isAny)
            yield return Empty();
    }

    // A feed may be empty for a while; a file without an article was handed in by mistake.
    private ReadingResult Empty() => list.Format is DocumentKind.Rss or DocumentKind.Atom || facts.Address is not null
        ? Batch()
        : new ReadingResult(null, new Refusal(RefusalReason.Empty, "The list holds no article: nothing to read."), list.Format);

    private ReadingResult Batch()
    {
        var (date, source) = Day();
        var reading = new Reading
        {
            Paper = facts.Paper,
            Date = date,
            DateSource = source,
            Articles = [.. entries.Select(e => e.Article)],
            Problems = [.. problems],
            Spans = Spans(),
        };
        isAny = true;
        entries.Clear();
        problems.Clear();
        return new ReadingResult(reading, null, list.Format);
    }

    /// <summary>The day of entries that state none; where all state one, the newest of them.</summary>
    private (DateOnly?, DateSource) Day()
    {
        if (facts.Date is { } given)
            return (given, DateSource.Given);
        if (facts.FileName is { } name && FileDate.In(name, DateOnly.MaxValue) is { } named)
            return (named, DateSource.File);
        return entries.Count > 0 && entries.TrueForAll(e => e.Article.Day is not null)
            ? (entries.Max(e => e.Article.Day), DateSource.Text)
            : (null, DateSource.None);
    }

    /// <summary>The spans of all entries, as if their texts stood one after another with nothing between.</summary>
    private List<Span> Spans()
    {
        var spans = new List<Span>();
        var offset = 0;
        foreach (var (index, entry) in entries.Index())
        {
            spans.AddRange(entry.Spans.Select(s => s with { Start = s.Start + offset, Article = s.Article is null ? null : index }));
            offset += entry.Text.Length;
        }

        return spans;
    }
}
