using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>A message as the people in the chat see it.</summary>
public sealed record SentMessage
{
    public required int Id { get; init; }

    public required long ChatId { get; init; }

    public required TelegramUser From { get; init; }

    /// <summary>When it was sent, by the clock of the test.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The text after entities are parsed; of a file, its caption.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<MessageEntity> Entities { get; init; } = [];

    /// <summary>The rows of buttons under it.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>The markup as it was sent, of whatever kind.</summary>
    public JsonNode? Markup { get; init; }

    /// <summary>The forum topic it stands in.</summary>
    public int? Thread { get; init; }

    /// <summary>The message it answers.</summary>
    public int? RepliesTo { get; init; }

    /// <summary>The chat in whose name it was written: the group, of an anonymous administrator; a channel, of a post that came by itself.</summary>
    public TelegramChat? SenderChat { get; init; }

    /// <summary>The name under a channel's post, or an anonymous administrator's title.</summary>
    public string? Signature { get; init; }

    /// <summary>The channel's post that came into the channel's group by itself.</summary>
    public SentMessage? ForwardedFrom { get; init; }

    /// <summary>The bot whose inline result this is.</summary>
    public TelegramUser? ViaBot { get; init; }

    /// <summary>By what the bot knows a card that was chosen and has buttons: it is in a chat that the bot need not be in.</summary>
    public string? InlineId { get; init; }

    /// <summary>What all files of one album have in common.</summary>
    public string? Album { get; init; }

    /// <summary>Of a service message, the field that says what happened, and its value.</summary>
    internal (string Field, JsonNode Value)? Service { get; init; }

    /// <summary>Whether it came without a sound.</summary>
    public bool Silent { get; init; }

    public SentFile? File { get; init; }

    /// <summary>Whether the file is shown as a picture.</summary>
    public bool IsPhoto { get; init; }

    /// <summary>When it was last edited.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>What it was before it was edited, the oldest first.</summary>
    public IReadOnlyList<SentMessage> Earlier { get; init; } = [];

    public bool Deleted { get; init; }

    /// <summary>The button with exactly this text, or null.</summary>
    public Button? ButtonNamed(string text) => Buttons.SelectMany(row => row).FirstOrDefault(b => b.Text == text);

    public override string ToString() => Text;

    internal JsonObject Json(TelegramChat chat) => MessageJson.Whole(this, chat);
}
