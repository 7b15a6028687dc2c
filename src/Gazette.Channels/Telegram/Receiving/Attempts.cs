using System.Text.Json;
using Gazette.Channels.Telegram.Api;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Exceptions;

namespace Gazette.Channels.Telegram.Receiving;

/// <summary>Requests to Telegram, one after the other, with a wait after each that failed: longer from failure to failure, and no shorter than Telegram asks.</summary>
internal sealed class Attempts(TimeProvider clock, ILogger log)
{
    private readonly BackOff backOff = new(clock);

    /// <summary>What the last one told.</summary>
    public ReceivingState State { get; private set; } = ReceivingState.Starting;

    /// <summary>Makes a request.</summary>
    /// <returns>Whether it went well; if not, the wait is over.</returns>
    public async Task<bool> Try(Func<CancellationToken, Task> request, CancellationToken ct)
    {
        try
        {
            ct.ThrowIfCancellationRequested();
            await request(ct).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure) when (failure is RequestException or JsonException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            ct.ThrowIfCancellationRequested();
            await Failed(failure, ct).ConfigureAwait(false);
            return false;
        }
    }

    /// <summary>Telegram answered what it was asked for.</summary>
    public void Answered()
    {
        if (State is ReceivingState.Retrying or ReceivingState.Conflict)
            log.LogInformation("Telegram answers again");
        State = ReceivingState.Receiving;
    }

    /// <summary>It receives no more, as asked.</summary>
    public void Stopped() => State = ReceivingState.Stopped;

    /// <summary>What was received is kept: the next wait is short again.</summary>
    public void Reset() => backOff.Reset();

    /// <summary>Waits as after a failure.</summary>
    public Task Wait(CancellationToken ct) => backOff.Wait(null, ct);

    private async Task Failed(Exception failure, CancellationToken ct)
    {
        if (Outcomes.IsWrongToken(failure))
        {
            State = ReceivingState.WrongToken;
            log.LogError("Telegram: wrong token. Set Telegram:BotToken to the one BotFather shows and start again; until then nothing is received or sent there");
            return;
        }

        var before = State;
        State = failure is ApiRequestException { ErrorCode: 409 } ? ReceivingState.Conflict : ReceivingState.Retrying;
        if (State == ReceivingState.Conflict)
            log.LogWarning("Telegram: another program receives for this bot. Only one may: stop the other, or give each its own Telegram:BotToken");
        else if (before != ReceivingState.Retrying)
            log.LogWarning("Telegram does not answer ({Reason}); trying again until it does", Outcomes.Reason(failure));
        var asked = (failure as ApiRequestException)?.Parameters?.RetryAfter;
        await backOff.Wait(asked is { } seconds ? TimeSpan.FromSeconds(seconds) : null, ct).ConfigureAwait(false);
    }
}
