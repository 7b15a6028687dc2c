using Gazette.Configuration;
using Gazette.Newsroom;
using Gazette.Newsroom.Editing;
using Gazette.Storage.Sqlite;

namespace Gazette.Operations;

/// <summary>Keeps the taxonomy in force up to date: the file when it is edited, and departments that another process met in bylines.</summary>
internal sealed partial class TaxonomyWatch(Settings settings, TaxonomySource taxonomy, Editor editor, TimeProvider clock, ILogger<TaxonomyWatch> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    private readonly string path = TaxonomyFile.PathIn(settings.Home);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seen = File.GetLastWriteTimeUtc(path);
        using var timer = new PeriodicTimer(Look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            await taxonomy.Refresh(stoppingToken).ConfigureAwait(false);
            await Adopt(stoppingToken).ConfigureAwait(false);
            var written = File.GetLastWriteTimeUtc(path);
            if (written == seen)
                continue;
            seen = written;
            Reload();
        }
    }

    private async Task Adopt(CancellationToken ct)
    {
        try
        {
            if (await editor.AdoptListed(ct).ConfigureAwait(false) is var count and > 0)
                Adopted(count);
        }
        catch (StoreException exception)
        {
            // A full disk or a lock passes; the next look tries again.
            NotAdopted(exception.Message);
        }
    }

    private void Reload()
    {
        try
        {
            taxonomy.Replace(TaxonomyFile.Read(settings.Home));
            Reloaded();
        }
        catch (SettingsException exception)
        {
            // A mistake while editing must not take the service down: the old one stays in force until the file is right.
            Wrong(exception.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} departments met in bylines are listed in taxonomy.json by now: their articles and follows are the listed ones'.")]
    private partial void Adopted(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Departments listed in taxonomy.json by now could not be taken over yet. {Reason}")]
    private partial void NotAdopted(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "taxonomy.json was read anew.")]
    private partial void Reloaded();

    [LoggerMessage(Level = LogLevel.Error, Message = "taxonomy.json has mistakes; the one read before stays in force. {Mistakes}")]
    private partial void Wrong(string mistakes);
}
