using System.Text.RegularExpressions;

namespace Gazette.News.Formats.Pages;

/// <summary>Makes blocks of a document's columns: headings by the size of their letters, paragraphs by indent, gap and full lines.</summary>
internal sealed partial class PdfBlocks
{
    private const double LargerThanText = 1.18;
    private const double ParagraphGap = 1.35;
    private const double HeadlineBlank = 2.5;   // of the letters' size: two clauses of one headline stand apart
    private const int LongestHeading = 60;
    private const int Levels = 4;

    private readonly List<Block> blocks = [];
    private readonly double textSize;
    private readonly List<double> headingSizes;

    private PdfBlocks(IReadOnlyList<List<PdfRun>> pages)
    {
        var sizes = pages.SelectMany(p => p).GroupBy(r => r.Size).Select(g => (Size: g.Key, Letters: g.Sum(r => r.Text.Length))).ToList();
        textSize = sizes.MaxBy(s => s.Letters).Size;
        headingSizes = [.. sizes.Where(s => s.Size >= LargerThanText * textSize).Select(s => s.Size).OrderDescending().Take(Levels)];
    }

    /// <summary>The blocks of all pages.</summary>
    /// <param name="pages">The runs of each page, without running heads; at least one run in all.</param>
    public static List<Block> Of(IReadOnlyList<List<PdfRun>> pages)
    {
        var writer = new PdfBlocks(pages);
        foreach (var (index, page) in pages.Index())
        {
            if (index > 0)
                writer.blocks.Add(new(BlockKind.PageBreak, ""));
            foreach (var column in PdfColumns.Of(page))
            {
                if (column.Gutters.Count > 0)
                    writer.blocks.AddRange(column.Rows().Select(cells => new Block(BlockKind.Row, $"| {string.Join(" | ", cells)} |")));
                else
                    writer.Add(Lines(column.Runs));
            }
        }

        return writer.blocks;
    }

    /// <summary>The lines of a column: runs on one height, left to right. What stands far apart on a line stays apart.</summary>
    private static List<PdfRun> Lines(List<PdfRun> column) => [.. column.OrderByDescending(r => Math.Round(r.Baseline, 1)).ThenBy(r => r.Left)];

    private void Add(List<PdfRun> lines)
    {
        var right = lines.Max(l => l.Right);
        var left = lines.GroupBy(l => Math.Round(l.Left)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Min(l => l.Left);
        var pitch = Pitch(lines);
        for (var from = 0; from < lines.Count;)
        {
            var to = from + 1;
            while (to < lines.Count && GoesOn(lines[to - 1], lines[to], left, right, pitch))
                to++;
            Add(lines[from..to], to < lines.Count || from > 0);
            from = to;
        }
    }

    private void Add(List<PdfRun> lines, bool isAmongOthers)
    {
        var text = Joined(lines);
        if (Level(lines, text) is > 0 and var level)
            blocks.Add(new(BlockKind.Heading, text, level));
        else if (isAmongOthers && lines.TrueForAll(l => l.IsBold) && text.Length <= LongestHeading && !text.EndsWith('。'))
            blocks.Add(new(BlockKind.Paragraph, $"**{text}**"));
        else
            blocks.Add(new(BlockKind.Paragraph, MarkedText.Escape(text)));
    }

    private int Level(List<PdfRun> lines, string text) =>
        lines[0].Size >= LargerThanText * textSize && text.Length <= LongestHeading && text.Any(char.IsLetter)
            ? headingSizes.IndexOf(lines[0].Size) is >= 0 and var rank ? rank + 1 : Levels
            : 0;

    /// <summary>Whether a line belongs to the paragraph, or the headline, of the line above it.</summary>
    private bool GoesOn(PdfRun last, PdfRun next, double left, double right, double pitch)
    {
        if (Math.Abs(last.Size - next.Size) > 0.6)
            return false;
        var step = last.Baseline - next.Baseline;
        var isHeading = last.Size >= LargerThanText * textSize;
        if (isHeading)
            return IsOneLine(last, next) ? next.Left - last.Right < HeadlineBlank * last.Size : step > 0 && step < 1.8 * last.Size;
        if (step < 0.5 * last.Size || step > ParagraphGap * pitch || last.IsBold != next.IsBold)
            return false;
        var isIndented = next.Left > left + 0.8 * next.Size;
        var isFull = last.Right > right - 2.2 * last.Size;
        return !isIndented && isFull && !Item().IsMatch(next.Text);
    }

    private static double Pitch(List<PdfRun> lines)
    {
        var steps = lines.Zip(lines.Skip(1), (a, b) => a.Baseline - b.Baseline).Where(s => s > 1).Order().ToList();
        return steps.Count == 0 ? 2 * lines[0].Size : steps[steps.Count / 2];
    }

    private static string Joined(List<PdfRun> lines)
    {
        var text = lines[0].Text;
        foreach (var (last, next) in lines.Zip(lines.Skip(1)))
        {
            if (IsOneLine(last, next))
            {
                text += "\u3000" + next.Text;
                continue;
            }

            var isWord = char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetter(next.Text[0]) || char.IsAsciiLetter(text[^1]) && char.IsAsciiDigit(next.Text[0]);
            text = text.EndsWith('-') && char.IsAsciiLetter(next.Text[0]) ? text[..^1] + next.Text : text + (isWord ? " " : "") + next.Text;
        }

        return text;
    }

    private static bool IsOneLine(PdfRun last, PdfRun next) => next.Left > last.Right && Math.Abs(last.Baseline - next.Baseline) < 0.2 * last.Size;

    [GeneratedRegex(@"^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[•●■◆▲]|[0-9]{1,2}[.、．]\s*\D)")]
    private static partial Regex Item();
}
