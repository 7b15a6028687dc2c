using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>How Telegram writes who is what in a chat (core.telegram.org/bots/api#chatmember).</summary>
internal static class Memberships
{
    private static readonly string[] EverywhereRights =
    [
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ];

    /// <summary>What an administrator of a group may do.</summary>
    internal static readonly string[] GroupRights = [.. EverywhereRights, "can_pin_messages", "can_manage_topics"];

    /// <summary>What an administrator of a channel may do.</summary>
    internal static readonly string[] ChannelRights = [.. EverywhereRights, "can_post_messages", "can_edit_messages"];

    /// <summary>Somebody and what they are; an administrator without named rights has those of a group.</summary>
    internal static JsonObject Json(TelegramUser user, string status, bool anonymous = false, IReadOnlyDictionary<string, bool>? rights = null)
    {
        var json = new JsonObject { ["user"] = user.Json(), ["status"] = status };
        if (status == "kicked")
            json["until_date"] = 0;
        if (status is "administrator" or "creator")
            json["is_anonymous"] = anonymous;
        if (status == "administrator")
        {
            json["can_be_edited"] = false;
            foreach (var (right, given) in rights ?? GroupRights.ToDictionary(r => r, _ => true))
                json[right] = given;
        }
        return json;
    }

    internal static JsonObject Change(TelegramChat chat, TelegramUser by, JsonObject before, JsonObject after) => new()
    {
        ["chat"] = chat.Json(),
        ["from"] = by.Json(),
        ["date"] = chat.World.Now.ToUnixTimeSeconds(),
        ["old_chat_member"] = before,
        ["new_chat_member"] = after,
    };
}
