using System.Globalization;
using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>A stretch of a reply that stays in one message where it can.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Leads">Whether it announces what follows: it does not end a message.</param>
internal readonly record struct Chunk(MarkedText Text, bool Leads = false)
{
    /// <summary>Without new lines before and blanks behind.</summary>
    public Chunk Trimmed() => this with { Text = Text.Trimmed() };
}

/// <summary>How each block of a reply looks in Telegram.</summary>
internal static class BlockText
{
    private const string AfterNumber = ". ";

    /// <summary>The chunks of a block, those too in which nothing is seen.</summary>
    /// <param name="block">The block.</param>
    /// <param name="links">Where articles are opened.</param>
    public static IEnumerable<Chunk> Of(Block block, ArticleLinks links) => block switch
    {
        Heading b => [new(Bold(b.Text), Leads: true)],
        Subheading b => [new(Bold(b.Text), Leads: true)],
        Paragraph b => [new(Plain(b.Text))],
        Note b => [new(MarkedText.With(Look.Italic, Characters.Clean(b.Text), links.To(b.ArticleId)))],
        ArticleList { Folds: true } b => [new(Folded(b, links))],
        ArticleList b => b.Lines.Select(line => new Chunk(Of(line, links))),
        Quotation b => [new(Of(b, links))],
        FigureLine b => [new(Of(b))],
        Table b => TableText.Of(b).Select(text => new Chunk(text)),
        Document => [],   // a message of its own
        Chart b => [new(Bold(b.Title), Leads: true), .. TableText.Of(b.Table).Select(text => new Chunk(text))],
        _ => throw new InvalidOperationException($"{block.GetType().Name} has no form in Telegram."),
    };

    // Written in one piece: a digest has ten of them, and a run a hundred thousand digests.
    private static MarkedText Of(ArticleLine line, ArticleLinks links)
    {
        var (title, summary) = (Characters.Line(line.Title), Characters.Clean(line.Summary ?? ""));
        var about = Characters.Clean(line.Department.Length > 0 && line.Date.Length > 0 ? line.Department + " · " + line.Date : line.Department + line.Date);
        var number = line.Number.ToString(CultureInfo.InvariantCulture);
        var text = string.Concat([number, AfterNumber, title, about.Length > 0 ? "\n" : "", about, summary.Length > 0 ? "\n" : "", summary]);
        return new(text, Characters.IsBlank(title) ? [] : [new(number.Length + AfterNumber.Length, title.Length, Look.Bold, links.To(line.ArticleId))]);
    }

    private static MarkedText Folded(ArticleList list, ArticleLinks links)
    {
        var text = MarkedText.Join("\n\n", [.. list.Lines.Select(line => Of(line, links)).Where(line => !Characters.IsBlank(line.Text))]);
        return new(text.Text, [new(0, text.Text.Length, Look.Fold), .. text.Marks]);
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
