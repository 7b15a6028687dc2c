using System.Text.Json;
using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Receiving.Mapping;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Exceptions;

namespace Gazette.Channels.Telegram.Receiving;

/// <summary>Receives from Telegram by long polling: each update is stored, and only then confirmed by asking for the next.</summary>
public sealed class TelegramPoller
{
    private const int BatchSize = 100;

    private readonly TelegramClients clients;
    private readonly TelegramSetup setup;
    private readonly UpdateIntake intake;
    private readonly BackOff backOff;
    private readonly ILogger<TelegramPoller> log;
    private int offset;

    internal TelegramPoller(TelegramClients clients, TelegramSetup setup, PressAnswers presses, IInbox inbox, TimeProvider clock, ILogger<TelegramPoller> log)
    {
        (this.clients, this.setup, this.log) = (clients, setup, log);
        intake = new(presses, inbox, clock, log);
        backOff = new(clock);
    }

    /// <summary>How it stands.</summary>
    public PollingState State { get; private set; } = PollingState.Starting;

    /// <summary>Receives until it is cancelled, or the token proves wrong. Never throws for what Telegram or the network does.</summary>
    public async Task Run(CancellationToken ct)
    {
        try
        {
            UpdateMapping? mapping = null;
            while (State != PollingState.WrongToken)
                if (mapping is null)
                    await Guarded(async token => mapping = new(await setup.Run(token).ConfigureAwait(false)), ct).ConfigureAwait(false);
                else
                    await Guarded(token => Poll(mapping, token), ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            State = PollingState.Stopped;
        }

        // An answer to a press that is under way ends before whoever runs this lets go of the client.
        await intake.Idle().ConfigureAwait(false);
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
        if (State is PollingState.Retrying or PollingState.Conflict)
            log.LogInformation("Telegram answers again");
        State = PollingState.Polling;
        var (next, all) = await intake.Take(updates, mapping, ct).ConfigureAwait(false);
        offset = next ?? offset;
        if (all)
            backOff.Reset();
        else
            await backOff.Wait(null, ct).ConfigureAwait(false);
    }

    /// <summary>One request to Telegram; when it fails, what is to be done about it, with the wait before the next.</summary>
    private async Task Guarded(Func<CancellationToken, Task> request, CancellationToken ct)
    {
        try
        {
            ct.ThrowIfCancellationRequested();
            await request(ct).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RequestException or JsonException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            ct.ThrowIfCancellationRequested();
            await Failed(failure, ct).ConfigureAwait(false);
        }
    }

    private async Task Failed(Exception failure, CancellationToken ct)
    {
        if (Outcomes.IsWrongToken(failure))
        {
            State = PollingState.WrongToken;
            log.LogError("Telegram: wrong token. Set Telegram:BotToken to the one BotFather shows and start again; until then nothing is received or sent there");
            return;
        }

        var before = State;
        State = failure is ApiRequestException { ErrorCode: 409 } ? PollingState.Conflict : PollingState.Retrying;
        if (State == PollingState.Conflict)
            log.LogWarning("Telegram: another program receives for this bot. Only one may: stop the other, or give each its own Telegram:BotToken");
        else if (before != PollingState.Retrying)
            log.LogWarning("Telegram does not answer ({Reason}); trying again until it does", Outcomes.Reason(failure));
        var asked = (failure as ApiRequestException)?.Parameters?.RetryAfter;
        await backOff.Wait(asked is { } seconds ? TimeSpan.FromSeconds(seconds) : null, ct).ConfigureAwait(false);
        if (State == PollingState.Conflict)
            await Guarded(setup.RemoveWebhook, ct).ConfigureAwait(false);
    }
}
