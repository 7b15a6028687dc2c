using Gazette.Newsroom.Sources.Folder;

namespace Gazette.Operations;

/// <summary>Looks into the watch folder for as long as the service runs.</summary>
internal sealed class Watching(WatchFolder folder, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        folder.Prepare();
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
