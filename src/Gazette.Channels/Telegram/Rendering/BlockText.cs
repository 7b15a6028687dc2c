using System.Globalization;
using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>A stretch of a reply that stays in one message where it can.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Leads">Whether it announces what follows: it does not end a message.</param>
internal sealed record Chunk(MarkedText Text, bool Leads = false);

/// <summary>How each block of a reply looks in Telegram.</summary>
internal static class BlockText
{
    /// <summary>The chunks of a block; those in which nothing is seen are left out.</summary>
    /// <param name="block">The block.</param>
    /// <param name="links">Where articles are opened.</param>
    public static IEnumerable<Chunk> Of(Block block, ArticleLinks links) => Chunks(block, links).Where(chunk => !Characters.IsBlank(chunk.Text.Text));

    private static IEnumerable<Chunk> Chunks(Block block, ArticleLinks links) => block switch
    {
        Heading b => [new(Bold(b.Text), Leads: true)],
        Subheading b => [new(Bold(b.Text), Leads: true)],
        Paragraph b => [new(Plain(b.Text))],
        Note b => [new(MarkedText.With(Look.Italic, Characters.Clean(b.Text), links.To(b.ArticleId)))],
        ArticleList b => b.Lines.Select(line => new Chunk(Of(line, links))),
        Quotation b => [new(Of(b, links))],
        FigureLine b => [new(Of(b))],
        Table b => TableText.Of(b).Select(text => new Chunk(text)),
        Document => [],   // a message of its own
        Chart b => [new(Bold(b.Title), Leads: true), .. TableText.Of(b.Table).Select(text => new Chunk(text))],
        _ => throw new InvalidOperationException($"{block.GetType().Name} has no form in Telegram."),
    };

    private static MarkedText Of(ArticleLine line, ArticleLinks links)
    {
        var number = line.Number.ToString(CultureInfo.InvariantCulture);
        var about = string.Join(" · ", new[] { line.Department, line.Date }.Where(part => part.Length > 0));
        var title = MarkedText.With(Look.Bold, Characters.Line(line.Title), links.To(line.ArticleId));
        return Lines(Plain(number + ". ") + title, Plain(about), Plain(line.Summary ?? ""));
    }

    private static MarkedText Of(Quotation quotation, ArticleLinks links)
    {
        var source = links.To(quotation.ArticleId) is { } address
            ? MarkedText.With(Look.Italic, Characters.Clean(quotation.Source), address)
            : Plain(quotation.Source);
        return Lines(
            MarkedText.With(Look.Quote, Characters.Clean(quotation.Text)),
            source.Text.Length > 0 ? Plain("—— ") + source : source);
    }

    private static MarkedText Of(FigureLine figure) =>
        Lines(Plain(figure.Name.Length > 0 ? figure.Name + " " : "") + Bold(figure.Value), Plain(figure.Detail));

    private static MarkedText Lines(params MarkedText[] lines) => MarkedText.Join("\n", [.. lines.Where(line => line.Text.Length > 0)]);

    private static MarkedText Plain(string text) => MarkedText.Plain(Characters.Clean(text));

    private static MarkedText Bold(string text) => MarkedText.With(Look.Bold, Characters.Clean(text));
}
