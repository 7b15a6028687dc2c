using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Editing;

namespace Gazette.Conversation.Operating;

/// <summary>Something that operators alone can want, as a command or as an order in words. Nobody else is told of it: to them the command is unknown and the words are words to search for.</summary>
/// <param name="operators">Who they are.</param>
/// <param name="name">Its name, which is its command.</param>
/// <param name="order">The order that it is in words.</param>
internal abstract class OperatorIntent<TAsked>(Operators operators, string name, Feature order) : Intent<TAsked>
    where TAsked : Asked
{
    /// <inheritdoc/>
    public sealed override string Name => name;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> Commands => [name];

    /// <inheritdoc/>
    public sealed override IReadOnlyList<Rule> Rules { get; } = [new([[order]], [])];

    /// <inheritdoc/>
    public override bool Changes => true;

    /// <inheritdoc/>
    public sealed override bool Hidden => true;

    // Others do not come here: what is hidden is heard by operators alone. It is asked again, for this is where things are done.
    /// <inheritdoc/>
    protected sealed override async Task<Answer> Handle(TAsked asked, Asker asker, CancellationToken ct) =>
        await operators.IsOperator(new(asker.From.Channel, asker.Sender), ct).ConfigureAwait(false)
            ? await Do(asked, asker, ct).ConfigureAwait(false)
            : Answer.Of(Reply.Of(asker.Language, asker.Texts["unknown-action"]));

    /// <summary>Answers an operator.</summary>
    protected abstract Task<Answer> Do(TAsked asked, Asker asker, CancellationToken ct);

    /// <summary>A sentence that changes nothing.</summary>
    protected static Answer Says(Asker asker, string text) => Answer.Of(Reply.Of(asker.Language, text));

    /// <summary>Answers about articles, or says which of them are not there.</summary>
    protected static async Task<Answer> About(IReadOnlyList<long> ids, IArticleReader articles, Asker asker, Func<IReadOnlyList<PublishedArticle>, Answer> answer, CancellationToken ct)
    {
        var found = await articles.FindAll(ids, ct).ConfigureAwait(false);
        var missing = ids.Except(found.Select(a => a.Id)).ToList();
        return missing.Count > 0 ? Says(asker, asker.Texts["operator.no-article", string.Join(asker.Texts["comma"], missing)]) : answer(found);
    }

    /// <summary>What is about to be done, with the button that does it.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="question">What will be done.</param>
    /// <param name="button">What the button says.</param>
    /// <param name="command">The command without its confirming word.</param>
    protected static Answer Asks(Asker asker, string question, string button, string command) =>
        Button.For(button, new UserAction.Say(command + " confirm")).ToList() is { Count: > 0 } buttons
            ? Answer.Of(new(asker.Language, [new Paragraph(question)], [buttons]))
            : Says(asker, question + "\n" + asker.Texts["operator.confirm-by-words", command]);

    /// <summary>Does an edit, and says so.</summary>
    protected static Answer Does(Asker asker, string text, Edit edit) => Says(asker, text) with { Edits = [edit] };
}
