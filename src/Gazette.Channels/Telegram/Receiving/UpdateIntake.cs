using System.Collections.Concurrent;
using System.Text.Json;
using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Inline;
using Gazette.Channels.Telegram.Receiving.Mapping;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;
using Message = Gazette.Conversation.Messages.Message;

namespace Gazette.Channels.Telegram.Receiving;

/// <summary>Stores updates, whichever way they came. Only then they may be confirmed.</summary>
internal sealed class UpdateIntake(PressAnswers presses, InlineAnswers inline, IInbox inbox, TelegramFlood flood, TimeProvider clock, ILogger<UpdateIntake> log)
{
    private readonly ConcurrentDictionary<Task, bool> answering = [];

    /// <summary>Stores updates in their order, all in one commit or none.</summary>
    /// <returns>Whether they are stored; what cannot be read or means nothing here counts as stored.</returns>
    public async Task<bool> TryTake(IReadOnlyList<JsonElement> updates, UpdateMapping mapping, CancellationToken ct)
    {
        Update[] read = [.. updates.Select(Read).OfType<Update>()];
        var now = clock.GetUtcNow();
        var admitted = flood.Admit(read, update => mapping.Of(update, now));
        if (!await TryStore(admitted.Messages, updates, ct).ConfigureAwait(false))
        {
            admitted.TakeBack();
            return false;
        }

        // Stored: from here on the person need not see the button wait. Its reply may stand behind others of the chat.
        foreach (var press in read.Select(u => u.CallbackQuery).OfType<CallbackQuery>())
            Track(presses.Answer(press.Id, ct));
        foreach (var query in read.Select(u => u.InlineQuery).OfType<InlineQuery>())
            inline.Take(query, mapping.Bot);
        return true;
    }

    /// <summary>Ends when no answer to a press or an inline question is under way.</summary>
    public Task Idle() => Task.WhenAll([.. answering.Keys, inline.Idle()]);

    private async Task<bool> TryStore(IReadOnlyList<Message> messages, IReadOnlyList<JsonElement> updates, CancellationToken ct)
    {
        try
        {
            if (messages.Count > 0)
                await inbox.AcceptAll(messages, ct).ConfigureAwait(false);
            return true;
        }
#pragma warning disable CA1031 // Whatever the store met must not end receiving: what it did not take stays unconfirmed and is tried again.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(failure, "{Count} updates of Telegram's, from {First} on, could not be stored; they stay with Telegram", updates.Count, RawUpdatesRequest.Id(updates[0]));
            return false;
        }
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
            log.LogError("Telegram's update {Update} cannot be read and is passed over: {Reason}", RawUpdatesRequest.Id(json), failure.Message);
            return null;
        }
    }
}
