using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gazette.News;
using Gazette.Text.Time;

namespace Gazette.Newsroom.Publishing;

/// <summary>A piece as it is kept in a version's content: JSON with its characters as they are, what is empty left out.</summary>
public static class ArticleContent
{
    private static readonly ArticleJson Json = new(new JsonSerializerOptions(ArticleJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    // Why it has its topics is for who reads a document; kept, it would be a third of all that is written.
    /// <summary>The JSON of a piece.</summary>
    public static string Write(Article article) => JsonSerializer.Serialize(article with { TopicReasons = [] }, Json.Article);

    /// <summary>The piece of a JSON that was written here.</summary>
    public static Article Read(string content) => JsonSerializer.Deserialize(content, Json.Article)!;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(MonthRangeConverter)])]
[JsonSerializable(typeof(Article))]
internal sealed partial class ArticleJson : JsonSerializerContext;

internal sealed class MonthRangeConverter : JsonConverter<MonthRange>
{
    public override MonthRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MonthRange.TryParse(reader.GetString(), out var range) ? range : throw new JsonException("Wants months as yyyy-MM/yyyy-MM.");

    public override void Write(Utf8JsonWriter writer, MonthRange value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
