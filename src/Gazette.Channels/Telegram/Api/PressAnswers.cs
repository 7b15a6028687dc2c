using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Gazette.Channels.Telegram.Api;

/// <summary>Answers pressed buttons, so that they stop showing that they wait: each once, as soon as it is stored, or with its reply after a restart.</summary>
internal sealed class PressAnswers(TelegramClients clients, ILogger<PressAnswers> log)
{
    // A press can be answered for less than a minute; whoever repeats a reply does it sooner than this many presses come.
    private const int Remembered = 4096;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Task<bool>> answers = [];
    private readonly Queue<string> order = [];

    /// <summary>Answers a press, unless that was done or is being done. Never fails: an old press that can no longer be answered harms nobody.</summary>
    public async Task Answer(string pressId, CancellationToken ct)
    {
        if (!await Begin(pressId, ct).ConfigureAwait(false))
            Forget(pressId);
    }

    private Task<bool> Begin(string pressId, CancellationToken ct)
    {
        lock (gate)
        {
            if (answers.TryGetValue(pressId, out var begun))
                return begun;
            if (order.Count == Remembered)
                answers.Remove(order.Dequeue());
            order.Enqueue(pressId);
            return answers[pressId] = Send(pressId, ct);
        }
    }

    private void Forget(string pressId)
    {
        lock (gate)
            answers.Remove(pressId);
    }

    /// <returns>False when it did not arrive and may be tried again.</returns>
    private async Task<bool> Send(string pressId, CancellationToken ct)
    {
        try
        {
            await clients.Sending.AnswerCallbackQuery(pressId, cancellationToken: ct).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure) when (failure is RequestException or OperationCanceledException)
        {
            // 400: too old, or answered by an earlier run.
            log.LogDebug("Press {Press} was not answered: {Reason}", pressId, Outcomes.Reason(failure));
            return failure is ApiRequestException { ErrorCode: 400 };
        }
    }
}
