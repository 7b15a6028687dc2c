using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>A message as it is sent.</summary>
/// <param name="Html">Its text in Telegram's HTML.</param>
/// <param name="Keyboard">The rows of buttons under it.</param>
internal sealed record RenderedMessage(string Html, IReadOnlyList<IReadOnlyList<Button>> Keyboard)
{
    /// <summary>UTF-16 units of the text as it is read.</summary>
    public int Units { get; init; }

    /// <summary>The file that the message is, instead of a text.</summary>
    public Document? File { get; init; }
}
