using System.Text.Json.Serialization;
using Gazette.Newsroom;

namespace Gazette.Json;

/// <summary>A published article in its outside form: the article, and where it stands.</summary>
internal sealed record PublishedJson(string Id, int Version, string? Paper, string Date, bool Archive, bool Sample, ArticleJson Article)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Snippet { get; init; }

    /// <summary>Where the story was printed, the place of its text first.</summary>
    public IReadOnlyList<SourceJson> Sources { get; init; } = [];

    public static PublishedJson Of(PublishedArticle p) =>
        new(Ids.Text(p.Id), p.Version, p.Paper, ReadingJson.Day(p.Day)!, p.Archive, p.Sample, ArticleJson.Of(p.Article))
        {
            Sources = [.. p.Sources.Select(s => new SourceJson(s.Paper, ReadingJson.Day(s.Day)!, s.Page, s.Link))],
        };
}

/// <summary>A place where a story was printed. The name of a file or of a publisher's key stays inside.</summary>
internal sealed record SourceJson(string? Paper, string Date, int? Page, string? Link);
