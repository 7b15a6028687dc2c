using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Gazette.News.Formats.Html;

/// <summary>Turns elements into blocks: headings, paragraphs, list items, table rows, captions.</summary>
internal sealed partial class HtmlBlocks
{
    private static readonly HashSet<string> Passed = new(StringComparer.Ordinal)
    {
        "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "NAV", "FOOTER", "ASIDE", "FORM", "BUTTON", "SELECT", "TEXTAREA", "IFRAME", "OBJECT", "SVG", "CANVAS", "AUDIO", "VIDEO", "HEAD", "TITLE", "INPUT", "MENU",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "A", "ABBR", "B", "BDI", "BDO", "BIG", "CITE", "CODE", "DEL", "DFN", "EM", "FONT", "I", "INS", "KBD", "LABEL", "MARK", "Q", "RP", "RT", "RUBY", "S", "SAMP", "SMALL", "SPAN", "STRIKE", "STRONG", "SUB", "SUP", "TIME", "TT", "U", "VAR", "WBR", "O:P",
    };

    private readonly List<Block> blocks = [];
    private readonly StringBuilder open = new();
    private BlockKind kind;
    private int level;
    private int bold;
    private int keepsLines;

    /// <summary>The blocks of an element, in its order.</summary>
    public static List<Block> Of(INode root)
    {
        var writer = new HtmlBlocks();
        writer.Walk(root);
        writer.Close();
        return writer.blocks;
    }

    // HtmlGuard bounds the depth, so walking may recurse.
    private void Walk(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
                Add(text.Data);
            else if (child is IElement element && !Passed.Contains(element.NodeName) && !IsHidden(element))
                Enter(element);
        }
    }

    private void Enter(IElement element)
    {
        switch (element.NodeName)
        {
            case "BR":
                Close();
                break;
            case "H1" or "H2" or "H3" or "H4" or "H5" or "H6":
                Block(element, BlockKind.Heading, element.NodeName[1] - '0');
                break;
            case "LI":
                Block(element, BlockKind.Item, 0, Mark(element));
                break;
            case "FIGCAPTION" or "CAPTION":
                Block(element, BlockKind.Caption, 0);
                break;
            case "TR" when IsRow(element):
                Row(element);
                break;
            case "B" or "STRONG":
                Emphasis(element);
                break;
            case "PRE":
                keepsLines++;
                Block(element, BlockKind.Paragraph, 0);
                keepsLines--;
                break;
            case var name when Inline.Contains(name):
                Walk(element);
                break;
            default:
                Close();
                Walk(element);
                Close();
                break;
        }
    }

    private void Block(IElement element, BlockKind as_, int depth, string mark = "")
    {
        Close();
        var (before, above) = (kind, level);
        (kind, level) = (as_, depth);
        open.Append(mark);
        Walk(element);
        if (open.Length == mark.Length)
            open.Clear();   // an item without a word
        Close();
        (kind, level) = (before, above);
    }

    private void Emphasis(IElement element)
    {
        if (bold++ == 0)
            open.Append("**");
        Walk(element);
        if (--bold == 0 && open.Length > 0)
            open.Append("**");
    }

    private void Row(IElement row)
    {
        Close();
        var cells = row.Children.Where(c => c.NodeName is "TD" or "TH").Select(c => string.Join(' ', Of(c).Select(b => b.Text))).ToList();
        if (cells.Exists(c => c.Length > 0))
            blocks.Add(new(BlockKind.Row, $"| {string.Join(" | ", cells)} |"));
    }

    /// <summary>A row of data: several cells, none with an inner layout of its own. Old pages set their columns in tables.</summary>
    private static bool IsRow(IElement row)
    {
        var cells = row.Children.Where(c => c.NodeName is "TD" or "TH").ToList();
        return cells.Count > 1 && cells.TrueForAll(c => c.QuerySelector("table,h1,h2,h3,h4,h5,h6,li,div p") is null && c.TextContent.Length <= 300);
    }

    private static string Mark(IElement item)
    {
        if (item.ParentElement is not { NodeName: "OL" } list)
            return "• ";
        var before = list.Children.TakeWhile(c => c != item).Count(c => c.NodeName == "LI");
        return $"{before + 1}. ";
    }

    private void Add(string data)
    {
        if (keepsLines > 0 && data.Contains('\n'))
        {
            foreach (var line in data.Split('\n'))
            {
                AddLine(line);
                Close();
            }
        }
        else
        {
            AddLine(data);
        }
    }

    private void AddLine(string data)
    {
        foreach (var c in data)
        {
            // A line break in the source is a blank; between Chinese characters it is nothing.
            if (c is '\n' or '\r' or '\t' or ' ' or '\u00a0' or '\f')
                Blank(c);
            else
                open.Append(c);
        }
    }

    private void Blank(char c)
    {
        if (open.Length > 0 && !char.IsWhiteSpace(open[^1]) && (c is ' ' or '\u00a0' or '\t' || open[^1] < '\u2e80'))
            open.Append(' ');
    }

    private void Close()
    {
        if (bold > 0)
            open.Append("**");
        var text = Empty().Replace(open.ToString(), "").Trim();
        open.Clear();
        if (bold > 0)
            open.Append("**");
        if (text.Length > 0 && !text.All(c => c is '*' or ' '))
            blocks.Add(new(kind, Shape(text), level));
    }

    private static string Shape(string text) => text[0] == '#' ? MarkedText.Escape(text) : text;

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("style") is { } style && Hidden().IsMatch(style);

    // Emphasis that closes and opens again, or holds nothing.
    [GeneratedRegex(@"\*\*\s*\*\*")]
    private static partial Regex Empty();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();
}
