using Gazette.Channels.Telegram.Receiving;

namespace Gazette.Operations;

/// <summary>Polls Telegram for as long as the service runs.</summary>
internal sealed class TelegramPolling(TelegramPoller poller) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => poller.Run(stoppingToken);
}
