using Gazette.Conversation.Inbox;
using Gazette.Conversation.Messages;

namespace Gazette.Channels;

/// <summary>Where a channel of ours hands in what a person wrote or pressed.</summary>
public interface IInbox
{
    /// <summary>Whether a platform that keeps what is not taken may be asked for more. What is handed in all the same is taken.</summary>
    bool HasRoom { get; }

    /// <summary>Ends when there is room.</summary>
    Task WaitForRoom(CancellationToken ct);

    /// <summary>Stores a message; it is answered from then on.</summary>
    /// <returns>Whether it was new.</returns>
    Task<bool> Accept(Message message, CancellationToken ct);

    /// <summary>Stores messages in their order, all or none; they are answered from then on.</summary>
    Task AcceptAll(IReadOnlyList<Message> messages, CancellationToken ct);

    /// <summary>Ends when everything accepted so far is answered.</summary>
    Task Idle();
}

/// <summary>The inbox of the program.</summary>
internal sealed class ServiceInbox(InboxService service) : IInbox
{
    public bool HasRoom => service.HasRoom;

    public Task WaitForRoom(CancellationToken ct) => service.WaitForRoom(ct);

    public Task<bool> Accept(Message message, CancellationToken ct) => service.Accept(message, ct);

    public Task AcceptAll(IReadOnlyList<Message> messages, CancellationToken ct) => service.AcceptAll(messages, ct);

    public Task Idle() => service.Idle();
}
