using Microsoft.Extensions.Logging;

namespace Gazette.Newsroom.Sources.Folder;

/// <summary>
/// The folder into which editors drop files (<c>Ingest:WatchFolder</c>): what was read goes to <c>done/</c>, what could not be to <c>failed/</c> with the reason beside it.
/// A file is moved after it was published; should the program end in between, it is read again, which stores nothing new.
/// </summary>
public sealed partial class WatchFolder(string path, IIntake intake, TimeProvider clock, ILogger<WatchFolder> log)
{
    // A mistake of ours, or a store that is full, must not throw a file away at once, nor read it for ever.
    private const int MostTries = 5;

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(1);

    private readonly WaitingFiles waiting = new();
    private readonly DroppedFiles files = new(path);
    private readonly Dictionary<string, int> tries = new(StringComparer.Ordinal);
    private DateTimeOffset quietUntil = DateTimeOffset.MinValue;

    /// <summary>Makes the folder and its two shelves where they are missing.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public void Prepare() => files.Prepare();

    /// <summary>Looks once: takes what is whole, leaves what is still being written.</summary>
    public async Task Look(CancellationToken ct)
    {
        IReadOnlyList<string> ready = [];
        await Safely(ready, () =>
        {
            ready = waiting.Look(files.Find(), clock.GetUtcNow());
            return Task.CompletedTask;
        }).ConfigureAwait(false);
        if (clock.GetUtcNow() < quietUntil)
            return;
        // After trouble each alone, so that one bad file does not hold the others.
        IEnumerable<IReadOnlyList<string>> groups = ready.Count == 0 ? [] : tries.Count == 0 ? [ready] : ready.Select(file => (IReadOnlyList<string>)[file]);
        foreach (var together in groups.ToList())
            await Safely(together, () => Take(together, ct)).ConfigureAwait(false);
    }

    private async Task Safely(IReadOnlyList<string> concerned, Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever went wrong, the files stay where they are and are tried again.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            if (clock.GetUtcNow() >= quietUntil)
                Trouble(exception, path, AfterTrouble);
            quietUntil = clock.GetUtcNow() + AfterTrouble;
            foreach (var file in concerned)
                GiveUpAfterMany(file, exception);
        }
    }

    private async Task Take(IReadOnlyList<string> ready, CancellationToken ct)
    {
        var documents = ready.Select(file => new Incoming(files.NameOf(file), Path.GetFileName(file), null, false, null, null, () => DroppedFiles.Open(file))).ToList();
        var taken = await intake.Take(documents, ct).ConfigureAwait(false);
        for (var i = 0; i < ready.Count; i++)
        {
            tries.Remove(ready[i]);
            if (taken[i].Refusal is { } refusal)
                Fail(ready[i], refusal);
            else
                Done(ready[i], taken[i]);
        }
    }

    private void Done(string file, Received taken)
    {
        var shelf = files.Done(file, taken.Problems);
        Read(file, taken.New, taken.Known, taken.Problems.Count, shelf);
    }

    private void Fail(string file, string reason)
    {
        var shelf = files.Failed(file, reason);
        NotRead(file, reason, shelf);
    }

    private void GiveUpAfterMany(string file, Exception exception)
    {
        if ((tries[file] = tries.GetValueOrDefault(file) + 1) < MostTries || !File.Exists(file))
            return;
        tries.Remove(file);
        Fail(file, $"It was tried {MostTries} times and an error came each time ({exception.Message}); the log tells more.");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{File} was read: {New} new pieces, {Known} known, {Problems} problems; it lies in {Shelf}.")]
    private partial void Read(string file, int @new, int known, int problems, string shelf);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} could not be read: {Reason} It lies in {Shelf} with the reason beside it.")]
    private partial void NotRead(string file, string reason, string shelf);

    [LoggerMessage(Level = LogLevel.Error, Message = "Taking files from {Folder} failed; they stay there and are tried again in {Wait}.")]
    private partial void Trouble(Exception exception, string folder, TimeSpan wait);
}
