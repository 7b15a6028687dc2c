namespace Gazette.News;

/// <summary>A piece of the paper as it was read: what it says and who answers for it, without identity or place in a store.</summary>
public sealed record Article
{
    /// <summary>The headline; taken from the text where the piece has none (<see cref="DerivedTitle"/>).</summary>
    public required string Title { get; init; }

    /// <summary>Whether <see cref="Title"/> was made from the first sentence because the piece has no headline.</summary>
    public bool DerivedTitle { get; init; }

    /// <summary>Whether a part of the piece is missing (its beginning or its end lies elsewhere). Stored and searchable, never pushed.</summary>
    public bool Fragment { get; init; }

    /// <summary>The line above the headline that leads to it (引题), if any.</summary>
    public string? Kicker { get; init; }

    /// <summary>The section of the page it stands under (要闻, 民生), if marked.</summary>
    public string? Section { get; init; }

    /// <summary>Display names of the departments that answer for the piece: the byline first, else the body of this district that is the title's subject, else empty.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>Departments named in the text that do not answer for it, as printed: visitors, other districts, higher levels.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>Reporters named in the byline.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Topic names in the taxonomy's Chinese form, the best supported first.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Why it has its <see cref="Topics"/>, in their order. Known right after reading; it is not stored.</summary>
    public IReadOnlyList<TopicReason> TopicReasons { get; init; } = [];

    /// <summary>The publication day of this piece alone, where the document gives each piece its own (an entry of a feed); null: the reading's.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The page it begins on, when a page mark says so.</summary>
    public int? Page { get; init; }

    /// <summary>Its address at its source, absolute http or https, when the document gives one.</summary>
    public string? Link { get; init; }

    /// <summary>The id that its source gave it (an Atom id, an RSS guid, a record's id): two pieces of one source with the same id are one article, however they changed.</summary>
    public string? SourceId { get; init; }

    /// <summary>The newest past day on which what the piece tells happened, if it says so.</summary>
    public DateOnly? EventDate { get; init; }

    /// <summary>The body in order, subheads among them as items of their own: clean, no Markdown, no byline, no page furniture.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>The subheads, listed again.</summary>
    public IReadOnlyList<string> Subheads { get; init; } = [];

    /// <summary>Captions of the piece's pictures.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>Every indicator with a value that the piece states.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>The body as one text, a line a paragraph.</summary>
    public string Body => string.Join('\n', Paragraphs);
}
