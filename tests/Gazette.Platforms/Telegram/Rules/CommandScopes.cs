using System.Globalization;
using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>Where something that the bot set about itself holds: the method that set it, the scope with its chat and person, the language.</summary>
internal sealed record ProfileKey(string Method, string Scope, long? Chat, long? Person, string Language);

/// <summary>The scopes of commands, and what each must name (core.telegram.org/bots/api#botcommandscope).</summary>
internal static class CommandScopes
{
    private static readonly string[] Wide = ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"];

    /// <summary>The key of a scope, without method and language; that of the default when none is given.</summary>
    internal static ProfileKey Read(World world, JsonNode? given)
    {
        if (given is not JsonObject scope)
            return new("", "default", null, null, "");
        var type = (string?)scope["type"] ?? throw Unparsable("Can't find field \"type\"");
        if (Wide.Contains(type))
            return new("", type, null, null, "");
        var chat = type is "chat" or "chat_administrators" or "chat_member" ? Chat(world, scope) : throw Unparsable("Unsupported type specified");
        if (type != "chat" && chat is not GroupChat)
            throw Refusal.BadRequest("there are no administrators in the chat");
        var person = type == "chat_member" ? Number(scope["user_id"]) ?? throw Refusal.BadRequest("invalid user_id specified") : (long?)null;
        return new("", type, chat.Id, person, "");
    }

    private static TelegramChat Chat(World world, JsonObject scope)
    {
        if (scope["chat_id"] is not { } id)
            throw Unparsable("Can't find field \"chat_id\"");
        var chat = world.Chat(id.ToString());
        // Commands of a channel are not supported.
        return chat is ChannelChat ? throw Refusal.BadRequest("chat not found") : chat;
    }

    private static long? Number(JsonNode? node) =>
        long.TryParse(node?.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Refusal Unparsable(string what) => Refusal.BadRequest("can't parse BotCommandScope: " + what);
}
