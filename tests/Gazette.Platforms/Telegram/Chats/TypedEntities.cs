using System.Text.RegularExpressions;

namespace Gazette.Platforms.Telegram;

/// <summary>What Telegram marks by itself in a text that a person types: commands and mentions.</summary>
internal static partial class TypedEntities
{
    internal static IReadOnlyList<MessageEntity> In(string text) =>
    [
        .. from Match match in Marked().Matches(text)
           select new MessageEntity(match.Value[0] == '/' ? "bot_command" : "mention", match.Index, match.Length),
    ];

    /// <summary>The mention of somebody who has no username: the first name, which the client marks.</summary>
    internal static MessageEntity Mention(string text, TelegramUser whom) =>
        text.IndexOf(whom.FirstName, StringComparison.Ordinal) is var at and >= 0
            ? new("text_mention", at, whom.FirstName.Length) { User = whom }
            : throw new InvalidOperationException($"«{text}» does not name {whom.FirstName}.");

    [GeneratedRegex(@"(?<![\w/@])(/[A-Za-z0-9_]{1,64}(@\w+)?|@[A-Za-z0-9_]{4,32})(?![\w@])")]
    private static partial Regex Marked();
}
