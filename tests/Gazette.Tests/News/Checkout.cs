using System.Text.Json;
using Gazette.News;
using Gazette.News.Issues;

namespace Gazette.Tests.News;

/// <summary>The files of this checkout that reading is tested with.</summary>
internal static class Checkout
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly Lazy<Taxonomy> Known = new(() =>
    {
        var parsed = Taxonomy.Parse(File.ReadAllText(Path("taxonomy.json")));
        return parsed.Taxonomy ?? throw new InvalidOperationException(string.Join('\n', parsed.Mistakes));
    });

    private static readonly Lazy<IssueReader> SharedReader = new(() => new IssueReader(Known.Value));

    public static Taxonomy Taxonomy => Known.Value;

    public static IssueReader Reader => SharedReader.Value;

    public static string Path(params string[] parts) => System.IO.Path.Combine([Repository.Root, .. parts]);

    public static JsonElement Json(params string[] parts) => JsonDocument.Parse(File.ReadAllText(Path(parts))).RootElement;

    public static Reading Read(string text) => Reader.Read(text, new DocumentFacts(null, null, null, Today));
}
