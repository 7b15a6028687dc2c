using Gazette.Conversation.Messages;
using Gazette.Following;

namespace Gazette.Conversation.Intents;

/// <summary>Which language a reply is in: the one chosen, else that of the text, else that of before, else that of the platform's account.</summary>
internal static class Languages
{
    /// <summary>The language of the reply to a message.</summary>
    public static string Of(Message message, Subscriber? subscriber)
    {
        if (subscriber is { LanguageChosen: true })
            return subscriber.Language;
        return (message.Content switch { Said said => OfText(said.Text), Edited edited => OfText(edited.Text), _ => null }) ?? subscriber?.Language ?? OfTag(message.LanguageHint);
    }

    /// <summary>The language of a text: Chinese with one Chinese character, English with two letters in a row; null for a command, a number, a sign, and for English words about a Chinese one (search 农民工工资), which tell nothing new.</summary>
    public static string? OfText(string text)
    {
        if (text.StartsWith('/'))
            return null;
        if (text.Any(c => c is >= '\u3400' and <= '\u9fff'))
            return BeginsWithAWord(text.AsSpan().TrimStart()) ? null : "zh";
        return text.Zip(text.Skip(1)).Any(p => char.IsAsciiLetter(p.First) && char.IsAsciiLetter(p.Second)) ? "en" : null;
    }

    // A word and a blank after it: not GDP增长多少.
    private static bool BeginsWithAWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        return end > 1 && end < text.Length && text[end] == ' ';
    }

    private static string OfTag(string? tag) =>
        string.IsNullOrEmpty(tag) || tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh" : "en";
}
