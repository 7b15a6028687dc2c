using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>A chat of many: a group or a channel.</summary>
public abstract class SharedChat : TelegramChat
{
    private protected SharedChat(World world, long id, string title, string? username, string botStatus)
        : base(world, id) => (Title, Username, Bot) = (title, username, new(this, botStatus));

    public string Title { get; private protected set; }

    /// <summary>The public name, without @; null when the chat is private.</summary>
    public string? Username { get; }

    internal BotMembership Bot { get; }

    internal Dictionary<long, Participant> Members { get; } = [];

    internal int MemberCount => Members.Values.Count(m => m.Status is not ("left" or "kicked")) + (Bot.IsInside ? 1 : 0);

    internal override JsonObject Json()
    {
        var json = new JsonObject { ["id"] = Id, ["title"] = Title, ["type"] = Type };
        if (Username is not null)
            json["username"] = Username;
        return json;
    }

    internal override void CheckAccess() => Bot.CheckInside();

    /// <summary>Refuses who asks for members without a right to see them.</summary>
    internal virtual void CheckMembersVisible() => CheckAccess();

    internal JsonObject MemberJson(long userId) =>
        userId == World.Bot.Id ? Bot.Json()
        : Members.TryGetValue(userId, out var member) ? member.Json()
        : throw Refusal.BadRequest("user not found");

    /// <summary>The administrators; of the bots among them only this one (core.telegram.org/bots/api#getchatadministrators).</summary>
    internal IEnumerable<JsonObject> Administrators(bool withBots) =>
        from json in Members.Values.Where(m => withBots || !m.User.IsBot).Select(m => m.Json()).Append(Bot.Json())
        where (string?)json["status"] is "creator" or "administrator"
        select json;

    internal JsonNode BotLeaves()
    {
        Bot.Set("left");
        return true;
    }

    /// <summary>Something happens that Telegram says in a message of its own.</summary>
    private protected int Serve(TelegramUser by, string field, JsonNode value, Func<SentMessage, SentMessage>? with = null) =>
        Write(by, "", m => with is null ? m with { Service = (field, value) } : with(m with { Service = (field, value) }));

    internal sealed record Participant(TelegramUser User, string Status, bool Anonymous)
    {
        /// <summary>What an administrator may do; null for what one of a group may.</summary>
        internal IReadOnlyList<string>? Rights { get; init; }

        internal JsonObject Json() => Memberships.Json(User, Status, Anonymous, Rights?.ToDictionary(r => r, _ => true));
    }
}
