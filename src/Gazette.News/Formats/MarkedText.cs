using System.Text;

namespace Gazette.News.Formats;

/// <summary>Writes blocks as the text that Layout reads: a line each, headings with <c>#</c>, an empty line between.</summary>
internal static class MarkedText
{
    /// <summary>The text of the blocks.</summary>
    public static string Of(IReadOnlyList<Block> blocks)
    {
        var headlines = HeadlineLevel(blocks);
        var text = new StringBuilder();
        var last = BlockKind.PageBreak;
        foreach (var block in blocks)
        {
            if (text.Length > 0)
                text.Append(IsRun(last, block.Kind) ? "\n" : "\n\n");
            text.Append(Line(block, headlines));
            last = block.Kind;
        }

        return text.ToString();
    }

    /// <summary>Characters that Layout would take for marks are kept from it by an invisible one, which it drops.</summary>
    public static string Escape(string text)
    {
        var safe = text.Replace("**", "*\u200b*", StringComparison.Ordinal);
        return safe.StartsWith('#') ? "\u200b" + safe : safe;
    }

    private static bool IsRun(BlockKind last, BlockKind next) => last == next && next is BlockKind.Item or BlockKind.Row;

    private static string Line(Block block, int headlines) => block.Kind switch
    {
        BlockKind.Heading when block.Level <= headlines => new string('#', block.Level) + " " + block.Text.Replace("**", "", StringComparison.Ordinal),
        // A deeper heading is a subhead: Layout takes a bold line inside a piece for one.
        BlockKind.Heading => $"**{block.Text.Replace("**", "", StringComparison.Ordinal)}**",
        BlockKind.Caption => "▲" + block.Text,
        BlockKind.PageBreak => "\f",
        _ => block.Text,
    };

    /// <summary>The deepest level that headlines of pieces have: the outermost that stands over text of its own.</summary>
    private static int HeadlineLevel(IReadOnlyList<Block> blocks)
    {
        for (var level = 1; level <= 6; level++)
        {
            for (var i = 0; i < blocks.Count; i++)
            {
                if (blocks[i] is { Kind: BlockKind.Heading } heading && heading.Level == level && HasText(blocks, i))
                    return level;
            }
        }

        return 6;
    }

    private static bool HasText(IReadOnlyList<Block> blocks, int heading)
    {
        const int enough = 30;   // a date or a credit under a masthead is no text
        var length = 0;
        for (var i = heading + 1; i < blocks.Count && blocks[i].Kind != BlockKind.Heading; i++)
            length += blocks[i].Text.Length;
        return length >= enough;
    }
}
