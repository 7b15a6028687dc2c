using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Following.Follows;

namespace Gazette.Conversation.Groups;

/// <summary>What a group reads of us unasked.</summary>
internal static class GroupReplies
{
    /// <summary>Who we are and how to ask, in five lines at most, with buttons for those who run the group. Without a sound: nobody asked.</summary>
    public static Answer Welcome(Asker asker)
    {
        var texts = asker.Texts;
        var reply = new Reply(
            asker.Language,
            [new Paragraph(texts["group.welcome"]), new Note(texts["group.welcome.how"])],
            [
                FollowsReply.Pickers(asker),
                [.. Suggestions.Say(texts["button.daily", "08:00"], "/digest daily 08:00"), .. Suggestions.Say(texts["button.digest"], "/digest")],
                [.. Suggestions.Say(texts["button.latest"], "/latest"), .. Suggestions.Say(texts["button.help"], "/help")],
            ])
        {
            Quiet = true,
        };
        // Where we can speak we can be reached.
        return new(reply, Facts.None, new(Tokens.New(8), [new Change.Reachable()]));
    }
}
