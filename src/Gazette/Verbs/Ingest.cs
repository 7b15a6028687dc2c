using System.Runtime.CompilerServices;
using Gazette.Operations;

namespace Gazette.Verbs;

/// <summary>Takes documents: reads those that are handed in together, publishes them unless it is a dry run.</summary>
internal sealed class Ingest(Desk desk, IngestReport report, bool dryRun)
{
    /// <summary>Takes documents, pages of one issue perhaps; false when one, or a part of it, could not be read, which the report has said.</summary>
    public async Task<bool> Take(IReadOnlyList<Document> documents, Handed asked, CancellationToken ct)
    {
        var opened = documents.Select(Open).ToList();
        var told = 0;
        try
        {
            var good = true;
            await foreach (var isWhole in Told(opened, asked, ct).ConfigureAwait(false))
            {
                told++;
                good &= isWhole;
            }

            return good;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (documents.Count == 1)
                return Unreadable(documents[0], exception);
            // One whose bytes cannot be had must not keep the others from being read: from there on each alone.
            foreach (var document in documents.Skip(told))
                await Take([document], asked, ct).ConfigureAwait(false);
            return false;
        }
        finally
        {
            foreach (var document in opened.Where(d => d.Stream is not null))
                await document.Stream!.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static Opened Open(Document document)
    {
        try
        {
            return new(document, document.Open(), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(document, null, exception);
        }
    }

    private bool Unreadable(Document document, Exception exception)
    {
        report.Refused(document, $"it cannot be opened ({exception.Message}): check the path and its permissions.");
        return false;
    }

    /// <summary>For each document, in order, whether it was read in full; its account is closed then.</summary>
    private async IAsyncEnumerable<bool> Told(List<Opened> opened, Handed asked, [EnumeratorCancellation] CancellationToken ct)
    {
        var open = opened.Where(d => d.Stream is not null).ToList();
        var taken = desk.Take([.. open.Select(d => (d.Stream!, Named(d.Document, asked)))], dryRun, ct).GetAsyncEnumerator(ct);
        await using (taken.ConfigureAwait(false))
        {
            var isAny = await taken.MoveNextAsync().ConfigureAwait(false);
            foreach (var document in opened)
            {
                if (document.Failure is { } failure)
                {
                    yield return Unreadable(document.Document, failure);
                    continue;
                }

                var account = new Account(document.Document, report);
                for (var at = open.IndexOf(document); isAny && taken.Current.Document == at; isAny = await taken.MoveNextAsync().ConfigureAwait(false))
                    account.Add(taken.Current);
                yield return account.End();
            }
        }
    }

    private static Handed Named(Document document, Handed asked) =>
        asked with { Source = document.FileName ?? "standard input", FileName = document.FileName };

    /// <summary>A document whose stream is open, or why it is not.</summary>
    private sealed record Opened(Document Document, Stream? Stream, Exception? Failure);

    /// <summary>What is told of one document.</summary>
    private sealed class Account(Document document, IngestReport report)
    {
        private IDocumentAccount? account;
        private bool isWhole = true;

        public void Add(Taken taken)
        {
            if (taken.Result.Reading is { } reading)
            {
                (account ??= report.Begin(document)).Took(reading, taken.Published);
                isWhole &= reading.Problems.Count == 0;
            }
            else
            {
                report.Refused(document, taken.Result.Refusal!.Message);
                isWhole = false;
            }
        }

        public bool End()
        {
            account?.End();
            return isWhole;
        }
    }
}
