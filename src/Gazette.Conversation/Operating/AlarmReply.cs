using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;

namespace Gazette.Conversation.Operating;

/// <summary>An alarm as an operator reads it.</summary>
internal static class AlarmReply
{
    public static Reply Of(Alarm alarm, Asker asker)
    {
        var texts = asker.Texts;
        var buttons = alarm.Buttons.SelectMany(b => Suggestions.Say(texts[b.Label], b.Command)).ToList();
        return new(asker.Language, [new Paragraph(texts[alarm.Text, [.. alarm.Values]])], buttons.Count == 0 ? [] : [buttons]);
    }
}
