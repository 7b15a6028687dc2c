using System.Text.Encodings.Web;
using System.Text.Json;
using Gazette.Newsroom.Issues;
using Gazette.Storage.Following;
using Gazette.Storage.News;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.Issues;

/// <summary>A draft as a row.</summary>
internal static class IssueDraftRow
{
    /// <summary>The columns that <see cref="Read"/> reads.</summary>
    public const string Select = """
        SELECT token, channel, account, chat, sender, state, revision, parts, pages, corrections, problem, archive, outcome, tries, changed_at FROM issue_draft
        """;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IssueDraft Read(SqliteDataReader r) => new(
        r.GetString(0),
        new(r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4)),
        Enum.Parse<DraftState>(r.GetString(5), ignoreCase: true),
        r.GetInt32(6),
        JsonSerializer.Deserialize<List<HandedPart>>(r.GetString(7), Options)!)
    {
        Pages = r.Text(8) is { } pages ? DraftPageJson.Read(pages) : [],
        Corrections = r.Text(9) is { } corrections ? JsonSerializer.Deserialize<DraftCorrections>(corrections, Options)! : new(),
        Problem = r.Text(10) is { } problem ? JsonSerializer.Deserialize<DraftProblem>(problem, Options) : null,
        Archive = r.GetBoolean(11),
        Outcome = r.Text(12) is { } outcome ? JsonSerializer.Deserialize<DraftOutcome>(outcome, Options) : null,
        Tries = r.GetInt32(13),
        At = Columns.Instant(r.GetInt64(14)),
    };

    public static string Text(DraftState state) => state.ToString().ToLowerInvariant();

    public static string? Json<T>(T? value)
        where T : class => value is null ? null : JsonSerializer.Serialize(value, Options);
}
