using System.Globalization;
namespace Gazette.News;

/// <summary>Where the publication day of a document comes from.</summary>
public enum DateSource
{
    /// <summary>Nowhere: the day is not known.</summary>
    None,

    /// <summary>The caller said it.</summary>
    Given,

    /// <summary>The file's name holds it.</summary>
    File,

    /// <summary>The document's masthead or text states it.</summary>
    Text,

    /// <summary>The newest past event date of the issue.</summary>
    Inferred,
}

/// <summary>What was read from one document (<c>contract</c> section 3): its articles, and everything that is no article.</summary>
public sealed record Reading
{
    /// <summary>The paper's name, when given or printed.</summary>
    public string? Paper { get; init; }

    /// <summary>The publication day, in the paper's time zone.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where <see cref="Date"/> comes from.</summary>
    public DateSource DateSource { get; init; }

    /// <summary>The page the document shows, when a page mark says so.</summary>
    public int? Page { get; init; }

    /// <summary>The pieces in the paper's own order.</summary>
    public IReadOnlyList<Article> Articles { get; init; } = [];

    /// <summary>Lines that belong to the page and to no article.</summary>
    public IReadOnlyList<string> Furniture { get; init; } = [];

    /// <summary>What an editor should look at: decisions in the order of the document, then what its pieces lack.</summary>
    public IReadOnlyList<ReadingWarning> Warnings { get; init; } = [];

    /// <summary>What could not be read while the rest was: a broken line, an entry without text.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Every non-blank character of the input in exactly one span, in input order.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];
}

/// <summary>A part of a document that could not be read.</summary>
/// <param name="Place">Where: <c>line 17</c>, <c>entry 4</c>.</param>
/// <param name="What">What is wrong there.</param>
/// <param name="Mend">What to do about it.</param>
/// <param name="Line">The line of the document, from 1, where it has lines.</param>
/// <remarks>Worded as the program, its files and its API say it; a chat words its <see cref="Kind"/> in the person's language.</remarks>
public sealed record Problem(string Place, string What, string Mend, int? Line = null)
{
    /// <summary>What is wrong, to be worded where it is shown.</summary>
    public ProblemKind Kind { get; init; }

    /// <summary>The number in <see cref="Place"/>.</summary>
    public int Number => int.TryParse(Place.AsSpan(Place.LastIndexOf(' ') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>What and the mend in one line.</summary>
    public string Message => $"{OneLine(What)}: {Mend}.";

    // What is wrong may quote the document, line breaks and all.
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("\0", "", StringComparison.Ordinal);
}

/// <summary>What is wrong with a part of a document.</summary>
public enum ProblemKind
{
    /// <summary>What its words say: all that is known of one kept before it had a kind.</summary>
    Words,

    /// <summary>It is broken: brackets, quotes, cells.</summary>
    Unreadable,

    /// <summary>It is no JSON object.</summary>
    NoObject,

    /// <summary>It has no text.</summary>
    NoText,

    /// <summary>It is longer than an entry can be.</summary>
    TooLong,

    /// <summary>Its encoding cannot be told.</summary>
    UnknownEncoding,

    /// <summary>The document is cut off or broken there, and was read around it.</summary>
    CutOff,

    /// <summary>So much is wrong that what comes after it was not read.</summary>
    TooMany,
}

/// <summary>What a stretch of the input is.</summary>
public enum SpanRole
{
    /// <summary>A headline.</summary>
    Title,

    /// <summary>The line that leads to a headline.</summary>
    Kicker,

    /// <summary>A section mark.</summary>
    Section,

    /// <summary>The byline.</summary>
    Byline,

    /// <summary>A subhead inside a piece.</summary>
    Subhead,

    /// <summary>Body text.</summary>
    Paragraph,

    /// <summary>A picture's caption.</summary>
    Caption,

    /// <summary>Something printed before, printed again.</summary>
    Repeat,

    /// <summary>A line of the page, of no article.</summary>
    Furniture,

    /// <summary>A page number.</summary>
    PageMark,
}

/// <summary>A stretch of the decoded input with its one role.</summary>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Role">What it is.</param>
/// <param name="Article">Index into <see cref="Reading.Articles"/>, or null.</param>
/// <param name="Evidence">Which evidence decided role and article, in a few words.</param>
public sealed record Span(int Start, int Length, SpanRole Role, int? Article, string Evidence);
