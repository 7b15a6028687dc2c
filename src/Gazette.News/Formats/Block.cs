namespace Gazette.News.Formats;

/// <summary>What a block of a laid-out document is.</summary>
internal enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading the document itself marks.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>What stands under a picture.</summary>
    Caption,

    /// <summary>The end of a page.</summary>
    PageBreak,
}

/// <summary>One block of a laid-out document, before it becomes lines.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says, in Layout's marks.</param>
/// <param name="Level">A heading's level, from 1.</param>
internal readonly record struct Block(BlockKind Kind, string Text, int Level = 0);
