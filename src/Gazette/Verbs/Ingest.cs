using Gazette.Operations;

namespace Gazette.Verbs;

/// <summary>Takes documents: reads those that are handed in together, publishes them unless it is a dry run.</summary>
internal sealed class Ingest(Desk desk, IngestReport report, bool dryRun)
{
    /// <summary>Takes documents, pages of one issue perhaps; false when one, or a part of it, could not be read, which the report has said.</summary>
    public async Task<bool> Take(IReadOnlyList<Document> documents, Handed asked, CancellationToken ct)
    {
        var opened = documents.Select(d => (Document: d, Stream: Open(d))).Where(d => d.Stream is not null).ToList();
        var told = 0;
        try
        {
            var good = true;
            await foreach (var taken in Told(opened!, asked, ct).ConfigureAwait(false))
            {
                told++;
                good &= taken;
            }

            return good && opened.Count == documents.Count;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // One that cannot be read must not keep the others from being read: each alone, from where it went wrong.
            if (documents.Count == 1)
                return Unreadable(documents[0], exception);
            var good = false;
            foreach (var (document, _) in opened.Skip(told))
                good &= await Take([document], asked, ct).ConfigureAwait(false);
            return good;
        }
        finally
        {
            foreach (var (_, stream) in opened)
                await stream!.DisposeAsync().ConfigureAwait(false);
        }
    }

    private Stream? Open(Document document)
    {
        try
        {
            return document.Open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Unreadable(document, exception);
            return null;
        }
    }

    private bool Unreadable(Document document, Exception exception)
    {
        report.Refused(document, $"it cannot be opened ({exception.Message}): check the path and its permissions.");
        return false;
    }

    /// <summary>For each document, in order, whether it was read in full; its account is closed then.</summary>
    private async IAsyncEnumerable<bool> Told(List<(Document Document, Stream Stream)> opened, Handed asked, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var (at, isWhole) = (-1, true);
        IDocumentAccount? account = null;
        await foreach (var (document, result, published) in desk.Take([.. opened.Select(o => (o.Stream, Named(o.Document, asked)))], dryRun, ct).ConfigureAwait(false))
        {
            if (document != at && at >= 0)
            {
                account?.End();
                yield return isWhole;
            }

            (account, isWhole, at) = document != at ? (null, true, document) : (account, isWhole, at);
            if (result.Reading is { } reading)
            {
                (account ??= report.Begin(opened[document].Document)).Took(reading, published);
                isWhole &= reading.Problems.Count == 0;
            }
            else
            {
                report.Refused(opened[document].Document, result.Refusal!.Message);
                isWhole = false;
            }
        }

        account?.End();
        if (at >= 0)
            yield return isWhole;
    }

    private static Handed Named(Document document, Handed asked) =>
        asked with { Source = document.FileName ?? "standard input", FileName = document.FileName };
}
