using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>A reply as Telegram messages, each within what Telegram takes.</summary>
internal static class TelegramText
{
    /// <summary>The messages in order, with the buttons under the last; none when nothing is to be seen.</summary>
    public static IReadOnlyList<RenderedMessage> Of(Reply reply)
    {
        var texts = Packed(reply);
        return [.. texts.Select((text, i) => new RenderedMessage(text.Html(), i == texts.Count - 1 ? Keyboard.Of(reply) : []))];
    }

    /// <summary>The messages' texts, before they become HTML.</summary>
    public static IReadOnlyList<MarkedText> Packed(Reply reply) => Packing.Pack(reply.Blocks.SelectMany(BlockText.Of));
}
