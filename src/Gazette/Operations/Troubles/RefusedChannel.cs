using Gazette.Channels.Telegram.Receiving;
using Gazette.Conversation.Messages;

namespace Gazette.Operations.Troubles;

/// <summary>Telegram does not know the bot's token. Operators hear it in their other chats.</summary>
internal sealed class RefusedChannel(IEnumerable<ITelegramReceiver> telegram) : ITroubleCheck
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Trouble>> Look(DateTimeOffset now, CancellationToken ct) => Task.FromResult<IReadOnlyList<Trouble>>(
        [.. telegram.Where(t => t.State == ReceivingState.WrongToken).Select(_ => new Trouble("refused:telegram", new Alarm("alarm.refused", ["telegram", "401"])))]);
}
