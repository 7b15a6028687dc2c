using Gazette.Channels.Transcripts;
using Gazette.Conversation.Replies;

namespace Gazette.Channels.Terminal;

/// <summary>Entries as plain lines.</summary>
internal static class EntryPrinter
{
    private const string Rule = "────────────────────────";

    /// <summary>The lines of an entry, its choices at the end; a digest stands between rules.</summary>
    public static string Text(TranscriptEntry entry, Reply reply, Choices choices, ArticleLinks links)
    {
        var text = Printable(PlainText.Of(reply, links));
        if (choices.Line.Length > 0)
            text += "\n" + Printable(choices.Line);
        return entry.Kind == EntryKind.Digest ? $"{Rule}\n{text}\n{Rule}" : text;
    }

    // An article's text must not steer the terminal: no escape sequence, no other control character, reaches it.
    private static string Printable(string text) => string.Concat(text.Where(c => c == '\n' || !char.IsControl(c)));
}
