namespace Gazette.News.Formats;

/// <summary>What a document is, as its content says.</summary>
public enum DocumentKind
{
    /// <summary>Plain text or Markdown.</summary>
    Text,

    /// <summary>An HTML page.</summary>
    Html,

    /// <summary>An RSS feed of any version, RDF too.</summary>
    Rss,

    /// <summary>An Atom feed.</summary>
    Atom,

    /// <summary>JSON: one article, a list of them, or a JSON Feed.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>A table with a header: comma, semicolon or tab between its fields.</summary>
    Csv,

    /// <summary>A Word document.</summary>
    Docx,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>Something that is not read.</summary>
    Unknown,
}
