using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Gazette.Configuration;
using Gazette.News;
using Gazette.News.Formats;
using Gazette.News.Issues;
using Gazette.Newsroom.Publishing;

namespace Gazette.Operations;

/// <summary>What a document is called and how it is taken.</summary>
/// <param name="Source">The same for the same document every time: a file's name, a publisher's name.</param>
/// <param name="FileName">A name that may hold a date, or null.</param>
/// <param name="Date">The publication day, when it was said.</param>
/// <param name="Paper">The paper's name, when it was said.</param>
/// <param name="Archive">Searchable, never pushed.</param>
/// <param name="Sample">One of the sample issues.</param>
/// <param name="Address">Where it was fetched, or null.</param>
internal sealed record Handed(string Source, string? FileName, DateOnly? Date = null, string? Paper = null, bool Archive = false, bool Sample = false, Uri? Address = null)
{
    /// <summary>Display name of who answers for the pieces that name nobody, or null.</summary>
    public string? Department { get; init; }

    /// <summary>Chinese name of a topic that every piece has, or null.</summary>
    public string? Topic { get; init; }

    /// <summary>A reading with what is known of everything from this source.</summary>
    public ReadingResult Complete(ReadingResult result) => result.Reading is { } reading
        ? result with { Reading = reading with { Articles = [.. reading.Articles.Select(Complete)] } }
        : result;

    private Article Complete(Article article) => article with
    {
        Departments = article.Departments.Count == 0 && Department is { } department ? [department] : article.Departments,
        Topics = Topic is { } topic ? [.. article.Topics.Union([topic])] : article.Topics,
    };
}

/// <summary>A document, or a batch of its entries, that was read and, unless it was only looked at, published.</summary>
/// <param name="Document">Index of the document among those handed in together.</param>
/// <param name="Result">What was read, or why it was refused.</param>
/// <param name="Published">What publishing made of it; null when nothing was published.</param>
internal sealed record Taken(int Document, ReadingResult Result, PublishResult? Published);

/// <summary>Where documents are handed in: reads them, and publishes what was read.</summary>
internal sealed class Desk(ITaxonomy taxonomy, Publisher publisher, Settings settings, TimeProvider clock)
{
    private IssueReader? reader;
    private Taxonomy? readerOf;

    /// <summary>Reads a document; stores nothing.</summary>
    public ReadingResult Read(ReadOnlyMemory<byte> document, Handed handed) => Reader().Read(document, Facts(handed));

    /// <summary>Publishes what was read from a document.</summary>
    public Task<PublishResult> Publish(ReadOnlyMemory<byte> document, Reading reading, Handed handed, CancellationToken ct) =>
        publisher.Publish(reading, How(Convert.ToHexStringLower(SHA256.HashData(document.Span)), reading, handed), ct);

    /// <summary>Reads a document and publishes it, a list of entries batch by batch: while one is stored the next is read, and memory stays flat however long the list is.</summary>
    /// <param name="document">Read from where it stands; not closed.</param>
    /// <param name="handed">How it is taken.</param>
    /// <param name="dryRun">Read it and publish nothing.</param>
    /// <param name="ct">Stops between two batches.</param>
    public IAsyncEnumerable<Taken> Take(Stream document, Handed handed, bool dryRun, CancellationToken ct) => Take([(document, handed)], dryRun, ct);

    /// <summary>The same for documents that were handed in together, pages of one issue perhaps: what was made of the first comes first.</summary>
    public async IAsyncEnumerable<Taken> Take(IReadOnlyList<(Stream Document, Handed Handed)> documents, bool dryRun, [EnumeratorCancellation] CancellationToken ct)
    {
        var hashed = documents.Select(d => new HashedStream(d.Document)).ToArray();
        using var batches = Batches(documents, hashed, dryRun).GetEnumerator();
        var next = Next(batches);
        try
        {
            while (await next.ConfigureAwait(false) is { } batch)
            {
                ct.ThrowIfCancellationRequested();
                next = Next(batches);
                var published = batch.Ready is { } ready ? await publisher.Publish(ready, ct).ConfigureAwait(false) : null;
                yield return new Taken(batch.Document, batch.Result, published);
            }
        }
        finally
        {
            // Who stops early waits until the reader has let go of the documents; a reader's error was told above, or is of a batch nobody wants any more.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var stream in hashed)
                await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    // The hash is taken where the stream is read: of the whole document with its last batch.
    private IEnumerable<Batch> Batches(IReadOnlyList<(Stream Document, Handed Handed)> documents, HashedStream[] hashed, bool dryRun)
    {
        var readings = Reader().ReadTogether([.. documents.Select((d, i) => new HandedDocument(hashed[i], Facts(d.Handed)))]);
        for (var i = 0; i < readings.Count; i++)
            foreach (var result in readings[i])
            {
                var complete = documents[i].Handed.Complete(result);
                var ready = dryRun || complete.Reading is not { Articles.Count: > 0 } reading ? null : publisher.Prepare(reading, How(hashed[i].Hash, reading, documents[i].Handed));
                yield return new Batch(i, complete, ready);
            }
    }

    private static Task<Batch?> Next(IEnumerator<Batch> batches) => Task.Run(() => batches.MoveNext() ? batches.Current : null);

    private DocumentFacts Facts(Handed handed) => new(
        handed.FileName,
        handed.Date,
        handed.Paper,
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.Zone).DateTime),
        settings.Zone,
        handed.Address);

    private Publication How(string hash, Reading reading, Handed handed) =>
        new(handed.Source, hash, handed.Archive, handed.Sample, handed.Date, handed.Paper ?? reading.Paper ?? settings.PaperName);

    /// <summary>Why a document was refused, for people.</summary>
    public static string Why(Refusal refusal) => refusal.Message;

    // A reader is made for a taxonomy and kept while that is in force.
    private IssueReader Reader()
    {
        var current = taxonomy.Current;
        if (reader is null || readerOf != current)
            (reader, readerOf) = (new IssueReader(current), current);
        return reader;
    }

    /// <summary>What was read of a document, ready to be published (with the hash of the document as far as it was read) unless it is only looked at.</summary>
    private sealed record Batch(int Document, ReadingResult Result, Prepared? Ready);
}
