using System.Text;
using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>A button under a message: with data that comes back when it is pressed, or with an address.</summary>
public sealed record Button(string Text, string? Data, string? Url);

/// <summary>What a keyboard under a message may be.</summary>
internal static class MarkupRules
{
    /// <summary>Bytes of a button's data (core.telegram.org/bots/api#inlinekeyboardbutton).</summary>
    internal const int LongestData = 64;

    /// <summary>Buttons under one message.</summary>
    internal const int MostButtons = 100;

    private static readonly string[] OtherActions =
    [
        "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat",
        "copy_text", "callback_game", "pay",
    ];

    /// <summary>The rows of an inline keyboard; none for no markup or a markup of another kind.</summary>
    internal static IReadOnlyList<IReadOnlyList<Button>> Rows(JsonNode? markup)
    {
        if (markup is not JsonObject { } keyboard || keyboard["inline_keyboard"] is not JsonArray rows)
            return [];
        List<IReadOnlyList<Button>> buttons = [.. rows.OfType<JsonArray>().Select(row => row.OfType<JsonObject>().Select(Read).ToList())];
        return buttons.Sum(row => row.Count) <= MostButtons ? buttons : throw Refusal.BadRequest("REPLY_MARKUP_TOO_LONG");
    }

    private static Button Read(JsonObject json)
    {
        var button = new Button((string?)json["text"] ?? "", (string?)json["callback_data"], (string?)json["url"]);
        if (button.Data is null && button.Url is null && !OtherActions.Any(json.ContainsKey))
            throw Refusal.BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        if (button.Data is { } data && Encoding.UTF8.GetByteCount(data) is 0 or > LongestData)
            throw Refusal.BadRequest("BUTTON_DATA_INVALID");
        if (button.Url is { } url && LinkRules.Valid(url) is null)
            throw Refusal.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        return button;
    }
}
