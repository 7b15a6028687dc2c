namespace Gazette.Platforms.Telegram;

/// <summary>A person in a group.</summary>
public sealed class GroupMember
{
    private readonly GroupChat group;

    internal GroupMember(GroupChat group, TelegramUser user) => (this.group, User) = (group, user);

    public TelegramUser User { get; }

    /// <summary>Writes into the group, in a topic where one is named, as a reply where a message is named.</summary>
    public int Says(string text, int? thread = null, int? repliesTo = null) => group.Hear(User, text, thread, repliesTo);

    /// <summary>Presses the button with this text, under the newest message that has it.</summary>
    public Press Presses(string button) => group.Press(this, button);
}
