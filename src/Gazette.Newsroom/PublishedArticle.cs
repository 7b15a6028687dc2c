using Gazette.News;

namespace Gazette.Newsroom;

/// <summary>An article as it stands in the store.</summary>
/// <param name="Id">Stable for the article's life; travels in links and buttons.</param>
/// <param name="Version">1, and one more for each correction.</param>
/// <param name="NewsOrder">Position in the order of the news: greater is newer (day, later edition, then the paper's own order with fragments last). Unique.</param>
/// <param name="Day">Publication day in the paper's time zone.</param>
/// <param name="Paper">Name of the paper, or null.</param>
/// <param name="Archive">Imported as archive by every source: searchable, never pushed.</param>
/// <param name="Sample">Belongs to the sample issues.</param>
/// <param name="Article">What it says.</param>
/// <param name="DepartmentCodes">Codes of <see cref="Article.Departments"/>.</param>
/// <param name="TopicCodes">Codes of <see cref="Article.Topics"/>.</param>
public sealed record PublishedArticle(
    long Id,
    int Version,
    long NewsOrder,
    DateOnly Day,
    string? Paper,
    bool Archive,
    bool Sample,
    Article Article,
    IReadOnlyList<string> DepartmentCodes,
    IReadOnlyList<string> TopicCodes)
{
    /// <summary>Where the story was printed: the place of its text first, then those of copies that were recognised.</summary>
    public IReadOnlyList<ArticleSource> Sources { get; init; } = [];

    /// <summary>The name of the first indicator it states that is held for three periods or more, as printed: of it there is a chart. Null for none.</summary>
    public string? Course { get; init; }
}

/// <summary>A place where an article's story was printed.</summary>
/// <param name="Source">Where the document came from.</param>
/// <param name="Paper">The paper's name, or null.</param>
/// <param name="Day">The publication day there.</param>
/// <param name="Page">Its page, or null.</param>
/// <param name="Link">Its address there, or null.</param>
public sealed record ArticleSource(string Source, string? Paper, DateOnly Day, int? Page, string? Link);
