using Gazette.Conversation.Replies;
using Gazette.Text;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>A reply as Telegram messages, each within what Telegram takes.</summary>
internal static class TelegramText
{
    /// <summary>The messages in order, with the buttons under the last text; files come after the text. None when nothing is to be seen.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="links">Where articles are opened; null for nowhere.</param>
    public static IReadOnlyList<RenderedMessage> Of(Reply reply, ArticleLinks? links = null)
    {
        var packing = new Packing();
        var messages = Pack(reply, links ?? ArticleLinks.None, packing);
        return
        [
            .. messages.Select((message, i) => new RenderedMessage(packing.Text.Html(message).ToString(), i == messages.Count - 1 ? Keyboard.Of(reply) : []) { Units = message.Length }),
            .. reply.Blocks.OfType<Document>().Where(file => file.Text.Length > 0).Select(file => new RenderedMessage("", []) { File = file }),
        ];
    }

    /// <summary>The messages' texts, before they become HTML.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="links">Where articles are opened.</param>
    /// <param name="into">Takes the text; what it held before is forgotten.</param>
    public static IReadOnlyList<Stretch> Pack(Reply reply, ArticleLinks links, Packing into)
    {
        var writing = new BlockText(into.Text.Clear(), links);
        for (var i = 0; i < reply.Blocks.Count; i++)
            writing.Write(reply.Blocks[i]);
        return into.Pack();
    }
}
