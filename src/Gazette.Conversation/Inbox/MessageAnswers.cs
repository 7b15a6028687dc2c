using Gazette.Conversation.Answering;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Resources;
using Microsoft.Extensions.Logging;

namespace Gazette.Conversation.Inbox;

/// <summary>Finds the answer to a stored message and commits it with what it changes.</summary>
internal sealed class MessageAnswers(Engine engine, IConversationStore store, ILogger log)
{
    private readonly EditedQuestions edits = new(engine, store);

    /// <summary>Answers and commits.</summary>
    /// <returns>The reply to be sent.</returns>
    public async Task<Reply> Apply(StoredMessage stored, CancellationToken ct)
    {
        var answer = await Answer(stored, ct).ConfigureAwait(false);
        await store.Apply(stored.Id, stored.Message, answer, ct).ConfigureAwait(false);
        return answer.Reply;
    }

    // A handler's mistake is ours: it goes to the log in full, and the person hears that it was not done.
    private async Task<Answer> Answer(StoredMessage stored, CancellationToken ct)
    {
        var message = stored.Message;
        try
        {
            var dialogue = await store.DialogueOf(message, ct).ConfigureAwait(false);
            return message.Content is Edited edited
                ? await edits.Answer(message, edited, dialogue, ct).ConfigureAwait(false)
                : await engine.Answer(message, dialogue, ct).ConfigureAwait(false) with { Question = message.Content is Said ? message.PlatformId : null };
        }
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(exception, "The answer to message {Id} failed", stored.Id);
            var language = Languages.Of(message, null);
            return Intents.Answer.Of(Reply.Of(language, Texts.In(language)["failed"]));
        }
    }
}
