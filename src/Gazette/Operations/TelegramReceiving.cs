using Gazette.Channels.Telegram.Receiving;

namespace Gazette.Operations;

/// <summary>Receives from Telegram, by the way that is configured, for as long as the service runs.</summary>
internal sealed class TelegramReceiving(ITelegramReceiver receiver) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => receiver.Run(stoppingToken);
}
