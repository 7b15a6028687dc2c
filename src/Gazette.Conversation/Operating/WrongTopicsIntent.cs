using System.Globalization;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using Gazette.Newsroom;
using Gazette.Newsroom.Access;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Operating;

/// <summary>Whose topic do readers find wrong?</summary>
internal sealed record ShowWrongTopics : Asked
{
    /// <inheritdoc/>
    public override string ToString() => "wrongtopics";
}

/// <summary>主题有误, /wrongtopics: the articles whose topic readers find wrong, with what they have now and how to correct it.</summary>
internal sealed class WrongTopicsIntent(Operators operators, IStatistics statistics, IArticleReader articles) : OperatorIntent<ShowWrongTopics>(operators, "wrongtopics", F.WrongTopicsOrder)
{
    private const int Most = 10;

    /// <inheritdoc/>
    public override bool Changes => false;

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("主题有误", "wrongtopics"),
        Yes("主题有误的文章", "wrongtopics"),
        Yes("wrong topics", "wrongtopics"),
        Yes("/wrongtopics", "wrongtopics"),
        No("主题不对"),
        No("主题"),
    ];

    /// <inheritdoc/>
    protected override ShowWrongTopics Means(Utterance heard) => new();

    /// <inheritdoc/>
    protected override async Task<Answer> Do(ShowWrongTopics asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        var reports = await statistics.WrongTopics(Most, ct).ConfigureAwait(false);
        if (reports.Count == 0)
            return Says(asker, texts["wrong-topics.none"]);
        var found = (await articles.FindAll([.. reports.Select(r => r.ArticleId)], ct).ConfigureAwait(false)).ToDictionary(a => a.Id);
        var lines = reports.Where(r => found.ContainsKey(r.ArticleId)).Select(r => Line(found[r.ArticleId], r.Reports, asker));
        var hint = texts["wrong-topics.how", reports[0].ArticleId];
        var buttons = reports.Select(r => Button.For(r.ArticleId.ToString(CultureInfo.InvariantCulture), new UserAction.Read(r.ArticleId))).SelectMany(b => b).Chunk(5);
        return Answer.Of(new(asker.Language, [new Heading(texts["wrong-topics"]), new Paragraph(string.Join('\n', lines)), new Note(hint)], [.. buttons]));
    }

    private static string Line(PublishedArticle article, long reports, Asker asker)
    {
        var texts = asker.Texts;
        var topics = article.TopicCodes.Count == 0 ? texts["wrong-topics.without"] : texts.Places(article.TopicCodes.Select(Place.Topic), asker.Taxonomy);
        return texts["wrong-topics.line", article.Id, article.Article.Title, topics, reports];
    }
}
