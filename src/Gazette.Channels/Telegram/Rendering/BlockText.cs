using System.Globalization;
using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>How each block of a reply looks in Telegram.</summary>
/// <param name="text">What it is written into.</param>
/// <param name="links">Where articles are opened.</param>
internal sealed class BlockText(MarkedText text, ArticleLinks links)
{
    /// <summary>Writes a block.</summary>
    public void Write(Block block)
    {
        switch (block)
        {
            case Heading b:
                WriteHeadline(b.Text);
                break;
            case Subheading b:
                WriteHeadline(b.Text);
                break;
            case Paragraph b:
                text.Add(Characters.Clean(b.Text));
                break;
            case Note b:
                text.Add(Look.Italic, Characters.Clean(b.Text), links.To(b.ArticleId));
                break;
            case ArticleList b:
                Write(b);
                break;
            case Quotation b:
                Write(b);
                break;
            case FigureLine b:
                Write(b);
                break;
            case Table b:
                Write(b);
                break;
            case Chart b:
                WriteHeadline(b.Title);
                Write(b.Table);
                break;
            case Document: // A message of its own.
                break;
            default:
                throw new InvalidOperationException($"{block.GetType().Name} has no form in Telegram.");
        }

        text.EndChunk();
    }

    private void WriteHeadline(string headline)
    {
        text.Add(Look.Bold, Characters.Clean(headline));
        text.EndChunk(leads: true);
    }

    // A folded list is one chunk, of others each line is one.
    private void Write(ArticleList list)
    {
        var fold = list.Folds ? text.Open(Look.Fold) : 0;
        for (var i = 0; i < list.Lines.Count; i++)
        {
            if (i > 0 && list.Folds)
                text.Add(MarkedText.Separator);
            Write(list.Lines[i]);
            if (!list.Folds)
                text.EndChunk();
        }

        if (list.Folds)
            text.Close(fold);
    }

    private void Write(ArticleLine line)
    {
        text.Add(line.Number.ToString(CultureInfo.InvariantCulture));
        text.Add(". ");
        text.Add(Look.Bold, Characters.Line(line.Title), links.To(line.ArticleId));
        WriteLine(Characters.Clean(line.Department.Length > 0 && line.Date.Length > 0 ? line.Department + " · " + line.Date : line.Department + line.Date));
        WriteLine(Characters.Clean(line.Summary ?? ""));
    }

    private void Write(Quotation quotation)
    {
        var source = Characters.Clean(quotation.Source);
        text.Add(Look.Quote, Characters.Clean(quotation.Text));
        text.Add(source.Length > 0 ? "\n—— " : "");
        if (links.To(quotation.ArticleId) is { } address)
            text.Add(Look.Italic, source, address);
        else
            text.Add(source);
    }

    private void Write(FigureLine figure)
    {
        text.Add(Characters.Clean(figure.Name.Length > 0 ? figure.Name + " " : ""));
        text.Add(Look.Bold, Characters.Clean(figure.Value));
        WriteLine(Characters.Clean(figure.Detail));
    }

    private void Write(Table table)
    {
        foreach (var piece in TableText.Of(table))
        {
            text.Add(Look.Fixed, piece);
            text.EndChunk();
        }
    }

    private void WriteLine(string line)
    {
        text.Add(line.Length > 0 ? "\n" : "");
        text.Add(line);
    }
}
