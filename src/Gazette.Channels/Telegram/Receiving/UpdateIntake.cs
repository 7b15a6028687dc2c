using System.Collections.Concurrent;
using System.Text.Json;
using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Receiving.Mapping;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;
using Message = Gazette.Conversation.Messages.Message;

namespace Gazette.Channels.Telegram.Receiving;

/// <summary>Stores updates in order, and tells up to which they may be confirmed.</summary>
internal sealed class UpdateIntake(PressAnswers presses, IInbox inbox, TimeProvider clock, ILogger log)
{
    // An update refused so often, while the next one is taken, is refused for itself and not because the store is in trouble.
    private const int MostTries = 5;

    private readonly ConcurrentDictionary<Task, bool> answering = [];
    private int tries;

    /// <summary>Stores updates in their order.</summary>
    /// <returns>The first update not to be confirmed yet, null for nothing to confirm; and whether all were taken.</returns>
    public async Task<(int? Next, bool All)> Take(IReadOnlyList<JsonElement> updates, UpdateMapping mapping, CancellationToken ct)
    {
        int? next = null;
        for (var i = 0; i < updates.Count; i++)
        {
            if (!await TryTake(updates[i], mapping, ct).ConfigureAwait(false))
            {
                // While nobody waits behind it, it can go on being tried.
                if (++tries < MostTries || i + 1 == updates.Count || !await TryTake(updates[i + 1], mapping, ct).ConfigureAwait(false))
                    return (next, false);
                log.LogError("Telegram's update {Update} was given up: it was refused {Tries} times, and the one after it was not", Id(updates[i]), tries);
                i++;
            }

            tries = 0;
            next = Id(updates[i]) + 1;
        }

        return (next, true);
    }

    /// <summary>Ends when no answer to a press is under way.</summary>
    public Task Idle() => Task.WhenAll(answering.Keys);

    private async Task<bool> TryTake(JsonElement json, UpdateMapping mapping, CancellationToken ct)
    {
        try
        {
            if (Read(json) is { } update)
                await Take(update, mapping.Of(update, clock.GetUtcNow()), ct).ConfigureAwait(false);
            return true;
        }
#pragma warning disable CA1031 // Whatever the store met with one update must not end receiving: it stays unconfirmed and is tried again.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(failure, "Telegram's update {Update} could not be stored; it stays with Telegram", Id(json));
            return false;
        }
    }

    private async Task Take(Update update, Message? message, CancellationToken ct)
    {
        if (message is not null)
            await inbox.Accept(message, ct).ConfigureAwait(false);
        // Stored: from here on the person need not see the button wait. Its reply may stand behind others of the chat.
        if (update.CallbackQuery is { } press)
            Track(presses.Answer(press.Id, ct));
    }

    private void Track(Task answer)
    {
        answering[answer] = true;
        answer.ContinueWith(done => answering.TryRemove(done, out _), TaskScheduler.Default);
    }

    // What cannot be read now cannot be read later: it is passed over.
    private Update? Read(JsonElement json)
    {
        try
        {
            return RawUpdatesRequest.Read(json);
        }
        catch (JsonException failure)
        {
            log.LogError("Telegram's update {Update} cannot be read and is passed over: {Reason}", Id(json), failure.Message);
            return null;
        }
    }

    private static int Id(JsonElement update) => update.GetProperty("update_id").GetInt32();
}
