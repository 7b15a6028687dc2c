using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Gazette.Platforms.Telegram;

/// <summary>What an answer to an inline query may be (core.telegram.org/bots/api#answerinlinequery).</summary>
internal static partial class InlineRules
{
    internal const int MostResults = 50;

    /// <summary>Bytes of a card's id and of an offset.</summary>
    internal const int LongestId = 64, LongestOffset = 64;

    private static readonly TimeSpan usualCacheTime = TimeSpan.FromSeconds(300);

    internal static InlineAnswer Read(ApiRequest request)
    {
        var results = Results(request.Structure("results") as JsonArray ?? throw Unparsable("expected an Array of InlineQueryResult"));
        var offset = request.Text("next_offset") ?? "";
        if (Encoding.UTF8.GetByteCount(offset) > LongestOffset)
            throw Refusal.BadRequest("NEXT_OFFSET_INVALID");
        var cache = request.Number("cache_time") is { } seconds ? TimeSpan.FromSeconds(Math.Max(0, seconds)) : usualCacheTime;
        return new(results, offset, Button(request.Structure("button")), cache, request.Flag("is_personal"));
    }

    private static List<InlineResult> Results(JsonArray given)
    {
        if (given.Count > MostResults)
            throw Refusal.BadRequest("RESULTS_TOO_MUCH");
        var results = given.Select(r => Result(r as JsonObject ?? throw Unparsable("expected an Object"))).ToList();
        return results.DistinctBy(r => r.Id).Count() == results.Count ? results : throw Refusal.BadRequest("RESULT_ID_DUPLICATE");
    }

    private static InlineResult Result(JsonObject json)
    {
        // Other kinds exist, but nothing here sends them: better refused than half understood.
        if ((string?)json["type"] != "article")
            throw Unparsable("only articles are served here");
        var id = (string?)json["id"] ?? "";
        if (Encoding.UTF8.GetByteCount(id) is 0 or > LongestId)
            throw Refusal.BadRequest("RESULT_ID_INVALID");
        if (string.IsNullOrEmpty((string?)json["title"]))
            throw Refusal.BadRequest("ARTICLE_TITLE_EMPTY");
        return new(id, (string)json["title"]!, (string?)json["description"] ?? "", Content(json["input_message_content"]))
        {
            Buttons = MarkupRules.Rows(json["reply_markup"]),
            Markup = json["reply_markup"]?.DeepClone(),
        };
    }

    private static FormattedText Content(JsonNode? given) => given is JsonObject content && content.ContainsKey("message_text")
        ? TextRules.Message((string?)content["message_text"] ?? "", (string?)content["parse_mode"], content["entities"], "MESSAGE_TOO_LONG")
        : throw Unparsable("input message content is not specified");

    private static InlineButton? Button(JsonNode? given)
    {
        if (given is not JsonObject button)
            return null;
        if (button.ContainsKey("web_app") == button.ContainsKey("start_parameter"))
            throw Refusal.BadRequest("can't parse inline query results button: exactly one of the optional fields must be used");
        if (string.IsNullOrEmpty((string?)button["text"]))
            throw Refusal.BadRequest("SWITCH_PM_TEXT_EMPTY");
        var start = (string?)button["start_parameter"];
        if (start is not null && !StartParameter().IsMatch(start))
            throw Refusal.BadRequest(start.Length == 0 ? "START_PARAM_EMPTY" : "START_PARAM_INVALID");
        return new((string)button["text"]!, start);
    }

    private static Refusal Unparsable(string what) => Refusal.BadRequest("can't parse inline query result: " + what);

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex StartParameter();
}
