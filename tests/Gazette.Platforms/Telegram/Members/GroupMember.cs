namespace Gazette.Platforms.Telegram;

/// <summary>Somebody in a group.</summary>
public sealed class GroupMember
{
    private readonly GroupChat group;

    internal GroupMember(GroupChat group, TelegramUser user) => (this.group, User) = (group, user);

    public TelegramUser User { get; }

    /// <summary>Under whose name this one writes: an anonymous administrator under that of a bot of Telegram's own.</summary>
    internal TelegramUser Speaker => IsAnonymous ? TelegramUser.GroupAnonymousBot : User;

    private bool IsAnonymous => group.Members[User.Id].Anonymous;

    /// <summary>Writes into the group, in a topic where one is named, as a reply where a message is named. Who is mentioned without a username is found by first name.</summary>
    public int Says(string text, int? thread = null, int? repliesTo = null, TelegramUser? mentions = null) =>
        group.Hear(this, text, m => m with { Thread = thread, RepliesTo = repliesTo, Entities = mentions is null ? m.Entities : [.. m.Entities, TypedEntities.Mention(text, mentions)] });

    /// <summary>Changes what this one wrote.</summary>
    public void Edits(int message, string text) => group.Edit(this, message, text);

    /// <summary>Presses the button with this text, under the newest message that has it or under the one named. Who is anonymous is named here.</summary>
    public Press Presses(string button, SentMessage? under = null) => group.Press(this, button, under);

    /// <summary>Types the bot's name and a question into the group.</summary>
    public InlineQuery Types(string typed, int? thread = null) => group.Types(this, typed, thread);

    internal SentMessage Signed(SentMessage message) => IsAnonymous ? message with { SenderChat = group } : message;
}
