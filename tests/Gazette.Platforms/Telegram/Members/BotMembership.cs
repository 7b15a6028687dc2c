using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>What the bot is in a group or a channel, and what it may do there.</summary>
internal sealed class BotMembership(SharedChat chat, string status)
{
    private IReadOnlyDictionary<string, bool> rights = new Dictionary<string, bool>();
    private bool everInside = status != "left";

    /// <summary>Telegram's word: member, administrator, left, kicked.</summary>
    internal string Status { get; private set; } = status;

    internal bool IsInside => Status is "member" or "administrator";

    internal bool IsAdministrator => Status == "administrator";

    internal bool May(string right) => IsAdministrator && rights.GetValueOrDefault(right);

    internal JsonObject Json() => Memberships.Json(chat.World.Bot, Status, rights: rights);

    /// <summary>Somebody changes what the bot is; the bot is told.</summary>
    internal void Becomes(TelegramUser by, string status, IReadOnlyDictionary<string, bool>? given = null)
    {
        // Who is taken back was let go from the banned ones first.
        var before = Status == "kicked" ? Memberships.Json(chat.World.Bot, "left") : Json();
        Set(status, given);
        chat.World.Updates.Enqueue("my_chat_member", Memberships.Change(chat, by, before, Json()));
    }

    /// <summary>The bot is something else from now on, and nobody says so.</summary>
    internal void Set(string status, IReadOnlyDictionary<string, bool>? given = null)
    {
        (Status, rights) = (status, given ?? new Dictionary<string, bool>());
        everInside |= IsInside;
    }

    internal void Copy(BotMembership other) => (Status, rights, everInside) = (other.Status, other.rights, other.everInside);

    /// <summary>Refuses what only somebody inside may ask. A private chat that the bot never saw does not exist for it.</summary>
    internal void CheckInside()
    {
        if (IsInside)
            return;
        if (!everInside && chat.Username is null)
            throw Refusal.BadRequest("chat not found");
        throw Refusal.Forbidden(Status == "kicked" ? $"bot was kicked from the {chat.Type} chat" : $"bot is not a member of the {chat.Type} chat");
    }
}
