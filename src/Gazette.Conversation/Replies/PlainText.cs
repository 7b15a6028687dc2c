using System.Text;

namespace Gazette.Conversation.Replies;

/// <summary>A reply as plain text: what the terminal shows, and <c>text</c> in an answer as JSON.</summary>
public static class PlainText
{
    /// <summary>The text, blocks parted by a blank line. Of the buttons those stand there that open a page, each with its address; the others need a channel to press them in.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="links">Where articles are opened: the address stands under what names an article as its source. Null for none.</param>
    public static string Of(Reply reply, ArticleLinks? links = null) =>
        string.Join("\n\n", [.. reply.Blocks.Select(block => Of(block) + (links?.To(SourceOf(block)) is { } address ? "\n" + address : "")), .. Addresses(reply)]);

    private static IEnumerable<string> Addresses(Reply reply)
    {
        string[] lines = [.. reply.Buttons.SelectMany(row => row).Where(button => button.Address is not null).Select(button => $"{button.Label} {button.Address}")];
        return lines.Length > 0 ? [string.Join("\n", lines)] : [];
    }

    private static long? SourceOf(Block block) => block switch
    {
        Note note => note.ArticleId,
        Quotation quotation => quotation.ArticleId,
        _ => null,
    };

    private static string Of(Block block) => block switch
    {
        Heading b => b.Text,
        Subheading b => b.Text,
        Paragraph b => b.Text,
        Note b => b.Text,
        ArticleList b => string.Join("\n", b.Lines.Select(Of)),
        Quotation b => b.Source.Length == 0 ? $"「{b.Text}」" : $"「{b.Text}」\n—— {b.Source}",
        FigureLine b => b.Detail.Length == 0 ? $"{b.Name} {b.Value}" : $"{b.Name} {b.Value}\n{b.Detail}",
        Table b => string.Join("\n", new[] { b.Headers }.Concat(b.Rows).Select(row => string.Join("  ", row))),
        Document b => $"{b.Name}\n{b.Text}",
        Chart b => b.Title + "\n" + Of(b.Table),
        _ => throw new InvalidOperationException($"{block.GetType().Name} has no plain form."),
    };

    private static string Of(ArticleLine line)
    {
        var text = new StringBuilder().Append(line.Number).Append(". ").Append(line.Title).Append("\n   ");
        if (line.Department.Length > 0)
            text.Append(line.Department).Append(" · ");
        text.Append(line.Date);
        if (line.Summary is { Length: > 0 })
            text.Append("\n   ").Append(line.Summary);
        return text.ToString();
    }
}
