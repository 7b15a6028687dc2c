using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Receiving.Mapping;
using Microsoft.Extensions.Logging;

namespace Gazette.Channels.Telegram.Receiving;

/// <summary>Receives from Telegram by long polling: each update is stored, and only then confirmed by asking for the next.</summary>
public sealed class TelegramPoller : ITelegramReceiver
{
    private const int BatchSize = 100;

    private readonly TelegramClients clients;
    private readonly TelegramSetup setup;
    private readonly WebhookSetup webhook;
    private readonly UpdateIntake intake;
    private readonly PolledUpdates polled;
    private readonly IInbox inbox;
    private readonly Attempts attempts;
    private readonly ILogger<TelegramPoller> log;
    private int offset;

    internal TelegramPoller(TelegramClients clients, TelegramSetup setup, WebhookSetup webhook, UpdateIntake intake, IInbox inbox, TimeProvider clock, ILogger<TelegramPoller> log)
    {
        (this.clients, this.setup, this.webhook, this.intake, this.inbox, this.log) = (clients, setup, webhook, intake, inbox, log);
        polled = new(intake, log);
        attempts = new(clock, log);
    }

    /// <inheritdoc/>
    public string Mode => "polling";

    /// <inheritdoc/>
    public ReceivingState State => attempts.State;

    /// <inheritdoc/>
    public async Task Run(CancellationToken ct)
    {
        try
        {
            UpdateMapping? mapping = null;
            while (State != ReceivingState.WrongToken)
                if (mapping is null)
                    await attempts.Try(async token => mapping = await Begin(token).ConfigureAwait(false), ct).ConfigureAwait(false);
                else
                    await Receive(mapping, ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            attempts.Stopped();
        }

        // An answer to a press that is under way ends before whoever runs this lets go of the client.
        await intake.Idle().ConfigureAwait(false);
    }

    // A poll is answered when something comes: until then, that Telegram answered here is what is known.
    private async Task<UpdateMapping> Begin(CancellationToken ct)
    {
        var bot = await setup.Run(ct).ConfigureAwait(false);
        attempts.Answered();
        return new(bot);
    }

    private async Task Receive(UpdateMapping mapping, CancellationToken ct)
    {
        await Room(ct).ConfigureAwait(false);
        if (!await attempts.Try(token => Poll(mapping, token), ct).ConfigureAwait(false) && State == ReceivingState.Conflict)
            await attempts.Try(webhook.Remove, ct).ConfigureAwait(false);
    }

    // Telegram keeps for a day what is not asked for: better there than here without bound.
    private async Task Room(CancellationToken ct)
    {
        if (inbox.HasRoom)
            return;
        log.LogWarning("So much waits for an answer that Telegram is asked for nothing more until it is less");
        await inbox.WaitForRoom(ct).ConfigureAwait(false);
    }

    private async Task Poll(UpdateMapping mapping, CancellationToken ct)
    {
        var request = new RawUpdatesRequest
        {
            Offset = offset,
            Limit = BatchSize,
            Timeout = (int)TelegramClients.PollWait.TotalSeconds,
            AllowedUpdates = UpdateMapping.Kinds,
        };
        var updates = await clients.Polling.SendRequest(request, ct).ConfigureAwait(false);
        attempts.Answered();
        var (next, all) = await polled.Take(updates, mapping, ct).ConfigureAwait(false);
        offset = next ?? offset;
        if (all)
            attempts.Reset();
        else
            await attempts.Wait(ct).ConfigureAwait(false);
    }
}
