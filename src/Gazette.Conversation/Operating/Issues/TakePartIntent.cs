using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Issues;

namespace Gazette.Conversation.Operating.Issues;

/// <summary>Take a part of an issue.</summary>
internal sealed record TakePart(HandedPart Part, string? Group) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("hand in", Part.Kind.ToString().ToLowerInvariant());
}

/// <summary>An operator sends a file, an album or a long text: it is kept as a draft and read; what was read is told when all of it is there.</summary>
internal sealed class TakePartIntent(Operators operators, IssueDesk issues) : PressedIntent<TakePart>
{
    /// <inheritdoc/>
    public override string Name => "issue";

    /// <inheritdoc/>
    public override bool Changes => true;

    /// <inheritdoc/>
    public override bool Hidden => true;

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(TakePart asked, Asker asker, CancellationToken ct)
    {
        if (!await operators.IsOperator(new(asker.From.Channel, asker.Sender), ct).ConfigureAwait(false))
            return Answer.Of(Reply.Of(asker.Language, asker.Texts["unknown-action"]));
        if (asked is { Part.Kind: HandedKind.Picture, Group: null })
            return Answer.Of(Reply.Of(asker.Language, asker.Texts["issue.picture"]));
        return asked.Part.Kind == HandedKind.Text ? Text(asked.Part, asker) : await File(asked, asker, ct).ConfigureAwait(false);
    }

    // What a client cut goes on in the next message, sent in the same moment.
    private static Answer Text(HandedPart part, Asker asker)
    {
        var token = asker.Dialogue.TextAt(asker.Now) ?? Tokens.New(8);
        var goesOn = part.Text.Length >= HandedPart.MayGoOnFrom;
        return Takes(new(token, part, null, goesOn ? HandedPart.Wait : TimeSpan.Zero), asker) with
        {
            Dialogue = asker.Dialogue with { Text = goesOn ? new(token, asker.Now) : null },
        };
    }

    private async Task<Answer> File(TakePart asked, Asker asker, CancellationToken ct)
    {
        var before = asked.Group is { } group ? await issues.OfGroup(IssueHearing.OwnerOf(asker.From, asker.Sender), group, ct).ConfigureAwait(false) : null;
        return Takes(new(before?.Token ?? Tokens.New(8), asked.Part, asked.Group, asked.Group is null ? TimeSpan.Zero : HandedPart.Wait), asker);
    }

    private static Answer Takes(DraftOrder.Take take, Asker asker) => Answer.Of(Reply.Silence(asker.Language)) with { Drafts = [take] };
}
