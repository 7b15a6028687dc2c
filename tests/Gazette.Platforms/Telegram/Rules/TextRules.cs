using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>What a message's text and a file's caption may be.</summary>
internal static class TextRules
{
    /// <summary>UTF-16 units of a message, after entities are parsed (core.telegram.org/bots/api#sendmessage).</summary>
    internal const int LongestMessage = 4096;

    /// <summary>UTF-16 units of a caption, after entities are parsed (core.telegram.org/bots/api#senddocument).</summary>
    internal const int LongestCaption = 1024;

    /// <summary>The text of a message that is sent or edited.</summary>
    internal static FormattedText Message(ApiRequest request, string tooLong) =>
        Message(request.Text("text") ?? "", request.Text("parse_mode"), request.Structure("entities"), tooLong);

    /// <summary>The text of a message, wherever it is given.</summary>
    internal static FormattedText Message(string raw, string? parseMode, JsonNode? entities, string tooLong)
    {
        if (raw.Length == 0)
            throw Refusal.BadRequest("message text is empty");
        var text = Formatted(raw, parseMode, entities);
        if (text.Text.Length == 0)
            throw Refusal.BadRequest("text must be non-empty");
        return text.Text.Length <= LongestMessage ? text : throw Refusal.BadRequest(tooLong);
    }

    /// <summary>The caption of a file; it may be missing.</summary>
    internal static FormattedText Caption(ApiRequest request)
    {
        var text = Formatted(request.Text("caption") ?? "", request.Text("parse_mode"), request.Structure("caption_entities"));
        return text.Text.Length <= LongestCaption ? text : throw Refusal.BadRequest("message caption is too long");
    }

    private static FormattedText Formatted(string raw, string? parseMode, JsonNode? entities)
    {
        var parsed = parseMode?.ToLowerInvariant() switch
        {
            null or "" => new FormattedText(raw, [.. Given(entities as JsonArray ?? [])]),
            "html" => HtmlText.Parse(raw),
            // Markdown exists, but nothing here writes it: better refused than half understood.
            _ => throw Refusal.BadRequest("unsupported parse_mode"),
        };
        return parsed.Trimmed();
    }

    private static IEnumerable<MessageEntity> Given(JsonArray entities) =>
        from entity in entities.OfType<JsonObject>()
        let argument = entity["url"] ?? entity["language"] ?? entity["custom_emoji_id"]
        select new MessageEntity((string)entity["type"]!, (int)entity["offset"]!, (int)entity["length"]!, (string?)argument);
}
