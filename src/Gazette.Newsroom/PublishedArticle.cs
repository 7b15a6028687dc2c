using Gazette.News;

namespace Gazette.Newsroom;

/// <summary>An article as it stands in the store.</summary>
/// <param name="Id">Stable for the article's life; travels in links and buttons.</param>
/// <param name="Version">1, and one more for each correction.</param>
/// <param name="NewsOrder">Position in the order of the news: greater is newer (day, later edition, then the paper's own order with fragments last). Unique.</param>
/// <param name="Day">Publication day in the paper's time zone.</param>
/// <param name="Paper">Name of the paper, or null.</param>
/// <param name="Archive">Imported as archive: searchable, never pushed.</param>
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
    IReadOnlyList<string> TopicCodes);
