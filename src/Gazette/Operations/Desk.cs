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
internal sealed record Handed(string Source, string? FileName, DateOnly? Date = null, string? Paper = null, bool Archive = false, bool Sample = false);

/// <summary>Where documents are handed in: reads them, and publishes what was read.</summary>
internal sealed class Desk(ITaxonomy taxonomy, Publisher publisher, Settings settings, TimeProvider clock)
{
    private IssueReader? reader;
    private Taxonomy? readerOf;

    /// <summary>Reads a document; stores nothing.</summary>
    public ReadingResult Read(ReadOnlyMemory<byte> document, Handed handed)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.Zone).DateTime);
        return Reader().Read(document, new DocumentFacts(handed.FileName, handed.Date, handed.Paper, today));
    }

    /// <summary>Publishes what was read from a document.</summary>
    public Task<PublishResult> Publish(ReadOnlyMemory<byte> document, Reading reading, Handed handed, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(document.Span));
        var how = new Publication(handed.Source, hash, handed.Archive, handed.Sample, handed.Date, handed.Paper ?? reading.Paper ?? settings.PaperName);
        return publisher.Publish(reading, how, ct);
    }

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
}
