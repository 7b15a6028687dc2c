using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>A reply as Telegram messages, each within what Telegram takes.</summary>
internal static class TelegramText
{
    /// <summary>The messages in order, with the buttons under the last text; files come after the text. None when nothing is to be seen.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="links">Where articles are opened; null for nowhere.</param>
    public static IReadOnlyList<RenderedMessage> Of(Reply reply, ArticleLinks? links = null)
    {
        var texts = Packed(reply, links);
        return
        [
            .. texts.Select((text, i) => new RenderedMessage(text.Html(), i == texts.Count - 1 ? Keyboard.Of(reply) : [])),
            .. reply.Blocks.OfType<Document>().Where(file => file.Text.Length > 0).Select(file => new RenderedMessage("", []) { File = file }),
        ];
    }

    /// <summary>The messages' texts, before they become HTML.</summary>
    public static IReadOnlyList<MarkedText> Packed(Reply reply, ArticleLinks? links = null) =>
        Packing.Pack(reply.Blocks.SelectMany(block => BlockText.Of(block, links ?? ArticleLinks.None)));
}
