using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>What a chat is and who is in it.</summary>
internal static class ChatMethods
{
    internal static readonly Dictionary<string, Func<World, ApiRequest, JsonNode?>> All = new()
    {
        ["getChat"] = (world, request) => Full(world.Chat(request)),
        ["getChatMember"] = Member,
        ["getChatAdministrators"] = (world, request) => Shared(world, request) is { } chat
            ? new JsonArray([.. chat.Administrators(request.Flag("return_bots"))])
            : throw Refusal.BadRequest("there are no administrators in the private chat"),
        ["getChatMemberCount"] = (world, request) => Shared(world, request)?.MemberCount ?? 2,
        ["leaveChat"] = (world, request) => Shared(world, request) is { } chat
            ? chat.BotLeaves()
            : throw Refusal.BadRequest("chat member status can't be changed in private chats"),
    };

    private static SharedChat? Shared(World world, ApiRequest request)
    {
        var chat = world.Chat(request);
        chat.CheckAccess();
        return chat as SharedChat;
    }

    private static JsonObject Member(World world, ApiRequest request)
    {
        var user = request.Number("user_id") ?? throw Refusal.BadRequest("invalid user_id specified");
        if (Shared(world, request) is { } shared)
        {
            shared.CheckMembersVisible();
            return shared.MemberJson(user);
        }
        var chat = (PrivateChat)world.Chat(request);
        return user == chat.User.Id ? Memberships.Json(chat.User, "member") : throw Refusal.BadRequest("user not found");
    }

    private static JsonObject Full(TelegramChat chat)
    {
        chat.CheckAccess();
        var json = chat.Json();
        (json["accent_color_id"], json["max_reaction_count"]) = (0, 11);
        json["accepted_gift_types"] = new JsonObject();
        return json;
    }
}
