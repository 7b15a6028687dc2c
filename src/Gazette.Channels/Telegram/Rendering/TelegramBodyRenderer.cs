using Gazette.Channels.Telegram.Api;
using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>Freezes a reply into one Telegram message: what does not fit is left out, first the summaries, then articles from the end.</summary>
internal sealed class TelegramBodyRenderer(ArticleLinks links) : IBodyRenderer
{
    /// <inheritdoc/>
    public string Channel => TelegramClients.ChannelName;

    /// <inheritdoc/>
    public byte[] Render(Reply reply) => FrozenMessage.Of(One(reply));

    private RenderedMessage One(Reply reply)
    {
        IReadOnlyList<RenderedMessage> messages = [];
        foreach (var form in Shortening.Forms(reply))
            if ((messages = TelegramText.Of(form, links)).Count == 1)
                return messages[0];
        // Not even shortened (one title as long as a message): its beginning, and every button.
        return messages.Count > 0
            ? messages[0] with { Keyboard = Keyboard.Of(reply) }
            : throw new InvalidOperationException("A message without a word cannot be sent.");
    }
}
