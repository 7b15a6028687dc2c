namespace Gazette.Platforms.Telegram;

/// <summary>A channel: administrators post, everybody else reads. The bot is in it only as an administrator.</summary>
public sealed class ChannelChat : SharedChat
{
    internal ChannelChat(World world, long id, string title, string? username)
        : base(world, id, title, username, "left")
    {
    }

    /// <summary>The group into which every post comes by itself, or null.</summary>
    public GroupChat? Discussion { get; set; }

    internal override string Type => "channel";

    private protected override string UpdateKind => "channel_post";

    /// <summary>Somebody who runs the channel; the status is administrator or creator.</summary>
    public TelegramUser Administrator(long userId, string name, string status = "administrator") => World.Locked(() =>
    {
        var user = new TelegramUser(userId, name);
        Members[userId] = new(user, status, Anonymous: false) { Rights = Memberships.ChannelRights };
        return user;
    });

    /// <summary>Somebody makes the bot an administrator, or changes what it may do as one.</summary>
    public void PromotesBot(TelegramUser by, bool canPost = true) => World.Locked(() =>
        Bot.Becomes(by, "administrator", Memberships.ChannelRights.ToDictionary(r => r, r => r != "can_post_messages" || canPost)));

    /// <summary>Somebody dismisses the bot, or bans it for good.</summary>
    public void RemovesBot(TelegramUser by, bool bans = false) => World.Locked(() => Bot.Becomes(by, bans ? "kicked" : "left"));

    /// <summary>An administrator posts, under their name where they sign.</summary>
    public int Posts(string text, string? signature = null) => Write(TelegramUser.ChannelBot, text, m => m with { Signature = signature });

    /// <summary>An administrator changes a post.</summary>
    public void Edits(int post, string text) => Edit(TelegramUser.ChannelBot, post, text);

    internal override void CheckWritable()
    {
        CheckAccess();
        if (!Bot.May("can_post_messages"))
            throw Refusal.BadRequest("need administrator rights in the channel chat");
    }

    /// <summary>Readers of a channel are shown to its administrators only (core.telegram.org/bots/api#getchatmember).</summary>
    internal override void CheckMembersVisible()
    {
        CheckAccess();
        if (!Bot.IsAdministrator)
            throw Refusal.BadRequest("member list is inaccessible");
    }

    internal override void Put(SentMessage message)
    {
        var isNew = Find(message.Id) is null;
        base.Put(message);
        if (isNew && !message.Deleted)
            Discussion?.Forwarded(this, message);
    }

    private protected override bool IsTold(SentMessage message) => Bot.IsInside;
}
