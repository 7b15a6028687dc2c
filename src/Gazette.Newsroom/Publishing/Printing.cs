using System.Security.Cryptography;
using System.Text;
using Gazette.Newsroom.Sameness;

namespace Gazette.Newsroom.Publishing;

/// <summary>A draft at the place where its document prints it.</summary>
/// <param name="Draft">The piece.</param>
/// <param name="Source">Where the document comes from (<see cref="Publication.Source"/>).</param>
/// <param name="Paper">The paper's name, or null.</param>
/// <param name="Day">Its publication day.</param>
/// <param name="Assumed">Whether the day is only that on which it reached us.</param>
/// <param name="Page">Its page, or null.</param>
/// <param name="Archive">Whether it is published as archive.</param>
public sealed record Printing(Draft Draft, string Source, string? Paper, DateOnly Day, bool Assumed, int? Page, bool Archive)
{
    private const int LongestId = 200;
    private const int LongestLink = 2000;

    /// <summary>The id that the source gave the piece, or null; a very long one by its hash.</summary>
    public string? SourceId { get; } = Draft.Article.SourceId?.Trim() switch
    {
        null or "" => null,
        { Length: > LongestId } id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id))),
        var id => id,
    };

    /// <summary>The piece's address at its source, or null.</summary>
    public string? Link { get; } =
        Draft.Article.Link is { Length: <= LongestLink } link && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? link
            : null;

    /// <summary>The piece as it is compared with others.</summary>
    internal Story Story() => Sameness.Story.Of(Draft.Article, Day, Draft.DepartmentCodes, Draft.FoldedTitle, Draft.FoldedBody, Draft.Sentences);
}
