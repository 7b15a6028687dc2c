using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>How Telegram writes a message (core.telegram.org/bots/api#message).</summary>
internal static class MessageJson
{
    /// <summary>A message with the one it answers; that one tells no further of what it answers itself.</summary>
    internal static JsonObject Whole(SentMessage message, TelegramChat chat)
    {
        var json = Of(message, chat);
        // What stands in a topic answers the topic's beginning when it answers nothing else.
        if ((message.RepliesTo ?? message.Thread) is { } target && target != message.Id && chat.Find(target) is { } replied)
            json["reply_to_message"] = Of(replied, chat);
        return json;
    }

    private static JsonObject Of(SentMessage message, TelegramChat chat)
    {
        var json = new JsonObject { ["message_id"] = message.Id, ["chat"] = chat.Json(), ["date"] = message.At.ToUnixTimeSeconds() };
        WriteSender(json, message, chat);
        WriteOrigin(json, message);
        if (message.Thread is not null)
            (json["message_thread_id"], json["is_topic_message"]) = (message.Thread, true);
        if (message.Service is var (field, value))
            json[field] = value.DeepClone();
        else
            WriteContent(json, message);
        if (message.EditedAt is { } edited)
            json["edit_date"] = edited.ToUnixTimeSeconds();
        return json;
    }

    private static void WriteSender(JsonObject json, SentMessage message, TelegramChat chat)
    {
        if (chat is not ChannelChat)
            json["from"] = message.From.Json();
        if ((message.SenderChat ?? chat as ChannelChat) is { } sender)
            json["sender_chat"] = sender.Json();
        if (message.Signature is not null)
            json["author_signature"] = message.Signature;
        if (message.ViaBot is { } bot)
            json["via_bot"] = bot.Json();
    }

    private static void WriteOrigin(JsonObject json, SentMessage message)
    {
        if (message.ForwardedFrom is not { } post)
            return;
        json["is_automatic_forward"] = true;
        json["forward_origin"] = new JsonObject
        {
            ["type"] = "channel",
            ["date"] = post.At.ToUnixTimeSeconds(),
            ["chat"] = message.SenderChat!.Json(),
            ["message_id"] = post.Id,
        };
    }

    private static void WriteContent(JsonObject json, SentMessage message)
    {
        var (text, entities) = message.File is null ? ("text", "entities") : ("caption", "caption_entities");
        if (message.File is null || message.Text.Length > 0)
            json[text] = message.Text;
        if (message.Entities.Count > 0)
            json[entities] = new JsonArray([.. message.Entities.Select(e => e.Json())]);
        if (message.Buttons.Count > 0)
            json["reply_markup"] = message.Markup!.DeepClone();
        if (message.File is { } file)
            json[message.IsPhoto ? "photo" : "document"] = message.IsPhoto ? new JsonArray(FileMethods.Photo(message, file)) : FileMethods.Document(message, file);
        if (message.Album is not null)
            json["media_group_id"] = message.Album;
    }
}
