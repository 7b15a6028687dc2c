using Gazette.News;
using Gazette.Newsroom.Sameness;

namespace Gazette.Newsroom.Publishing;

/// <summary>A text of an article, in the place where a source printed it, that a draft may be the same as.</summary>
/// <param name="Id">The article; where it was merged into another, that one.</param>
/// <param name="Number">The source's number within its article.</param>
/// <param name="Own">Whether the article's text is this source's; else it is a copy that was recognised.</param>
/// <param name="Day">The publication day there.</param>
/// <param name="Paper">The paper's name, or null.</param>
/// <param name="Source">Where its document came from.</param>
/// <param name="SourceId">The id the source gave it, or null.</param>
/// <param name="Page">Its page, or null.</param>
/// <param name="Sample">Whether it is of a sample issue.</param>
/// <param name="Withdrawn">Whether it was withdrawn.</param>
/// <param name="TitleKey">Key of its current title.</param>
/// <param name="ContentHash">Hash of the text that was found, or null where it was found otherwise.</param>
public sealed record HeldPiece(
    long Id,
    int Number,
    bool Own,
    DateOnly Day,
    string? Paper,
    string Source,
    string? SourceId,
    int? Page,
    bool Sample,
    bool Withdrawn,
    string TitleKey,
    string? ContentHash);

/// <summary>An article as it stands, inside a transaction.</summary>
/// <param name="Id">The article.</param>
/// <param name="Version">Its version.</param>
/// <param name="Day">Its publication day.</param>
/// <param name="NewsOrder">Its place in the order of the news.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Article">What it says.</param>
/// <param name="DepartmentCodes">Codes of its departments.</param>
/// <param name="TopicCodes">Codes of its topics.</param>
/// <param name="Sample">Whether it is of a sample issue.</param>
/// <param name="Archive">Whether every source of it was archive.</param>
/// <param name="Withdrawn">Whether it was withdrawn.</param>
public sealed record HeldArticle(
    long Id,
    int Version,
    DateOnly Day,
    long NewsOrder,
    DateTimeOffset Published,
    Article Article,
    IReadOnlyList<string> DepartmentCodes,
    IReadOnlyList<string> TopicCodes,
    bool Sample,
    bool Archive,
    bool Withdrawn)
{
    /// <summary>The article as it is compared with others.</summary>
    internal Story Story() => Sameness.Story.Of(Article, Day, DepartmentCodes);

    /// <summary>The article with departments and topics of another piece added to its own, as a draft; null when it has them all.</summary>
    internal Draft? With(Draft other) => With(other.Article, other.DepartmentCodes, other.TopicCodes);

    /// <summary>The same, of an article.</summary>
    internal Draft? With(Article other, IReadOnlyList<string> departmentCodes, IReadOnlyList<string> topicCodes)
    {
        var departments = departmentCodes.Except(DepartmentCodes).ToList();
        var topics = topicCodes.Except(TopicCodes).ToList();
        if (departments.Count + topics.Count == 0)
            return null;
        var both = Article with
        {
            Departments = [.. Article.Departments.Union(other.Departments)],
            Topics = [.. Article.Topics.Union(other.Topics)],
        };
        return Draft.Of(0, both, [.. DepartmentCodes, .. departments], [.. TopicCodes, .. topics]);
    }
}

/// <summary>What an article, and those merged into it, was offered under so far.</summary>
/// <param name="First">When it was offered first, or null before that.</param>
/// <param name="DepartmentCodes">Departments.</param>
/// <param name="TopicCodes">Topics.</param>
public sealed record OfferedPlaces(DateTimeOffset? First, IReadOnlySet<string> DepartmentCodes, IReadOnlySet<string> TopicCodes);
