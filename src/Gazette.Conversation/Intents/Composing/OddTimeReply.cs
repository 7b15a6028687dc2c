using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Text.Time;

namespace Gazette.Conversation.Intents;

/// <summary>Says a time back that cannot be (2月30日), runs backwards (9月10日至8日) or has not come (明年).</summary>
internal static class OddTimeReply
{
    /// <summary>The reply, with a button that asks for the days that were probably meant.</summary>
    /// <param name="odd">The time.</param>
    /// <param name="about">What was asked for, as the button says it (财政新闻).</param>
    /// <param name="asker">Who asks.</param>
    public static Reply Of(OddTime odd, string about, Asker asker)
    {
        var texts = asker.Texts;
        if (odd.Problem == TimeProblem.Future)
            return new(asker.Language, [new Paragraph(texts["time.future", odd.Said, about])], [[.. Suggestions.Say(texts["latest", about], texts["latest", about])]]);
        var meant = texts["latest.in", texts.Days(odd.Days, asker.Today), about];
        var text = texts[odd.Problem == TimeProblem.NoSuchDay ? "time.nosuch" : "time.reversed", odd.Said, texts.Days(odd.Days, asker.Today)];
        return new(asker.Language, [new Paragraph(text)], [[.. Suggestions.Say(meant, meant)]]);
    }
}
