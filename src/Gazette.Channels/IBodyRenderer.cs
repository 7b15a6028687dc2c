using Gazette.Conversation.Replies;

namespace Gazette.Channels;

/// <summary>Freezes a reply into a channel's own form: the body of a digest.</summary>
public interface IBodyRenderer
{
    /// <summary>The channel's name, as in <see cref="Following.Address.Channel"/>.</summary>
    string Channel { get; }

    /// <summary>One message within the channel's limits.</summary>
    byte[] Render(Reply reply);
}
