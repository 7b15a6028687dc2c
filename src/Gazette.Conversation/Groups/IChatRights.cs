using Gazette.Following;

namespace Gazette.Conversation.Groups;

/// <summary>What a person is in a chat of several.</summary>
public enum Standing
{
    /// <summary>Runs it: decides what it follows.</summary>
    Administrator,

    /// <summary>Reads and asks.</summary>
    Member,

    /// <summary>The platform could not be asked now: nothing is decided on a guess.</summary>
    Unknown,
}

/// <summary>Tells who runs a chat of several people, as the platform's server says it. Implemented by a channel that has such chats.</summary>
public interface IChatRights
{
    /// <summary>The channel's name, as in <see cref="Address.Channel"/>.</summary>
    string Channel { get; }

    /// <summary>What a person is in a group.</summary>
    /// <param name="group">The group; its thread does not matter.</param>
    /// <param name="person">The sender's id; the group's own for an administrator who speaks in its name.</param>
    /// <param name="ct">Ends it.</param>
    Task<Standing> InGroup(Address group, string person, CancellationToken ct);

    /// <summary>What a person is in a channel: who may post there decides what is posted.</summary>
    Task<Standing> InChannel(Address channel, string person, CancellationToken ct);

    /// <summary>Who runs the chat changed: the next question asks the server again.</summary>
    void Forget(Address chat);
}

/// <summary>The rights of every channel. Where a channel tells of none, nobody decides for others.</summary>
internal sealed class ChatRights(IEnumerable<IChatRights> channels)
{
    /// <summary>No channel has chats of several.</summary>
    public static readonly ChatRights None = new([]);

    private readonly Dictionary<string, IChatRights> channels = channels.ToDictionary(c => c.Channel, StringComparer.Ordinal);

    /// <inheritdoc cref="IChatRights.InGroup"/>
    public Task<Standing> InGroup(Address group, string person, CancellationToken ct) =>
        channels.TryGetValue(group.Channel, out var rights) ? rights.InGroup(group, person, ct) : Task.FromResult(Standing.Member);

    /// <inheritdoc cref="IChatRights.InChannel"/>
    public Task<Standing> InChannel(Address channel, string person, CancellationToken ct) =>
        channels.TryGetValue(channel.Channel, out var rights) ? rights.InChannel(channel, person, ct) : Task.FromResult(Standing.Member);

    /// <inheritdoc cref="IChatRights.Forget"/>
    public void Forget(Address chat) => channels.GetValueOrDefault(chat.Channel)?.Forget(chat);
}
