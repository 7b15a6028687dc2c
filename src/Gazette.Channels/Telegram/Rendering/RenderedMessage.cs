using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>A message as it is sent.</summary>
/// <param name="Html">Its text in Telegram's HTML.</param>
/// <param name="Keyboard">The rows of buttons under it.</param>
internal sealed record RenderedMessage(string Html, IReadOnlyList<IReadOnlyList<Button>> Keyboard)
{
    /// <summary>The file that the message is, instead of a text.</summary>
    public Document? File { get; init; }
}
