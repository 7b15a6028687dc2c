using Gazette.Channels.Charts;
using Gazette.Channels.Telegram.Rendering;
using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Sending;

/// <summary>A message of a reply: text, or a picture with the text under it.</summary>
/// <param name="Message">The text with its buttons.</param>
/// <param name="Picture">PNG, or null.</param>
internal sealed record ReplyPart(RenderedMessage Message, byte[]? Picture = null)
{
    /// <summary>The same with its buttons that lead to the private chat as links.</summary>
    public ReplyPart Linked(string bot) =>
        this with { Message = Message with { Keyboard = [.. Message.Keyboard.Select(row => (IReadOnlyList<Button>)[.. row.Select(b => DeepLinks.Linked(b, bot))])] } };
}

/// <summary>The messages of a reply in order: one picture with a short text is one message; else pictures come first, so that the buttons stand at the end.</summary>
internal sealed class ReplyParts(ChartPictures pictures, ArticleLinks links)
{
    /// <summary>UTF-16 units of a caption after its entities are parsed (core.telegram.org/bots/api#sendphoto).</summary>
    public const int MostCaptionUnits = 1024;

    private const int MostPictures = 2;

    /// <summary>The messages; a chart that cannot be drawn stands in the text as its table alone.</summary>
    public async Task<IReadOnlyList<ReplyPart>> Of(Reply reply, CancellationToken ct)
    {
        var drawn = new List<(Chart Chart, byte[] Picture)>();
        foreach (var chart in reply.Blocks.OfType<Chart>().Take(MostPictures))
            if (await pictures.Draw(chart, ct).ConfigureAwait(false) is { } picture)
                drawn.Add((chart, picture));
        var messages = TelegramText.Of(reply, links);
        return drawn is [var only] && messages is [{ File: null, Units: <= MostCaptionUnits } message]
            ? [new(message, only.Picture)]
            : [.. drawn.Select(d => new ReplyPart(Caption(d.Chart), d.Picture)), .. messages.Select(m => new ReplyPart(m))];
    }

    private static RenderedMessage Caption(Chart chart)
    {
        var (title, text) = (Characters.Line(chart.Title), new MarkedText());
        text.Add(Look.Bold, title);
        return new(text.Html(new(0, Math.Min(title.Length, MostCaptionUnits))).ToString(), []);
    }
}
