using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>What a person sees above the text field after typing to an inline bot.</summary>
/// <param name="Results">The cards, in order, at most 50.</param>
/// <param name="NextOffset">What is asked for when the person scrolls on; empty at the end.</param>
/// <param name="Button">The button above the cards, or null.</param>
/// <param name="CacheTime">How long the same question is answered without the bot.</param>
/// <param name="IsPersonal">Whether that holds for this person only.</param>
public sealed record InlineAnswer(IReadOnlyList<InlineResult> Results, string NextOffset, InlineButton? Button, TimeSpan CacheTime, bool IsPersonal);

/// <summary>A card: what it shows, and the message that it sends when it is chosen.</summary>
public sealed record InlineResult(string Id, string Title, string Description, FormattedText Text)
{
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    internal JsonNode? Markup { get; init; }

    /// <summary>The message that the card sends.</summary>
    internal SentMessage Fill(SentMessage message, TelegramUser bot, string? inlineId) =>
        message with { Text = Text.Text, Entities = Text.Entities, Buttons = Buttons, Markup = Markup, ViaBot = bot, InlineId = inlineId };
}

/// <summary>A button above the cards that leads to the private chat with /start and a parameter.</summary>
public sealed record InlineButton(string Text, string? StartParameter);
