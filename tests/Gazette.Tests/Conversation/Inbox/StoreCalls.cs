using Gazette.Conversation.Inbox;
using Gazette.Conversation.Messages;

namespace Gazette.Tests;

/// <summary>What most tests ask of the store: one message, all that waits.</summary>
internal static class StoreCalls
{
    public static async Task<StoredMessage?> Store(this IConversationStore store, Message message, CancellationToken ct) => (await store.Store([message], ct))[0];

    public static Task<IReadOnlyList<StoredMessage>> Unanswered(this IConversationStore store, string[] channels, CancellationToken ct) => store.Unanswered(channels, 0, 1_000, ct);

    public static Task Answered(this IConversationStore store, long id, string? failure, CancellationToken ct) => store.Answered(id, failure, null, ct);
}
