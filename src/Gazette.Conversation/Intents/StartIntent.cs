using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using Gazette.Newsroom;
using F = Gazette.Conversation.Understanding.Feature;
using Place = Gazette.Following.Follows.Place;

namespace Gazette.Conversation.Intents;

/// <summary>A beginning, perhaps with a payload from a link: <c>d_CODE</c> and <c>t_CODE</c> follow, <c>a_ID</c> opens.</summary>
internal sealed record Begin(string Payload) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("start", Payload);
}

/// <summary>/start, 你好: a welcome in at most five lines, with buttons.</summary>
internal sealed class StartIntent(FollowReply follow, IArticleReader articles) : Intent<Begin>
{
    /// <inheritdoc/>
    public override string Name => "start";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["start"];

    /// <inheritdoc/>
    public override bool Changes => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [new([[F.Hello]], [])];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("/start", "start"),
        Yes("/start t_finance", "start t_finance"),
        Yes("你好", "start"),
        Yes("hello", "start"),
        No("你好，最新财政新闻"),
    ];

    /// <inheritdoc/>
    protected override Begin Means(Utterance heard) => new(heard.Command is null ? "" : heard.Text);

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(Begin asked, Asker asker, CancellationToken ct)
    {
        var answer = asked.Payload.Split('_', 2) switch
        {
            ["d", var code] when asker.Taxonomy.DepartmentByCode(code) is not null => await follow.Answer(FollowPlaces.One(Place.Department(code)), asker, ct).ConfigureAwait(false),
            ["t", var code] when asker.Taxonomy.TopicByCode(code) is not null => await follow.Answer(FollowPlaces.One(Place.Topic(code)), asker, ct).ConfigureAwait(false),
            ["a", var id] when long.TryParse(id, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) =>
                await Open(number, asker, ct).ConfigureAwait(false),
            _ => Answer.Of(Welcome(asker)),
        };
        // Whoever writes to us can be written to.
        var token = answer.Changes.Items.Count > 0 ? answer.Changes.Token : Tokens.New(8);
        return answer with { Changes = new(token, [.. answer.Changes.Items, new Change.Reachable()]) };
    }

    private async Task<Answer> Open(long id, Asker asker, CancellationToken ct) =>
        await articles.Find(id, ct).ConfigureAwait(false) is { } found
            ? Answer.Of(ArticleReply.Of(found, asker), new Facts { Total = 1, Items = [new(found)] })
            : Answer.Of(Welcome(asker));

    private static Reply Welcome(Asker asker)
    {
        var texts = asker.Texts;
        return new(
            asker.Language,
            [new Paragraph(texts["welcome"]), new Note(texts["welcome.how"])],
            [
                FollowsReply.Pickers(asker),
                [.. Suggestions.Say(texts["button.latest"], "/latest"), .. Suggestions.Say(texts["button.digest"], "/digest")],
                [.. Suggestions.Say(texts["button.language"], asker.Language == "zh" ? "/lang en" : "/lang zh"), .. Suggestions.Say(texts["button.help"], "/help")],
            ]);
    }
}
