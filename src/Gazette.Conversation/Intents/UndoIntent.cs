using Gazette.Conversation.Replies;
using Gazette.Following.Follows;

namespace Gazette.Conversation.Intents;

/// <summary>Take changes back.</summary>
internal sealed record UndoChanges(string Token) : Asked;

/// <summary>The undo button: what was changed under a token is as before.</summary>
internal sealed class UndoIntent : PressedIntent<UndoChanges>
{
    /// <inheritdoc/>
    public override string Name => "undo";

    /// <inheritdoc/>
    public override bool Changes => true;

    /// <inheritdoc/>
    protected override Task<Answer> Handle(UndoChanges asked, Asker asker, CancellationToken ct) => Task.FromResult(new Answer(
        new(asker.Language, [new Paragraph(asker.Texts["undo.done"])], [[.. Suggestions.Say(asker.Texts["button.follows"], "/follows")]]),
        Facts.None,
        new Changes(Tokens.New(8), [new Change.Undo(asked.Token)])));
}
