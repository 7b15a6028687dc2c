using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>What puts a new message into a chat.</summary>
internal static class SendingMethods
{
    internal static readonly Dictionary<string, Func<World, ApiRequest, JsonNode?>> All = new()
    {
        ["sendMessage"] = (world, request) => Send(world, request, () => TextRules.Message(request, "message is too long"), null),
        ["sendDocument"] = (world, request) => SendFile(world, request, "document"),
        ["sendPhoto"] = (world, request) => SendFile(world, request, "photo", PhotoRules.Check),
        ["sendChatAction"] = (world, request) =>
        {
            world.Chat(request).CheckWritable();
            return true;
        },
    };

    private static JsonObject SendFile(World world, ApiRequest request, string name, Action<SentFile>? check = null)
    {
        var attached = request.Text(name) is { } place && place.StartsWith("attach://", StringComparison.Ordinal) ? place["attach://".Length..] : name;
        if (!request.Files.TryGetValue(attached, out var file))
            throw Refusal.BadRequest($"there is no {name} in the request");
        if (file.Content.Length == 0)
            throw Refusal.BadRequest("file must be non-empty");
        check?.Invoke(file);
        return Send(world, request, () => TextRules.Caption(request), file);
    }

    private static JsonObject Send(World world, ApiRequest request, Func<FormattedText> read, SentFile? file)
    {
        // What is wrong in itself is refused before the rate is counted and the chat is asked.
        var text = read();
        var markup = request.Structure("reply_markup");
        var buttons = MarkupRules.Rows(markup);
        var chat = world.Chat(request);
        chat.CheckWritable();
        // Twenty a minute is said of groups; channels are counted like them.
        world.Limits.Admit(request, chat.Id, chat is SharedChat);
        var message = new SentMessage
        {
            Id = world.NextMessageId(),
            ChatId = chat.Id,
            From = world.Bot,
            At = world.Now,
            Text = text.Text,
            Entities = text.Entities,
            Buttons = buttons,
            Markup = markup?.DeepClone(),
            Thread = Thread(chat, request),
            RepliesTo = RepliedTo(chat, request),
            Silent = request.Flag("disable_notification"),
            File = file,
            IsPhoto = request.Method == "sendPhoto",
        };
        chat.Put(message);
        return message.Json(chat);
    }

    private static int? Thread(TelegramChat chat, ApiRequest request)
    {
        if (request.Number("message_thread_id") is not { } thread)
            return null;
        chat.CheckThread((int)thread);
        return (int)thread;
    }

    private static int? RepliedTo(TelegramChat chat, ApiRequest request)
    {
        if (request.Structure("reply_parameters") is not JsonObject reply || reply["message_id"] is not { } given)
            return null;
        var id = (int)given;
        if (chat.Find(id) is not null)
            return id;
        return (bool?)reply["allow_sending_without_reply"] == true ? null : throw Refusal.BadRequest("message to be replied not found");
    }
}
