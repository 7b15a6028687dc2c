using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>How Telegram writes who is what in a chat.</summary>
internal static class Memberships
{
    internal static JsonObject Json(TelegramUser user, string status)
    {
        var json = new JsonObject { ["user"] = user.Json(), ["status"] = status };
        if (status == "kicked")
            json["until_date"] = 0;
        if (status is "administrator" or "creator")
            json["is_anonymous"] = false;
        if (status == "administrator")
            foreach (var right in AdministratorRights)
                json[right] = true;
        return json;
    }

    internal static JsonObject Change(TelegramChat chat, TelegramUser by, TelegramUser whom, string before, string after, DateTimeOffset at) => new()
    {
        ["chat"] = chat.Json(),
        ["from"] = by.Json(),
        ["date"] = at.ToUnixTimeSeconds(),
        ["old_chat_member"] = Json(whom, before),
        ["new_chat_member"] = Json(whom, after),
    };

    private static readonly string[] AdministratorRights =
    [
        "can_be_edited", "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ];
}
