using Gazette.Conversation.Answering;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;

namespace Gazette.Conversation.Inbox;

/// <summary>
/// A question that was edited is answered anew in the place of its answer, as long as words alone are at stake: what the old one changed is not undone
/// unasked, and what the new one would change is not done by an edit that nobody may have meant so.
/// </summary>
internal sealed class EditedQuestions(Engine engine, IConversationStore store)
{
    // Nobody looks for an answer in one that is older; Telegram lets no message be deleted after it (core.telegram.org/bots/api#deletemessage).
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(48);

    /// <summary>The answer to an edit; silence where there is nothing to say.</summary>
    public async Task<Answer> Answer(Message message, Edited edited, Dialogue dialogue, CancellationToken ct)
    {
        var earlier = message.PlatformId is { } question ? await store.AnswerTo(message.From, question, ct).ConfigureAwait(false) : null;
        // A platform tells of an edit also when it only drew a picture under the words.
        if (earlier is null || message.At - earlier.At > Oldest || earlier.Text == edited.Text)
            return Intents.Answer.Of(Reply.Silence(Languages.Of(message, null)), new() { Intent = "edited" });
        if (earlier.Acted)
            return await engine.Says(message, "edited", ct).ConfigureAwait(false);
        var answer = await engine.Answer(message with { Content = new Said(edited.Text) }, dialogue, ct).ConfigureAwait(false);
        return answer.Acts
            ? await engine.Says(message, "edited", ct).ConfigureAwait(false)
            : answer with { Question = message.PlatformId, Reply = answer.Reply with { Replaces = false, InPlaceOf = earlier.AnsweredAs } };
    }
}
