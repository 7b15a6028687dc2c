using System.Text.Json;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Understanding;

namespace Gazette.Conversation.Answering;

/// <summary>What is kept of a conversation, so that a follow-up (那教育呢, 第二条, 谁发的) is understood.</summary>
/// <param name="intents">By name.</param>
internal sealed class Memory(IReadOnlyDictionary<string, Intent> intents)
{
    /// <summary>What a text asks for as a follow-up of the question before it; null when it stands for itself.</summary>
    public Asked? Continued(Utterance heard, Asker asker)
    {
        if (heard.Command is not null || asker.Dialogue.LastAt(asker.Now) is not { } last || !intents.TryGetValue(last.Intent, out var intent))
            return null;
        return Read(last, intent) is { } asked ? intent.Continue(asked, heard) : null;
    }

    /// <summary>The dialogue after an answer, or null when nothing in it changed.</summary>
    public static Dialogue? After(Answer answer, Intent intent, Asked asked, Asker asker)
    {
        var before = answer.Dialogue ?? asker.Dialogue;
        var after = before;
        if (intent.IsRemembered)
            after = after with { Last = new(intent.Name, JsonSerializer.Serialize(asked, intent.Handles), asker.Now) };
        if (answer.Facts.Items is [var only] && answer.Dialogue is null)
            after = after with { Article = only.Published.Id };
        return after == asker.Dialogue ? null : after;
    }

    // What an earlier version wrote may not fit: then nothing was said before.
    private static Asked? Read(SaidBefore last, Intent intent)
    {
        try
        {
            return (Asked?)JsonSerializer.Deserialize(last.Asked, intent.Handles);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
