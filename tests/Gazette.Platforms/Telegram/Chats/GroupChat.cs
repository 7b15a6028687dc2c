using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>A group of people, with the bot in it or not.</summary>
public sealed class GroupChat : SharedChat
{
    private readonly ForumTopics topics = new();
    private long? lastBot;
    private long? upgradedTo;

    internal GroupChat(World world, long id, string title, bool supergroup, bool withBot)
        : base(world, id, title, null, withBot ? "member" : "left") => Supergroup = supergroup;

    public bool Supergroup { get; }

    /// <summary>Whether members who are no administrators are forbidden to write; the bot too.</summary>
    public bool OnlyAdministratorsWrite { get; set; }

    internal override string Type => Supergroup ? "supergroup" : "group";

    /// <summary>Whether the newest message of a bot is another bot's: a bare command is that one's then.</summary>
    internal bool AnotherBotSpokeLast => lastBot is { } id && id != World.Bot.Id;

    /// <summary>A person of the group; the status is Telegram's word: member, administrator, creator. Who is anonymous writes in the group's name.</summary>
    public GroupMember Member(long userId, string name, string status = "member", string? languageCode = null, bool anonymous = false) =>
        Joins(new(userId, name, languageCode), status, anonymous);

    /// <summary>Another bot in the group.</summary>
    public GroupMember OtherBot(long userId, string username) => Joins(new(userId, username, Username: username, IsBot: true), "member", false);

    /// <summary>Somebody becomes something else in the group: administrator, member, left, kicked. A bot that is an administrator and asked for it is told.</summary>
    public void Makes(GroupMember member, string status, GroupMember by) => World.Locked(() =>
    {
        var before = Members[member.User.Id];
        var after = Members[member.User.Id] = before with { Status = status };
        if (Bot.IsAdministrator)
            World.Updates.Enqueue("chat_member", Memberships.Change(this, by.Speaker, before.Json(), after.Json()));
    });

    /// <summary>Opens a forum topic and gives its thread.</summary>
    public int Topic(string name = "早报") => World.Locked(() => Serve(
        TelegramUser.GroupAnonymousBot,
        "forum_topic_created",
        new JsonObject { ["name"] = name, ["icon_color"] = 7322096 },
        message =>
        {
            topics.Open(message.Id);
            return message with { Thread = message.Id, SenderChat = this };
        }));

    /// <summary>Only who manages topics writes into it from now on.</summary>
    public void ClosesTopic(int thread) => Turns(thread, "forum_topic_closed", topics.Close);

    /// <summary>Everybody writes into it again.</summary>
    public void ReopensTopic(int thread) => Turns(thread, "forum_topic_reopened", topics.Open);

    /// <summary>The topic goes with all its messages, without a word to the bot.</summary>
    public void DeletesTopic(int thread) => World.Locked(() =>
    {
        topics.Delete(thread);
        DeleteAll(m => m.Thread == thread);
    });

    /// <summary>Somebody puts the bot into the group (again).</summary>
    public void AddsBot(GroupMember by) => World.Locked(() =>
    {
        Bot.Becomes(by.Speaker, "member");
        Serve(by.Speaker, "new_chat_members", new JsonArray(World.Bot.Json()), by.Signed);
    });

    /// <summary>Somebody throws the bot out.</summary>
    public void RemovesBot(GroupMember by) => World.Locked(() =>
    {
        Bot.Becomes(by.Speaker, "kicked");
        Serve(by.Speaker, "left_chat_member", World.Bot.Json(), by.Signed);
    });

    /// <summary>Somebody gives the group another name.</summary>
    public void Renames(string title, GroupMember by) => World.Locked(() =>
    {
        Title = title;
        Serve(by.Speaker, "new_chat_title", title, by.Signed);
    });

    /// <summary>Somebody makes the bot an administrator with every right.</summary>
    public void PromotesBot(GroupMember by) => World.Locked(() => Bot.Becomes(by.Speaker, "administrator", Memberships.GroupRights.ToDictionary(r => r, _ => true)));

    /// <summary>Somebody makes the bot a plain member.</summary>
    public void DemotesBot(GroupMember by) => World.Locked(() => Bot.Becomes(by.Speaker, "member"));

    /// <summary>The group becomes a supergroup with a new id; the old one only refuses from now on.</summary>
    public GroupChat Upgrades() => World.Locked(() =>
    {
        var upgraded = World.AddGroup(Title, supergroup: true);
        foreach (var (id, member) in Members)
            upgraded.Members[id] = member;
        upgraded.Bot.Copy(Bot);
        Serve(TelegramUser.GroupAnonymousBot, "migrate_to_chat_id", upgraded.Id);
        upgraded.Serve(TelegramUser.GroupAnonymousBot, "migrate_from_chat_id", Id, m => m with { SenderChat = upgraded });
        upgradedTo = upgraded.Id;
        return upgraded;
    });

    internal override JsonObject Json()
    {
        var json = base.Json();
        if (topics.Any)
            json["is_forum"] = true;
        return json;
    }

    internal override void CheckAccess()
    {
        if (upgradedTo is { } id)
            throw new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", new() { ["migrate_to_chat_id"] = id });
        base.CheckAccess();
    }

    internal override void CheckWritable()
    {
        CheckAccess();
        if (OnlyAdministratorsWrite && !Bot.IsAdministrator)
            throw Refusal.BadRequest("not enough rights to send text messages to the chat");
    }

    internal override void CheckThread(int thread) => topics.Check(thread, Bot.May("can_manage_topics"));

    internal override void Put(SentMessage message)
    {
        base.Put(message);
        if (GroupPrivacy.IsOfABot(message))
            lastBot = message.From.Id;
    }

    /// <summary>A post of the channel whose group this is comes in by itself, in Telegram's name.</summary>
    internal void Forwarded(ChannelChat channel, SentMessage post) =>
        Write(TelegramUser.Telegram, post.Text, m => m with { Entities = post.Entities, File = post.File, IsPhoto = post.IsPhoto, SenderChat = channel, ForwardedFrom = post });

    internal int Hear(GroupMember from, string text, Func<SentMessage, SentMessage> with) => Write(from.Speaker, text, m => from.Signed(with(m)));

    internal void Edit(GroupMember by, int message, string text) => Edit(by.Speaker, message, text);

    internal InlineQuery Types(GroupMember who, string typed, int? thread) =>
        World.Inline.Typed(new(who.User, Type, (card, id) => Post(who.Speaker, card, id, m => who.Signed(m with { Thread = thread }))), typed);

    internal Press Press(GroupMember by, string button, SentMessage? under) => Press(by.User, button, under);

    private protected override bool IsTold(SentMessage message)
    {
        if (message.Service?.Field == "left_chat_member")
            return true;   // the last that a bot hears of a group
        if (!Bot.IsInside || upgradedTo is not null || GroupPrivacy.IsOfABot(message) && message.Service is null)
            return false;
        return Bot.IsAdministrator || !World.PrivacyMode || GroupPrivacy.Concerns(this, message);
    }

    private void Turns(int thread, string field, Action<int> change) => World.Locked(() =>
    {
        change(thread);
        Serve(TelegramUser.GroupAnonymousBot, field, new JsonObject(), m => m with { Thread = thread, SenderChat = this });
    });

    private GroupMember Joins(TelegramUser user, string status, bool anonymous) => World.Locked(() =>
    {
        Members[user.Id] = new(user, status, anonymous);
        return new GroupMember(this, user);
    });
}
