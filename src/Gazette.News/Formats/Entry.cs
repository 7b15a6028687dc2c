namespace Gazette.News.Formats;

/// <summary>One piece that its source delivers apart, with its own title: an entry of a feed, a record of a list, a row of a table.</summary>
/// <param name="Place">Where it stands: <c>line 17</c>, <c>entry 4</c>.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Text">Its text in Layout's marks, never blank.</param>
internal sealed record Entry(string Place, string? Title, string Text)
{
    /// <summary>The line above the title.</summary>
    public string? Kicker { get; init; }

    /// <summary>Its publication day in the paper's zone.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Its absolute address, http or https.</summary>
    public string? Link { get; init; }

    /// <summary>The id its source gave it.</summary>
    public string? Id { get; init; }

    /// <summary>The bodies that a field for departments names.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>Names from fields that may hold a body, a person or a paper.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Its categories, as printed.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The page it stands on.</summary>
    public int? Page { get; init; }
}

/// <summary>What was found at one place of a document of entries: an entry, or why there is none.</summary>
/// <param name="Entry">The entry, or null.</param>
/// <param name="Problem">What is wrong; null with an entry.</param>
internal readonly record struct Found(Entry? Entry, Problem? Problem)
{
    public static Found Wrong(ProblemKind kind, string place, string what, string mend) => new(null, new Problem(place, what, mend) { Kind = kind });

    /// <summary>The same, with the line it stands on.</summary>
    public Found On(int line) => Problem is null ? this : this with { Problem = Problem with { Line = line } };
}

/// <summary>What holds for every entry of a document.</summary>
/// <param name="Zone">The paper's zone, or null.</param>
/// <param name="Base">What relative links are relative to, or null.</param>
internal sealed record EntryContext(TimeZoneInfo? Zone, Uri? Base);
