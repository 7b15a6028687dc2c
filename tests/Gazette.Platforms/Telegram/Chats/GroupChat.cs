using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>A group with the bot in it.</summary>
public sealed class GroupChat : TelegramChat
{
    private readonly Dictionary<long, (TelegramUser User, string Status)> members = [];
    private readonly HashSet<int> topics = [];
    private string botStatus = "member";
    private long? upgradedTo;

    internal GroupChat(World world, long id, string title, bool supergroup)
        : base(world, id) => (Title, Supergroup) = (title, supergroup);

    public string Title { get; }

    public bool Supergroup { get; }

    internal override string Type => Supergroup ? "supergroup" : "group";

    /// <summary>A person of the group; the status is Telegram's word: member, administrator, creator.</summary>
    public GroupMember Member(long userId, string name, string status = "member", string? languageCode = null) => World.Locked(() =>
    {
        var user = new TelegramUser(userId, name, languageCode);
        members[userId] = (user, status);
        return new GroupMember(this, user);
    });

    /// <summary>Opens a forum topic and gives its thread.</summary>
    public int Topic() => World.Locked(() =>
    {
        var thread = World.NextMessageId();
        topics.Add(thread);
        return thread;
    });

    /// <summary>Somebody puts the bot into the group (again).</summary>
    public void AddsBot(GroupMember by) => SetBot(by, "member");

    /// <summary>Somebody throws the bot out.</summary>
    public void RemovesBot(GroupMember by) => SetBot(by, "kicked");

    /// <summary>The group becomes a supergroup with a new id; the old one only refuses from now on.</summary>
    public GroupChat Upgrades() => World.Locked(() =>
    {
        var upgraded = World.AddGroup(Title, supergroup: true);
        foreach (var (id, member) in members)
            upgraded.members[id] = member;
        upgradedTo = upgraded.Id;
        Migrated(this, "migrate_to_chat_id", upgraded.Id);
        Migrated(upgraded, "migrate_from_chat_id", Id);
        return upgraded;
    });

    internal override JsonObject Json()
    {
        var json = new JsonObject { ["id"] = Id, ["title"] = Title, ["type"] = Type };
        if (topics.Count > 0)
            json["is_forum"] = true;
        return json;
    }

    internal override void CheckWritable()
    {
        if (upgradedTo is { } id)
            throw new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", new() { ["migrate_to_chat_id"] = id });
        if (botStatus == "kicked")
            throw Refusal.Forbidden($"bot was kicked from the {Type} chat");
        if (botStatus == "left")
            throw Refusal.Forbidden($"bot is not a member of the {Type} chat");
    }

    internal bool HasTopic(int thread) => topics.Contains(thread);

    internal JsonObject MemberJson(long userId) =>
        userId == World.Bot.Id ? Memberships.Json(World.Bot, botStatus)
        : members.TryGetValue(userId, out var member) ? Memberships.Json(member.User, member.Status)
        : throw Refusal.BadRequest("user not found");

    internal IEnumerable<JsonObject> Administrators() =>
        members.Values.Where(m => m.Status is "creator" or "administrator").Select(m => Memberships.Json(m.User, m.Status));

    internal int Hear(TelegramUser from, string text, int? thread, int? repliesTo) => Write(from, text, thread, repliesTo);

    internal Press Press(GroupMember by, string button) => Press(by.User, button);

    internal JsonNode BotLeaves()
    {
        botStatus = "left";
        return true;
    }

    private void SetBot(GroupMember by, string status) => World.Locked(() =>
    {
        var before = botStatus;
        botStatus = status;
        World.Updates.Enqueue("my_chat_member", Memberships.Change(this, by.User, World.Bot, before == "kicked" ? "left" : before, status, World.Now));
    });

    private void Migrated(GroupChat chat, string field, long other) => World.Updates.Enqueue("message", new()
    {
        ["message_id"] = World.NextMessageId(),
        ["chat"] = chat.Json(),
        ["date"] = World.Now.ToUnixTimeSeconds(),
        [field] = other,
    });
}
