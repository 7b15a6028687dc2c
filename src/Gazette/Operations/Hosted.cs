using Gazette.Channels.Terminal;
using Gazette.Conversation.Inbox;
using Gazette.Following.Delivering;
using Gazette.Newsroom;
using Gazette.Newsroom.Editing;

namespace Gazette.Operations;

/// <summary>Makes the store ready and takes up what the last run left, before anything listens.</summary>
internal sealed class Opening(TaxonomySource taxonomy, Editor editor, Samples samples, InboxService inbox, IEnumerable<IReplyChannel> channels) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await taxonomy.Refresh(cancellationToken).ConfigureAwait(false);
        await editor.AdoptListed(cancellationToken).ConfigureAwait(false);
        await samples.Settle(cancellationToken).ConfigureAwait(false);
        // The terminal's messages belong to the process of the verb chat.
        string[] ours = [.. channels.Select(c => c.Name).Where(n => n != TerminalChannel.ChannelName)];
        await inbox.Resume(ours, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Plans, freezes and sends for as long as the service runs.</summary>
internal sealed class Delivering(DeliveryService deliveries) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => deliveries.Run(stoppingToken);
}
