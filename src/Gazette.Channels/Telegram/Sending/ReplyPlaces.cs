using System.Globalization;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Sending;

/// <summary>The messages whose place a reply takes, in order: the one whose button was pressed, or all of the answer to a question that was edited.</summary>
/// <param name="Ids">Telegram's ids in the chat.</param>
/// <param name="Clears">Whether those that are not taken are deleted.</param>
internal sealed record ReplyPlaces(IReadOnlyList<int> Ids, bool Clears)
{
    private static readonly ReplyPlaces None = new([], false);

    /// <summary>Those of a reply to a message.</summary>
    public static ReplyPlaces Of(Message message, Reply reply) => reply switch
    {
        { InPlaceOf: { } ids } => new([.. ids.Select(Number).OfType<int>()], true),
        { Replaces: true } when message.Content is Pressed pressed && Number(pressed.MessageId) is { } id => new([id], false),
        _ => None,
    };

    /// <summary>The place of the next message; null when it is a new one. Once one could not take its place, those after it are new too: else they would stand before it.</summary>
    /// <param name="sent">The ids of the messages before it.</param>
    public int? Next(IReadOnlyList<string> sent) => sent.Count < Ids.Count && sent.Zip(Ids).All(pair => pair.First == Text(pair.Second)) ? Ids[sent.Count] : null;

    /// <summary>What is to be deleted when the whole reply stands.</summary>
    /// <param name="sent">The ids of its messages.</param>
    public IEnumerable<int> LeftOver(IReadOnlyList<string> sent) => Clears && sent.Count > 0 ? Ids.Where(id => !sent.Contains(Text(id))) : [];

    /// <summary>An id of Telegram's, or null.</summary>
    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
