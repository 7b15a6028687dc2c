using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>A reply as Telegram messages, each within what Telegram takes.</summary>
internal static class TelegramText
{
    /// <summary>The messages in order, with the buttons under the last text; files come after the text. None when nothing is to be seen.</summary>
    public static IReadOnlyList<RenderedMessage> Of(Reply reply)
    {
        var texts = Packing.Pack(reply.Blocks.SelectMany(BlockText.Of));
        return
        [
            .. texts.Select((text, i) => new RenderedMessage(text.Html(), i == texts.Count - 1 ? Keyboard.Of(reply) : [])),
            .. reply.Blocks.OfType<Document>().Where(file => file.Text.Length > 0).Select(file => new RenderedMessage("", []) { File = file }),
        ];
    }
}
