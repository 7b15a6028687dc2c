using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using BotMessage = Telegram.Bot.Types.Message;

namespace Gazette.Channels.Telegram.Receiving.Mapping;

/// <summary>Whether something said in a group is said to us, and what of it is the question (core.telegram.org/bots/api#messageentity; offsets in UTF-16 units).</summary>
internal static class GroupSpeech
{
    private static readonly char[] Around = [' ', '\t', '\r', '\n', ',', '，', ':', '：', '、', '\u00a0'];

    /// <summary>The text without our name, or null where it is not said to us.</summary>
    public static string? ToUs(BotMessage message, BotIdentity bot)
    {
        if ((message.Text ?? message.Caption) is not { } text)
            return null;
        var entities = message.Entities ?? message.CaptionEntities ?? [];
        if (Command(text, entities) is { } command)
            return command.Split('@', 2) is [_, var name] && !IsUs(name, bot) ? null : text;
        var mentions = entities.Where(e => IsWithin(e, text) && Mentions(e, text, bot)).OrderByDescending(e => e.Offset).ToList();
        if (mentions.Count > 0)
            return Without(text, mentions);
        return message.ReplyToMessage?.From?.Id == bot.Id && !StartsATopic(message) ? text : null;
    }

    // With our name alone they want to know what can be said.
    private static string Without(string text, List<MessageEntity> mentions)
    {
        foreach (var mention in mentions)
            text = text.Remove(mention.Offset, mention.Length).Insert(mention.Offset, " ");
        text = text.Trim(Around);
        return text.Length == 0 ? "/help" : text;
    }

    private static string? Command(string text, MessageEntity[] entities) =>
        entities.FirstOrDefault(e => e is { Type: MessageEntityType.BotCommand, Offset: 0 } && IsWithin(e, text)) is { } command ? text[..command.Length] : null;

    private static bool Mentions(MessageEntity entity, string text, BotIdentity bot) => entity switch
    {
        { Type: MessageEntityType.Mention } => IsUs(text.Substring(entity.Offset + 1, entity.Length - 1), bot),
        { Type: MessageEntityType.TextMention, User: { } user } => user.Id == bot.Id,
        _ => false,
    };

    private static bool IsWithin(MessageEntity entity, string text) => entity is { Offset: >= 0, Length: > 0 } && entity.Offset <= text.Length - entity.Length;

    private static bool IsUs(string name, BotIdentity bot) => bot.Username.Length > 0 && name.Equals(bot.Username, StringComparison.OrdinalIgnoreCase);

    // What stands in a topic answers the message with which the topic began, whoever opened it.
    private static bool StartsATopic(BotMessage message) => message.IsTopicMessage && message.ReplyToMessage?.Id == message.MessageThreadId;
}
