using System.Text.Json.Serialization;

namespace Gazette.Conversation.Replies;

/// <summary>A part of a <see cref="Reply"/>. Texts are plain: the channel escapes them for where they go.</summary>
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Subheading), "subheading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(ArticleList), "articles")]
[JsonDerivedType(typeof(Quotation), "quotation")]
[JsonDerivedType(typeof(FigureLine), "figure")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Document), "document")]
[JsonDerivedType(typeof(Chart), "chart")]
public abstract record Block;

/// <summary>The reply's headline.</summary>
public sealed record Heading(string Text) : Block;

/// <summary>A headline within the reply.</summary>
public sealed record Subheading(string Text) : Block;

/// <summary>Running text.</summary>
public sealed record Paragraph(string Text) : Block;

/// <summary>Something said in a smaller voice: source, date, what was understood.</summary>
/// <param name="Text">The words.</param>
/// <param name="ArticleId">The article whose source it names, or null: where readers can open it, it links there.</param>
public sealed record Note(string Text, long? ArticleId = null) : Block;

/// <summary>A numbered list of articles.</summary>
public sealed record ArticleList(IReadOnlyList<ArticleLine> Lines) : Block
{
    /// <summary>Whether a channel that can shows its first lines only, until the reader opens it.</summary>
    public bool Folds { get; init; }
}

/// <summary>An article in a list.</summary>
/// <param name="Number">The number that opens it, from 1.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Department">Who answers for it, as shown; empty when nobody is named.</param>
/// <param name="Date">Its day as people write it in the reply's language.</param>
/// <param name="Summary">One line, or null.</param>
public sealed record ArticleLine(int Number, long ArticleId, string Title, string Department, string Date, string? Summary);

/// <summary>Words of an article, word for word, and where they stand.</summary>
/// <param name="Text">The words.</param>
/// <param name="Source">Title, paper, department and day.</param>
/// <param name="ArticleId">The article, or null: where readers can open it, the source links there.</param>
public sealed record Quotation(string Text, string Source, long? ArticleId = null) : Block;

/// <summary>A figure in large: 887,416万元, and a line that qualifies it.</summary>
public sealed record FigureLine(string Name, string Value, string Detail) : Block;

/// <summary>Rows of short texts under headers.</summary>
public sealed record Table(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>A text file, where the channel can send one; else its text.</summary>
/// <param name="Name">File name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Text">What stands in it.</param>
public sealed record Document(string Name, string MediaType, string Text) : Block;

/// <summary>Values as a picture; where none can be shown, its title and table.</summary>
/// <param name="Title">What is shown, with its period.</param>
/// <param name="Unit">The unit of every value; empty for an index.</param>
/// <param name="Points">In order, at least two.</param>
/// <param name="Kind">How they are drawn.</param>
/// <param name="Table">The same in words, which stands beside the picture too.</param>
public sealed record Chart(string Title, string Unit, IReadOnlyList<ChartPoint> Points, ChartKind Kind, Table Table) : Block;

/// <summary>A value of a chart.</summary>
/// <param name="Label">What stands under it, at most a few characters.</param>
/// <param name="Value">The value.</param>
public sealed record ChartPoint(string Label, decimal Value);

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>A column for each value.</summary>
    Columns,

    /// <summary>A line from value to value.</summary>
    Line,
}
