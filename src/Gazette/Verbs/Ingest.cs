using Gazette.Newsroom.Publishing;
using Gazette.Operations;

namespace Gazette.Verbs;

/// <summary>Takes documents one by one: reads each, publishes it unless it is a dry run.</summary>
internal sealed class Ingest(Desk desk, IngestReport report, bool dryRun)
{
    // A page of a paper has a few dozen kilobytes; what is larger is no issue.
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Takes a document; false when it could not be read, which the report has said.</summary>
    public async Task<bool> Take(Document document, Handed asked, CancellationToken ct)
    {
        if (await Bytes(document, ct).ConfigureAwait(false) is not { } bytes)
            return false;
        var handed = asked with { Source = document.FileName ?? "standard input", FileName = document.FileName };
        var result = desk.Read(bytes, handed);
        if (result.Reading is not { } reading)
        {
            report.Refused(document, result.Refusal!.Message);
            return false;
        }

        PublishResult? published = dryRun ? null : await desk.Publish(bytes, reading, handed, ct).ConfigureAwait(false);
        report.Took(document, reading, published);
        return true;
    }

    private async Task<byte[]?> Bytes(Document document, CancellationToken ct)
    {
        try
        {
            var stream = document.Open();
            await using (stream.ConfigureAwait(false))
            {
                using var memory = new MemoryStream();
                var buffer = new byte[81920];
                for (int read; (read = await stream.ReadAsync(buffer, ct).ConfigureAwait(false)) > 0;)
                {
                    memory.Write(buffer, 0, read);
                    if (memory.Length > MostBytes)
                    {
                        report.Refused(document, $"it is larger than {MostBytes / 1024 / 1024} MB: hand in one issue a file.");
                        return null;
                    }
                }

                return memory.ToArray();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            report.Refused(document, $"it cannot be opened ({exception.Message}): check the path and its permissions.");
            return null;
        }
    }
}
