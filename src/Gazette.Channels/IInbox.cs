using Gazette.Conversation.Inbox;
using Gazette.Conversation.Messages;

namespace Gazette.Channels;

/// <summary>Where a channel of ours hands in what a person wrote or pressed.</summary>
public interface IInbox
{
    /// <summary>Stores a message; it is answered from then on.</summary>
    /// <returns>Whether it was new.</returns>
    Task<bool> Accept(Message message, CancellationToken ct);

    /// <summary>Ends when everything accepted so far is answered.</summary>
    Task Idle();
}

/// <summary>The inbox of the program.</summary>
internal sealed class ServiceInbox(InboxService service) : IInbox
{
    public Task<bool> Accept(Message message, CancellationToken ct) => service.Accept(message, ct);

    public Task Idle() => service.Idle();
}
