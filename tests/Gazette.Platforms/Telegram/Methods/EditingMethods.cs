using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>What changes or removes a message that stands.</summary>
internal static class EditingMethods
{
    /// <summary>How long a bot may delete its own message (core.telegram.org/bots/api#deletemessage).</summary>
    internal static readonly TimeSpan LongestDeletable = TimeSpan.FromHours(48);

    private const string NotModified =
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    internal static readonly Dictionary<string, Func<World, ApiRequest, JsonNode?>> All = new()
    {
        ["editMessageText"] = EditText,
        ["editMessageCaption"] = EditCaption,
        ["editMessageReplyMarkup"] = (world, request) =>
        {
            var (chat, message) = Own(world, request);
            return Change(world, request, chat, message, new(message.Text, message.Entities));
        },
        ["deleteMessage"] = Delete,
        ["answerCallbackQuery"] = AnswerPress,
    };

    private static JsonNode EditText(World world, ApiRequest request)
    {
        var text = TextRules.Message(request, "MESSAGE_TOO_LONG");
        var (chat, message) = Own(world, request);
        return message.File is null
            ? Change(world, request, chat, message, text)
            : throw Refusal.BadRequest("there is no text in the message to edit");
    }

    private static JsonNode EditCaption(World world, ApiRequest request)
    {
        var caption = TextRules.Caption(request);
        var (chat, message) = Own(world, request);
        return message.File is not null
            ? Change(world, request, chat, message, caption)
            : throw Refusal.BadRequest("there is no caption in the message to edit");
    }

    /// <summary>The bot's message that is to be changed; one sent by a card has no chat.</summary>
    private static (TelegramChat? Chat, SentMessage Message) Own(World world, ApiRequest request)
    {
        if (request.Text("inline_message_id") is { } inlineId)
            return (null, world.Inline.Message(inlineId) ?? throw Refusal.BadRequest("MESSAGE_ID_INVALID"));
        if (!request.Has("message_id"))
            throw Refusal.BadRequest("message identifier is not specified");
        var chat = world.Chat(request);
        chat.CheckWritable();
        world.Limits.AdmitEdit(request, chat.Id);
        var message = chat.Find((int)(request.Number("message_id") ?? 0)) ?? throw Refusal.BadRequest("message to edit not found");
        return chat.IsOurs(message) ? (chat, message) : throw Refusal.BadRequest("message can't be edited");
    }

    private static JsonNode Change(World world, ApiRequest request, TelegramChat? chat, SentMessage message, FormattedText text)
    {
        var markup = request.Structure("reply_markup");
        var buttons = MarkupRules.Rows(markup);
        if (message.Text == text.Text && message.Entities.SequenceEqual(text.Entities) && Same(message.Buttons, buttons))
            throw Refusal.BadRequest(NotModified);
        var edited = message with
        {
            Text = text.Text,
            Entities = text.Entities,
            Buttons = buttons,
            Markup = markup?.DeepClone(),
            EditedAt = world.Now,
            Earlier = [.. message.Earlier, message with { Earlier = [] }],
        };
        if (chat is null)
        {
            world.Inline.Put(edited);
            return true;
        }
        chat.Put(edited);
        return edited.Json(chat);
    }

    private static bool Same(IReadOnlyList<IReadOnlyList<Button>> left, IReadOnlyList<IReadOnlyList<Button>> right) =>
        left.Count == right.Count && left.Zip(right).All(rows => rows.First.SequenceEqual(rows.Second));

    private static JsonNode Delete(World world, ApiRequest request)
    {
        var chat = world.Chat(request);
        var message = chat.Find((int)(request.Number("message_id") ?? 0)) ?? throw Refusal.BadRequest("message to delete not found");
        // What people wrote goes in their own chat; in a group only for an administrator's hand (core.telegram.org/bots/api#deletemessage).
        var may = chat.IsOurs(message) || chat is not SharedChat shared || shared.Bot.May("can_delete_messages");
        if (!may || world.Now - message.At > LongestDeletable)
            throw Refusal.BadRequest("message can't be deleted");
        chat.Put(message with { Deleted = true });
        return true;
    }

    private static JsonNode AnswerPress(World world, ApiRequest request)
    {
        var text = request.Text("text") ?? "";
        // The toast's length: core.telegram.org/bots/api#answercallbackquery.
        return text.Length <= 200
            ? world.Presses.Answer(request.Text("callback_query_id") ?? "", text)
            : throw Refusal.BadRequest("MESSAGE_TOO_LONG");
    }
}
