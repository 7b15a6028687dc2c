using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using Gazette.Newsroom;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>Who published an article that was shown, and when.</summary>
/// <param name="Number">Its number in the last list, or null for the one shown last.</param>
internal sealed record AskSource(int? Number) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("source", Number);
}

/// <summary>谁发的, 什么时候发的: where an article that was shown comes from.</summary>
internal sealed class SourceIntent(IArticleReader articles, ShownArticles shown) : Intent<AskSource>
{
    /// <inheritdoc/>
    public override string Name => "source";

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [new([[F.Source, F.SourceDay]], [F.Number, F.News, F.Pronoun])];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("谁发的", "source"),
        Yes("第二条是谁发的", "source 2"),
        Yes("什么时候发的", "source"),
        Yes("who published it?", "source"),
        No("财政局发了什么"),
        No("什么时候推送"),
    ];

    /// <inheritdoc/>
    protected override AskSource Means(Utterance heard) => new(heard.Mentions.OfType<NumberMention>().FirstOrDefault()?.Value);

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(AskSource asked, Asker asker, CancellationToken ct)
    {
        var meant = await shown.Find(asked.Number, asker, ct).ConfigureAwait(false);
        if (meant.ArticleId is not { } id)
            return Answer.Of(Reply.Of(asker.Language, asker.Texts[ShownArticles.None(meant)]));
        if (await articles.Find(id, ct).ConfigureAwait(false) is not { } found)
            return Answer.Of(Reply.Of(asker.Language, asker.Texts["read.gone"]));
        var departments = found.DepartmentCodes.Select(Place.Department).ToList();
        var reply = new Reply(
            asker.Language,
            [new Note(asker.Texts["source", found.Article.Title, ArticleReply.Source(found, asker)], found.Id)],
            [[.. Button.For(asker.Texts["button.article"], new Messages.UserAction.Read(found.Id))], .. Suggestions.For(departments, asker)]);
        return Answer.Of(reply, new Facts { Places = departments, Total = 1, Items = [new(found)] });
    }
}
