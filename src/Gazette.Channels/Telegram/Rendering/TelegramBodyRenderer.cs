using Gazette.Channels.Telegram.Api;
using Gazette.Conversation.Replies;
using Gazette.Text;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>Freezes a reply into one Telegram message: what does not fit is left out, first the summaries, then articles from the end.</summary>
internal sealed class TelegramBodyRenderer(ArticleLinks links) : IBodyRenderer
{
    // A run freezes a hundred thousand bodies while people ask: each thread writes all of its own into the same memory, and leaves no rubbish.
    [ThreadStatic]
    private static Packing? packing;

    /// <inheritdoc/>
    public string Channel => TelegramClients.ChannelName;

    /// <inheritdoc/>
    public byte[] Render(Reply reply)
    {
        var (into, messages) = (packing ??= new(), (IReadOnlyList<Stretch>)[]);
        foreach (var form in Shortening.Forms(reply))
        {
            messages = TelegramText.Pack(form, links, into);
            if (messages.Count == 1)
                return FrozenMessage.Of(into.Text.Html(messages[0]), Keyboard.Of(form));
        }

        // Not even shortened (one title as long as a message): its beginning, and every button.
        return messages.Count > 0
            ? FrozenMessage.Of(into.Text.Html(messages[0]), Keyboard.Of(reply))
            : throw new InvalidOperationException("A message without a word cannot be sent.");
    }
}
