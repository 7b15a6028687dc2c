using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>A stretch of a message's text with a meaning; offset and length in UTF-16 units.</summary>
public sealed record MessageEntity(string Type, int Offset, int Length, string? Argument = null)
{
    /// <summary>Of a text_mention, whom it names.</summary>
    public TelegramUser? User { get; init; }

    internal JsonObject Json()
    {
        var json = new JsonObject { ["type"] = Type, ["offset"] = Offset, ["length"] = Length };
        var name = Type switch { "text_link" => "url", "pre" => "language", "custom_emoji" => "custom_emoji_id", _ => null };
        if (name is not null && Argument is not null)
            json[name] = Argument;
        if (User is not null)
            json["user"] = User.Json();
        return json;
    }
}

/// <summary>A text with its entities, as a message holds it.</summary>
public sealed record FormattedText(string Text, IReadOnlyList<MessageEntity> Entities)
{
    /// <summary>Telegram drops what is more, without a word (unpublished; seen by those who run bots).</summary>
    internal const int MostEntities = 100;

    /// <summary>Without the blanks at both ends, which Telegram takes away.</summary>
    internal FormattedText Trimmed()
    {
        var start = Text.Length - Text.TrimStart().Length;
        var text = Text.Trim();
        var entities =
            from entity in Entities
            let first = Math.Max(0, entity.Offset - start)
            let end = Math.Min(text.Length, entity.Offset + entity.Length - start)
            where end > first
            select entity with { Offset = first, Length = end - first };
        return new(text, [.. entities.Take(MostEntities)]);
    }
}
