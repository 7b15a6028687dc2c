using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>An article's topic is wrong.</summary>
/// <param name="ArticleId">The article; null for the one shown last.</param>
internal sealed record ReportWrongTopic(long? ArticleId) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("wrong-topic", ArticleId);
}

/// <summary>主题不对？ under an article: counted for the editors, once for each person and version; who said it is kept in the person's own dialogue alone.</summary>
internal sealed class WrongTopicIntent(IArticleReader articles) : Intent<ReportWrongTopic>
{
    /// <inheritdoc/>
    public override string Name => "wrong-topic";

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [new([[F.WrongTopicOrder]], [])];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("主题不对", "wrong-topic"),
        Yes("这篇的主题错了吧？", "wrong-topic"),
        Yes("wrong topic", "wrong-topic"),
        Yes("The topic is wrong.", "wrong-topic"),
        No("主题"),
        No("主题教育"),
        No("主题有误"),
    ];

    /// <inheritdoc/>
    protected override ReportWrongTopic Means(Utterance heard) => new((long?)null);

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(ReportWrongTopic asked, Asker asker, CancellationToken ct)
    {
        if ((asked.ArticleId ?? asker.Dialogue.Article) is not { } id)
            return Says(asker, "wrong-topic.which");
        if (await articles.Find(id, ct).ConfigureAwait(false) is not { } found)
            return Says(asker, "read.gone");
        var dialogue = asker.Dialogue.With(new ReportedTopic(found.Id, found.Version));
        return dialogue == asker.Dialogue
            ? Says(asker, "wrong-topic.again")
            : Says(asker, "wrong-topic.thanks") with { Dialogue = dialogue, Notes = [new EditorsNote.WrongTopic(found.Id)] };
    }

    private static Answer Says(Asker asker, string text) => Answer.Of(Reply.Of(asker.Language, asker.Texts[text]));
}
