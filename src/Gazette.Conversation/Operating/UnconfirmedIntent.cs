using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom.Access;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Operating;

/// <summary>Which departments wait to be confirmed?</summary>
internal sealed record ShowUnconfirmed : Asked
{
    /// <inheritdoc/>
    public override string ToString() => "unconfirmed";
}

/// <summary>未确认部门, /unconfirmed: departments met in bylines, with a button to confirm each.</summary>
internal sealed class UnconfirmedIntent(Operators operators) : OperatorIntent<ShowUnconfirmed>(operators, "unconfirmed", F.UnconfirmedOrder)
{
    private const int Most = 12;

    /// <inheritdoc/>
    public override bool Changes => false;

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("未确认部门", "unconfirmed"),
        Yes("待确认的部门", "unconfirmed"),
        Yes("/unconfirmed", "unconfirmed"),
        Yes("unconfirmed departments", "unconfirmed"),
        No("部门"),
    ];

    /// <inheritdoc/>
    protected override ShowUnconfirmed Means(Utterance heard) => new();

    /// <inheritdoc/>
    protected override Task<Answer> Do(ShowUnconfirmed asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        var waiting = asker.Taxonomy.Departments.Where(d => !d.Confirmed).ToList();
        if (waiting.Count == 0)
            return Task.FromResult(Says(asker, texts["operator.unconfirmed.none"]));
        var lines = waiting.Take(Most).Select(d => texts["operator.department", d.Name, d.Code]);
        var rows = waiting.Take(Most).Select(d => (IReadOnlyList<Button>)[.. Button.For(texts["button.confirm", d.Name], new UserAction.Say("/confirm " + d.Code))]);
        return Task.FromResult(Answer.Of(new(
            asker.Language,
            [new Heading(texts["operator.unconfirmed", waiting.Count]), new Paragraph(string.Join('\n', lines)), new Note(texts["operator.unconfirmed.how"])],
            [.. rows])));
    }
}
