using Gazette.Configuration;
using Gazette.Newsroom.Sources.Folder;

namespace Gazette.Operations;

/// <summary>Looks into the watch folder for as long as the service runs.</summary>
internal sealed class Watching(WatchFolder folder, Settings settings, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            folder.Prepare();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException([$"Ingest:WatchFolder: got {settings.WatchFolder}, wants a folder that can be made and written to ({exception.Message})."]);
        }

        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            await folder.Look(stoppingToken).ConfigureAwait(false);
    }
}
