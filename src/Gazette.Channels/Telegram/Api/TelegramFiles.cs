using Gazette.Newsroom.Issues;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Gazette.Channels.Telegram.Api;

/// <summary>Files that people sent to the bot: by its id a path (core.telegram.org/bots/api#getfile), by the path its bytes.</summary>
internal sealed class TelegramFiles(TelegramClients clients, bool hasOwnServer) : IHandedFiles
{
    private const int Megabyte = 1024 * 1024;

    // Telegram's own servers give bots files of up to 20 MB; a local one gives any, and this is the largest document that is read.
    private const int MostFromTelegram = 20;
    private const int MostFromOwnServer = 64;

    private readonly int most = hasOwnServer ? MostFromOwnServer : MostFromTelegram;

    /// <inheritdoc/>
    public string Channel => TelegramClients.ChannelName;

    /// <inheritdoc/>
    public async Task<FetchedFile> Fetch(HandedPart part, CancellationToken ct)
    {
        if (part.Size > (long)most * Megabyte)
            return new FetchedFile.TooLarge(most);
        try
        {
            var file = await clients.Sending.GetFile(part.FileId!, ct).ConfigureAwait(false);
            if (file.FileSize > (long)most * Megabyte)
                return new FetchedFile.TooLarge(most);
            return file.FilePath is { Length: > 1 } path ? await Download(path, ct).ConfigureAwait(false) : new FetchedFile.Gone("no path to the file");
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode == 400)
        {
            // One code for both; only its words part a file that is too large (for Telegram's servers) from one that is not there.
            return refusal.Message.Contains("too big", StringComparison.OrdinalIgnoreCase) ? new FetchedFile.TooLarge(MostFromTelegram) : new FetchedFile.Gone(refusal.Message);
        }
        catch (LargerThanSaidException)
        {
            return new FetchedFile.TooLarge(most);
        }
        catch (ApiRequestException refusal) when (refusal.Parameters?.RetryAfter is { } seconds)
        {
            return new FetchedFile.NotNow(refusal.Message, TimeSpan.FromSeconds(seconds));
        }
        catch (Exception failure) when (failure is RequestException or HttpRequestException or IOException or UnauthorizedAccessException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new FetchedFile.NotNow(Outcomes.Reason(failure), null);
        }
    }

    private async Task<FetchedFile> Download(string path, CancellationToken ct)
    {
        using var content = new BoundedMemory(most * Megabyte);
        // A local server that was started with --local gives the file's place on its own disk, which must be ours too.
        if (hasOwnServer && Path.IsPathFullyQualified(path))
        {
            var file = File.OpenRead(path);
            await using (file.ConfigureAwait(false))
                await file.CopyToAsync(content, ct).ConfigureAwait(false);
        }
        else
        {
            await clients.Files.DownloadFile(path, content, ct).ConfigureAwait(false);
        }

        return new FetchedFile.Content(content.GetBuffer().AsMemory(0, (int)content.Length));
    }

    /// <summary>What comes is more than was said.</summary>
    private sealed class LargerThanSaidException() : Exception("The file is larger than was said.");

    /// <summary>Memory that takes so many bytes and no more: what a server sends is not trusted.</summary>
    private sealed class BoundedMemory(int most) : MemoryStream
    {
        // Every other way of writing ends here.
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (Length + count > most)
                throw new LargerThanSaidException();
            base.Write(buffer, offset, count);
        }
    }
}
