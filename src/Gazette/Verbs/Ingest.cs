using Gazette.Operations;

namespace Gazette.Verbs;

/// <summary>Takes documents one by one: reads each, publishes it unless it is a dry run.</summary>
internal sealed class Ingest(Desk desk, IngestReport report, bool dryRun)
{
    /// <summary>Takes a document; false when it, or a part of it, could not be read, which the report has said.</summary>
    public async Task<bool> Take(Document document, Handed asked, CancellationToken ct)
    {
        var handed = asked with { Source = document.FileName ?? "standard input", FileName = document.FileName };
        try
        {
            var stream = document.Open();
            await using (stream.ConfigureAwait(false))
                return await Take(document, stream, handed, ct).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            report.Refused(document, $"it cannot be opened ({exception.Message}): check the path and its permissions.");
            return false;
        }
    }

    private async Task<bool> Take(Document document, Stream stream, Handed handed, CancellationToken ct)
    {
        var isWhole = true;
        var account = report.Begin(document);
        await foreach (var (result, published) in desk.Take(stream, handed, dryRun, ct).ConfigureAwait(false))
        {
            if (result.Reading is not { } reading)
            {
                report.Refused(document, result.Refusal!.Message);
                return false;
            }

            account.Took(reading, published);
            isWhole &= reading.Problems.Count == 0;
        }

        account.End();
        return isWhole;
    }
}
