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
        var text = new MarkedText();
        Write(reply, links ?? ArticleLinks.None, text);
        var messages = Packing.Pack(text);
        return
        [
            .. messages.Select((message, i) => new RenderedMessage(text.Html(message).ToString(), i == messages.Count - 1 ? Keyboard.Of(reply) : []) { Units = message.Length }),
            .. reply.Blocks.OfType<Document>().Where(file => file.Text.Length > 0).Select(file => new RenderedMessage("", []) { File = file }),
        ];
    }

    /// <summary>Writes the reply's text.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="links">Where articles are opened.</param>
    /// <param name="text">Into which; it is empty.</param>
    public static void Write(Reply reply, ArticleLinks links, MarkedText text)
    {
        var writing = new BlockText(text, links);
        for (var i = 0; i < reply.Blocks.Count; i++)
            writing.Write(reply.Blocks[i]);
    }
}
