using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gazette.News;
using Gazette.Newsroom.Publishing;

namespace Gazette.Newsroom.Issues;

/// <summary>The pages of a draft as they are kept: JSON, each piece as a version keeps it. Furniture and spans are not kept.</summary>
public static class DraftPageJson
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<WarningKind>(), new JsonStringEnumConverter<Clue>(), new JsonStringEnumConverter<ProblemKind>() },
    };

    /// <summary>The JSON of pages.</summary>
    public static string Write(IReadOnlyList<DraftPage> pages) => JsonSerializer.Serialize(pages.Select(Kept.Of), Json);

    /// <summary>The pages of a JSON that was written here.</summary>
    public static IReadOnlyList<DraftPage> Read(string json) => [.. JsonSerializer.Deserialize<List<Kept>>(json, Json)!.Select(kept => kept.Page())];

    /// <summary>A page as it is kept.</summary>
    private sealed record Kept(
        string? Name, string Source, string Hash, string? Paper, DateOnly? Given, DraftProblem? Problem, string? PrintedPaper, DateOnly? Date,
        DateSource DateSource, int? PageNumber, IReadOnlyList<string> Pieces, IReadOnlyList<JsonElement> Warnings, IReadOnlyList<Problem> Problems)
    {
        public static Kept Of(DraftPage page) => new(
            page.Name, page.Source, page.Hash, page.Paper, page.Given, page.Problem, page.Reading.Paper, page.Reading.Date,
            page.Reading.DateSource, page.Reading.Page, [.. page.Reading.Articles.Select(ArticleContent.Write)], [.. page.Reading.Warnings.Select(w => JsonSerializer.SerializeToElement(w, Json))], page.Reading.Problems);

        public DraftPage Page() => new(Name, Source, Hash, Paper, Given, Reading(), Problem);

        private Reading Reading() => new()
        {
            Paper = PrintedPaper,
            Date = Date,
            DateSource = DateSource,
            Page = PageNumber,
            Articles = [.. Pieces.Select(ArticleContent.Read)],
            Warnings = [.. Warnings.Select(Warning)],
            Problems = Problems,
        };

        // A draft kept before warnings had kinds holds them as sentences.
        private static ReadingWarning Warning(JsonElement kept) =>
            kept.ValueKind == JsonValueKind.String ? new(WarningKind.Words, kept.GetString()!) : kept.Deserialize<ReadingWarning>(Json)!;
    }
}
