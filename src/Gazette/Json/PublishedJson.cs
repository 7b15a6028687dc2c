using System.Text.Json.Serialization;
using Gazette.Newsroom;

namespace Gazette.Json;

/// <summary>A published article in its outside form: the article, and where it stands.</summary>
internal sealed record PublishedJson(string Id, int Version, string? Paper, string Date, bool Archive, bool Sample, ArticleJson Article)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Snippet { get; init; }

    public static PublishedJson Of(PublishedArticle p) =>
        new(Ids.Text(p.Id), p.Version, p.Paper, ReadingJson.Day(p.Day)!, p.Archive, p.Sample, ArticleJson.Of(p.Article));
}
