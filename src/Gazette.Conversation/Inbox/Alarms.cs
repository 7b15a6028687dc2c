using Gazette.Conversation.Messages;
using Gazette.Newsroom.Access;
using Microsoft.Extensions.Logging;

namespace Gazette.Conversation.Inbox;

/// <summary>Tells operators in their chats what needs their hand, each thing once: a message of our own in the inbox, whose reply they read. So it is paced, repeated and kept as every reply.</summary>
public sealed partial class Alarms(InboxService inbox, IConversationStore store, Operators operators, TimeProvider clock, ILogger<Alarms> log)
{
    /// <summary>Raises an alarm; raising the same again says nothing.</summary>
    /// <param name="id">What it is about, the same for the same trouble.</param>
    /// <param name="alarm">What operators read.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>How many operators were told, now or before.</returns>
    public async Task<int> Raise(string id, Alarm alarm, CancellationToken ct)
    {
        var told = 0;
        foreach (var who in await operators.List(ct).ConfigureAwait(false))
        {
            if (await store.PrivateChat(who.Channel, who.Account, ct).ConfigureAwait(false) is not { } chat)
                continue;
            await inbox.Accept(new Message($"alarm:{who.Account}:{id}", chat, who.Account, alarm, clock.GetUtcNow()), ct).ConfigureAwait(false);
            told++;
        }

        if (told == 0)
            NobodyToTell(id);
        return told;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no operator whose chat is open, so nobody was told of {Alarm} in chat.")]
    private partial void NobodyToTell(string alarm);
}
