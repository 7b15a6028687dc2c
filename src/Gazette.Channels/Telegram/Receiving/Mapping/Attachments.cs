using Gazette.Conversation.Messages;
using Gazette.Newsroom.Issues;
using Telegram.Bot.Types.Enums;
using BotMessage = Telegram.Bot.Types.Message;

namespace Gazette.Channels.Telegram.Receiving.Mapping;

/// <summary>Files and pictures that a person sends; those of an album come one by one, under one <c>media_group_id</c>.</summary>
internal static class Attachments
{
    /// <summary>What is attached, or null. A film or an animation is none: it has no text to be read.</summary>
    public static Attached? Of(BotMessage message) => message switch
    {
        { Type: MessageType.Document, Document: { } file } =>
            new(new(HandedKind.File, message.Caption ?? "", file.FileId, file.FileName, file.FileSize), message.MediaGroupId),
        { Type: MessageType.Photo } => new(new(HandedKind.Picture, message.Caption ?? ""), message.MediaGroupId),
        _ => null,
    };
}
