using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>A group with the bot in it: one who runs it, and one who reads.</summary>
public abstract class GroupTown : TelegramTown
{
    private protected const long Boss = 7_001;
    private protected const long Neighbour = 7_002;

    private protected GroupChat Group { get; private set; } = null!;

    private protected GroupMember Runs { get; private set; } = null!;

    private protected GroupMember Member { get; private set; } = null!;

    /// <summary>The group in which everybody uses Telegram in a language.</summary>
    private protected void Opens(string language, bool withBot = true, bool supergroup = true)
    {
        Group = Telegram.Group("读报小组", supergroup, withBot);
        Runs = Group.Member(Boss, "老梁", "administrator", language == "zh" ? "zh-hans" : "en");
        Member = Group.Member(Neighbour, "小芦", "member", language == "zh" ? "zh-hans" : "en");
    }

    /// <summary>Somebody says something; what comes into the group then.</summary>
    private protected async Task<IReadOnlyList<SentMessage>> Says(GroupMember who, string text, int? thread = null, int? repliesTo = null)
    {
        await Passes(TimeSpan.FromSeconds(4));   // twenty a minute may come
        Group.ReadsTheRest();
        who.Says(text, thread, repliesTo);
        await Gazette.Settles();
        return Group.ReadsTheRest();
    }

    /// <summary>Says something that is answered in one message.</summary>
    private protected async Task<SentMessage> Asks(GroupMember who, string text, int? thread = null) => Assert.Single(await Says(who, text, thread));

    /// <summary>Presses a button; what comes into the group then.</summary>
    private protected async Task<IReadOnlyList<SentMessage>> Presses(GroupMember who, string button)
    {
        await Passes(TimeSpan.FromSeconds(4));
        Group.ReadsTheRest();
        await who.Presses(button).Answer(TimeSpan.FromSeconds(60));
        await Gazette.Settles();
        return Group.ReadsTheRest();
    }

    private protected static string In(string language, string chinese, string english) => language == "zh" ? chinese : english;
}
