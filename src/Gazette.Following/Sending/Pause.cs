namespace Gazette.Following.Sending;

/// <summary>A platform asked to wait (<c>retry_after</c>); kept in the store, so that a restart obeys it too.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Account">The account of ours.</param>
/// <param name="Chat">The chat, or empty for the whole bot.</param>
/// <param name="Until">Nothing is sent before.</param>
public sealed record Pause(string Channel, string Account, string Chat, DateTimeOffset Until)
{
    /// <summary>The pause that an answer asked for.</summary>
    public static Pause For(Address address, SendOutcome.TryLater answer, DateTimeOffset now) =>
        new(address.Channel, address.Account, answer.WholeBot ? "" : address.Chat, now + answer.Wait);
}
