using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Gazette.News.Formats.Pages;

/// <summary>Turns a Word document's paragraphs and tables into blocks.</summary>
internal sealed class WordBlocks(WordStyles styles)
{
    private const int LongestTitle = 60;
    private const int LargerBy = 4;   // half points: a headline stands out from its text

    private readonly List<Block> blocks = [];
    private int bodySize;

    /// <summary>The blocks of a document's body.</summary>
    public List<Block> Of(Body body)
    {
        bodySize = BodySize(body);
        Walk(body);
        return blocks;
    }

    private void Walk(OpenXmlElement parent)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    Add(paragraph);
                    break;
                case Table table:
                    Add(table);
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun:
                    Walk(element);
                    break;
            }
        }
    }

    private void Add(Table table)
    {
        foreach (var row in table.Elements<TableRow>())
        {
            var cells = row.Elements<TableCell>().ToList();
            // A page set in one wide cell, or in columns of whole paragraphs, is no table.
            if (cells.Count == 1 || cells.Exists(c => c.Elements<Table>().Any() || c.Elements<Paragraph>().Count() > 4))
                cells.ForEach(Walk);
            else if (cells.Select(CellText).ToList() is var texts && texts.Exists(t => t.Length > 0))
                blocks.Add(new(BlockKind.Row, $"| {string.Join(" | ", texts)} |"));
        }
    }

    private string CellText(TableCell cell) => string.Join(' ', cell.Elements<Paragraph>().SelectMany(Lines).Select(l => l.Replace("**", "", StringComparison.Ordinal)).Where(l => l.Length > 0));

    private void Add(Paragraph paragraph)
    {
        var lines = Lines(paragraph).Where(l => l.Length > 0).ToList();
        if (lines.Count > 0 && Level(paragraph, lines) is > 0 and var level)
            blocks.Add(new(BlockKind.Heading, string.Concat(lines), level));
        else
            blocks.AddRange(lines.Select(l => new Block(Kind(paragraph), l)));
        if (paragraph.Descendants<Break>().Any(b => b.Type is not null && b.Type.Value == BreakValues.Page))
            blocks.Add(new(BlockKind.PageBreak, ""));
        // Text boxes stand on the page by themselves: after the paragraph they hang on.
        foreach (var box in paragraph.Descendants<TextBoxContent>().Where(b => !b.Ancestors<AlternateContentFallback>().Any()))
            Walk(box);
    }

    private BlockKind Kind(Paragraph paragraph) => styles.IsCaption(paragraph) ? BlockKind.Caption
        : paragraph.ParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value > 0 ? BlockKind.Item : BlockKind.Paragraph;

    /// <summary>A heading by its style; else a short paragraph whose letters are larger than the text's, centred or bold.</summary>
    private int Level(Paragraph paragraph, List<string> lines)
    {
        if (styles.Heading(paragraph) is > 0 and var level)
            return level;
        var runs = Runs(paragraph).Where(r => r.InnerText.Trim().Length > 0).ToList();
        if (lines.Sum(l => l.Length) > LongestTitle || runs.Count == 0 || lines[^1].EndsWith('。'))
            return 0;
        var isLarger = runs.TrueForAll(r => styles.Size(paragraph, r) >= bodySize + LargerBy);
        return isLarger && (styles.IsCentred(paragraph) || runs.TrueForAll(r => styles.IsBold(paragraph, r))) ? 2 : 0;
    }

    /// <summary>The size that most letters have.</summary>
    private int BodySize(Body body) => body.Descendants<Paragraph>()
        .SelectMany(p => Runs(p).Select(r => (Size: styles.Size(p, r), Length: r.InnerText.Length)))
        .GroupBy(r => r.Size)
        .OrderByDescending(g => g.Sum(r => r.Length))
        .FirstOrDefault()?.Key ?? 0;

    private static IEnumerable<Run> Runs(Paragraph paragraph) => paragraph.Descendants<Run>()
        .Where(r => !r.Ancestors<TextBoxContent>().Any() && !r.Ancestors<DeletedRun>().Any() && r.RunProperties?.Vanish is null);

    /// <summary>What a paragraph says, line by line; bold words keep their marks, by which Layout knows bylines.</summary>
    private IEnumerable<string> Lines(Paragraph paragraph)
    {
        var text = new StringBuilder(Bullet(paragraph));
        var isBold = false;
        foreach (var run in Runs(paragraph))
        {
            var bold = styles.IsBold(paragraph, run) && run.InnerText.Trim().Length > 0;
            if (bold != isBold && run.InnerText.Length > 0)
            {
                text.Append("**");
                isBold = bold;
            }

            foreach (var child in run.ChildElements)
                text.Append(Shown(child));
        }

        text.Append(isBold ? "**" : "");
        return Split(text.ToString());
    }

    private static IEnumerable<string> Split(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            // A line broken by hand inside bold words ends and begins them anew.
            var marks = line.Split("**").Length - 1;
            var whole = (marks % 2 == 0 ? line : line.StartsWith("**", StringComparison.Ordinal) ? line + "**" : "**" + line).Trim(' ', '\t', '\r', '\u00a0');
            yield return whole is "****" ? "" : whole.StartsWith('#') ? MarkedText.Escape(whole) : whole;
        }
    }

    private static string Bullet(Paragraph paragraph) => paragraph.ParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value > 0 ? "• " : "";

    private static string Shown(OpenXmlElement child) => child switch
    {
        Words words => words.Text.Replace("**", "*\u200b*", StringComparison.Ordinal),
        TabChar => "\t",
        Break { Type: null } or CarriageReturn => "\n",
        NoBreakHyphen => "-",
        _ => "",
    };
}
