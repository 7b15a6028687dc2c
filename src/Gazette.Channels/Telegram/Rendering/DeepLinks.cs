using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>Buttons that lead from a chat of several to the private chat with the bot: <c>https://t.me/BOT?start=PAYLOAD</c> (core.telegram.org/bots/features#deep-linking).</summary>
internal static class DeepLinks
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether a button leads there.</summary>
    public static bool IsOne(Button button) => UserAction.Decode(button.Code) is UserAction.Open;

    /// <summary>The button as a link, where it leads there.</summary>
    public static Button Linked(Button button, string bot) =>
        UserAction.Decode(button.Code) is UserAction.Open open ? new(button.Label, null) { Address = Link(bot, open.Payload) } : button;

    /// <summary>
    /// A frozen message as it is posted in a channel: what a button would read opens in the private chat of whoever taps it, and other buttons,
    /// which would answer one reader before all, are not there. The same bytes give the same post.
    /// </summary>
    public static ReadOnlyMemory<byte> Posted(ReadOnlyMemory<byte> frozen, string bot)
    {
        var message = JsonNode.Parse(frozen.Span)!.AsObject();
        if (message["reply_markup"] is not { } markup)
            return frozen;
        message.Remove("reply_markup");
        var rows = markup["inline_keyboard"]!.AsArray().Select(row => Links(row!.AsArray(), bot)).Where(row => row.Count > 0).ToArray<JsonNode?>();
        if (rows.Length > 0)
            message["reply_markup"] = new JsonObject { ["inline_keyboard"] = new JsonArray(rows) };
        return JsonSerializer.SerializeToUtf8Bytes(message, Json);
    }

    private static JsonArray Links(JsonArray row, string bot) => [.. row.Select(button => Link(button!.AsObject(), bot)).Where(button => button is not null)];

    private static JsonObject? Link(JsonObject button, string bot) => (Address: (string?)button["url"], Action: UserAction.Decode((string?)button["callback_data"])) switch
    {
        { Address: { } address } => With(button, address),
        { Action: UserAction.Read read } => With(button, Link(bot, StartPayload.Article(read.ArticleId))),
        { Action: UserAction.ReadInDigest read } => With(button, Link(bot, StartPayload.Article(read.ArticleId))),
        { Action: UserAction.DigestPage page } => With(button, Link(bot, StartPayload.PageOf(page))),
        _ => null,
    };

    private static JsonObject With(JsonObject button, string address) => new() { ["text"] = (string?)button["text"], ["url"] = address };

    private static string Link(string bot, string payload) => $"https://t.me/{bot}?start={payload}";
}
