using Gazette.Channels.Telegram.Api;
using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>Freezes a reply into one Telegram message: what does not fit is left out, first the summaries, then articles from the end.</summary>
internal sealed class TelegramBodyRenderer(ArticleLinks links) : IBodyRenderer
{
    // A run freezes a hundred thousand bodies while people ask: each thread writes all of its own into the same memory, and leaves no rubbish.
    [ThreadStatic]
    private static MarkedText? written;

    /// <inheritdoc/>
    public string Channel => TelegramClients.ChannelName;

    /// <inheritdoc/>
    public byte[] Render(Reply reply)
    {
        var text = written ??= new();
        foreach (var form in Shortening.Forms(reply))
        {
            TelegramText.Write(form, links, text.Clear());
            if (Packing.Pack(text) is [var only])
                return FrozenMessage.Of(text.Html(only), Keyboard.Of(form));
        }

        // Not even shortened (one title as long as a message): its beginning, and every button.
        return Packing.Pack(text) is [var first, ..]
            ? FrozenMessage.Of(text.Html(first), Keyboard.Of(reply))
            : throw new InvalidOperationException("A message without a word cannot be sent.");
    }
}
