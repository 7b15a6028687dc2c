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
public abstract record Block;

/// <summary>The reply's headline.</summary>
public sealed record Heading(string Text) : Block;

/// <summary>A headline within the reply.</summary>
public sealed record Subheading(string Text) : Block;

/// <summary>Running text.</summary>
public sealed record Paragraph(string Text) : Block;

/// <summary>Something said in a smaller voice: source, date, what was understood.</summary>
public sealed record Note(string Text) : Block;

/// <summary>A numbered list of articles.</summary>
public sealed record ArticleList(IReadOnlyList<ArticleLine> Lines) : Block;

/// <summary>An article in a list.</summary>
/// <param name="Number">The number that opens it, from 1.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Department">Who answers for it, as shown; empty when nobody is named.</param>
/// <param name="Date">Its day as people write it in the reply's language.</param>
/// <param name="Summary">One line, or null.</param>
public sealed record ArticleLine(int Number, long ArticleId, string Title, string Department, string Date, string? Summary);

/// <summary>Words of an article, word for word, and where they stand.</summary>
public sealed record Quotation(string Text, string Source) : Block;

/// <summary>A figure in large: 887,416万元, and a line that qualifies it.</summary>
public sealed record FigureLine(string Name, string Value, string Detail) : Block;

/// <summary>Rows of short texts under headers.</summary>
public sealed record Table(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>A text file, where the channel can send one; else its text.</summary>
/// <param name="Name">File name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Text">What stands in it.</param>
public sealed record Document(string Name, string MediaType, string Text) : Block;
