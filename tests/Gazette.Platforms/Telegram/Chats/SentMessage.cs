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

    internal JsonObject Json(TelegramChat chat)
    {
        var json = new JsonObject
        {
            ["message_id"] = Id,
            ["from"] = From.Json(),
            ["chat"] = chat.Json(),
            ["date"] = At.ToUnixTimeSeconds(),
        };
        if (File is null || Text.Length > 0)
            json[File is null ? "text" : "caption"] = Text;
        if (Entities.Count > 0)
            json[File is null ? "entities" : "caption_entities"] = new JsonArray([.. Entities.Select(e => e.Json())]);
        if (Buttons.Count > 0)
            json["reply_markup"] = Markup!.DeepClone();
        if (Thread is not null)
            (json["message_thread_id"], json["is_topic_message"]) = (Thread, true);
        if (File is not null && IsPhoto)
            json["photo"] = new JsonArray(FileMethods.Photo(this, File));
        else if (File is not null)
            json["document"] = FileMethods.Document(this, File);
        if (EditedAt is { } edited)
            json["edit_date"] = edited.ToUnixTimeSeconds();
        return json;
    }
}
