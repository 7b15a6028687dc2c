using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;

namespace Gazette.Conversation.Answering;

/// <summary>Who reads English hears once in a chat, under the first articles shown there, that the articles themselves are in Chinese.</summary>
internal static class ChineseOnce
{
    /// <summary>The answer, with the note where it was not said before.</summary>
    public static Answer Under(Answer answer, Asker asker)
    {
        if (answer.Reply.Language != "en" || answer.Facts.Items.Count == 0 || asker.Dialogue.ToldChinese)
            return answer;
        return answer with
        {
            Reply = answer.Reply with { Blocks = [.. answer.Reply.Blocks, new Note(asker.Texts["read.chinese"])] },
            Dialogue = (answer.Dialogue ?? asker.Dialogue) with { ToldChinese = true },
        };
    }
}
