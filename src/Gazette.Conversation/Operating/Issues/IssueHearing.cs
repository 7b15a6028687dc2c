using Gazette.Conversation.Messages;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Issues;

namespace Gazette.Conversation.Operating.Issues;

/// <summary>Tells what an operator hands in from what everybody says: from anyone else a file is no more than the words under it.</summary>
internal sealed class IssueHearing(Operators operators, IssueDesk issues)
{
    /// <summary>The message as it is to be understood.</summary>
    public async Task<Message> Sort(Message message, Dialogue dialogue, CancellationToken ct) => message.Content switch
    {
        Attached attached => message with { Content = await MayHandIn(message, ct).ConfigureAwait(false) ? FromOperator(attached) : Words(attached.Part) },
        Said said when MayBePart(said.Text, dialogue, message.At) && await MayHandIn(message, ct).ConfigureAwait(false) =>
            message with { Content = new Attached(new HandedPart(HandedKind.Text, said.Text)) },
        _ => message,
    };

    /// <summary>The words to be understood: typed, said by a button, or of a text that its operator says is no issue; null for none.</summary>
    public async Task<HeardWords?> Words(Message message, CancellationToken ct) => message.Content switch
    {
        Said said => new(said.Text, []),
        Pressed pressed => UserAction.Decode(pressed.Code) switch
        {
            UserAction.Say say => new(say.Text, []),
            UserAction.Draft { Step: DraftStep.Search } search => await Typed(search.Token, message, ct).ConfigureAwait(false),
            _ => null,
        },
        _ => null,
    };

    /// <summary>Whose drafts the sender of a message has.</summary>
    public static DraftOwner OwnerOf(Following.Address from, string sender) => new(from.Channel, from.Account, from.Chat, sender);

    private async Task<HeardWords?> Typed(string token, Message message, CancellationToken ct) =>
        await MayHandIn(message, ct).ConfigureAwait(false)
        && await issues.Find(token, OwnerOf(message.From, message.Sender), ct).ConfigureAwait(false) is { State: DraftState.Asked } draft
            ? new(HandedPart.Joined(draft.Parts), [new DraftOrder.Discard(token)])
            : null;

    private async Task<bool> MayHandIn(Message message, CancellationToken ct) =>
        message.Private && issues.Takes(message.From.Channel) && await operators.IsOperator(new(message.From.Channel, message.Sender), ct).ConfigureAwait(false);

    // A command and an order (群发 and its text, of several lines too) are what they say, however long.
    private static bool MayBePart(string text, Dialogue dialogue, DateTimeOffset at) =>
        !text.StartsWith('/') && (dialogue.TextAt(at) is not null || (IssueText.IsLong(text) && !Orders.Find(text.ReplaceLineEndings(" ").Trim(), hidden: true).Any()));

    // A picture by itself with a word or two under it is a question about these words.
    private static Content FromOperator(Attached attached) => attached switch
    {
        { Group: null, Part: { Kind: HandedKind.Picture, Text: { Length: > 0 } words } } => IssueText.IsLong(words) ? new Attached(new(HandedKind.Text, words)) : new Said(words),
        _ => attached,
    };

    // Without words under it the person is told what can be said.
    private static Said Words(HandedPart part) => new(part.Text.Length > 0 ? part.Text : "/help");
}

/// <summary>Words to be understood.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Orders">What becomes of the draft they stood in.</param>
internal sealed record HeardWords(string Text, IReadOnlyList<DraftOrder> Orders);
