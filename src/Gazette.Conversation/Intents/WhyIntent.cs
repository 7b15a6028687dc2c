using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Digests;
using Gazette.Following.Follows;
using Gazette.Newsroom;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>Why did I get this?</summary>
/// <param name="DigestId">Which digest; null for the one sent last.</param>
internal sealed record AskWhy(long? DigestId) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("why", DigestId);
}

/// <summary>为什么收到这条, why did I get this, /why: which follow brought each article of a digest.</summary>
internal sealed class WhyIntent(ILedger ledger, IArticleReader articles, UsualTime usual) : Intent<AskWhy>
{
    private const int MostShown = 10;

    /// <inheritdoc/>
    public override string Name => "why";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["why"];

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [new([[F.Why]], [F.News, F.Push, F.Follow, F.Time, F.All, F.What, F.Place], Rest.None)];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("为什么收到这条", "why"),
        Yes("怎么会推这篇给我", "why"),
        Yes("为啥给我发这个", "why"),
        Yes("为什么推送这些新闻给我", "why"),
        Yes("為什麼會收到", "why"),
        Yes("这条新闻为什么推给我", "why"),
        Yes("which follow is this from", "why"),
        Yes("/why", "why"),
        Yes("/why 12", "why 12"),
        Yes("why did I get this?", "why"),
        Yes("why am I getting this article", "why"),
        Yes("why was this sent to me", "why"),
        No("为什么没收到"),
        No("为什么停水"),
        No("怎么收到新闻"),
        No("为什么发工资"),
        No("这条新闻是谁发的"),
        No("why is the market closed"),
    ];

    /// <inheritdoc/>
    protected override AskWhy Means(Utterance heard) => new(
        heard.Command is not null && long.TryParse(heard.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null);

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(AskWhy asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        var digest = asked.DigestId ?? (asker.Subscriber is null ? null : (await ledger.LastSent(asker.Subscriber.Id, ct).ConfigureAwait(false))?.DigestId);
        // Only who got a digest can ask about it: the ledger knows none of it for anybody else.
        if (digest is null || asker.Subscriber is null || await ledger.Why(asker.Subscriber.Id, digest.Value, ct).ConfigureAwait(false) is not { } reasons)
            return Answer.Of(new(asker.Language, [new Paragraph(texts["why.none"])], [[.. Suggestions.Say(texts["button.received"], "/received"), .. Suggestions.Say(texts["button.follows"], "/follows")]]));
        var sent = await ledger.InstantOf(digest.Value, ct).ConfigureAwait(false);
        var found = await articles.FindAll([.. reasons.Select(r => r.ArticleId)], ct).ConfigureAwait(false);
        var follows = reasons.GroupBy(r => r.ArticleId).ToDictionary(g => g.Key, g => g.First().Follows);
        List<Cause> causes = [.. DigestOrder.Of(found).Select((a, i) => new Cause(i + 1, a, follows[a.Id]))];
        return Answer.Of(Show(digest.Value, sent ?? asker.Now, OneAskedFor(causes, asker), causes.Count, asker));
    }

    /// <summary>An article of the digest, its number there, and what brought it.</summary>
    private sealed record Cause(int Number, PublishedArticle Article, IReadOnlyList<Follow> Follows);

    // 这篇 is the article that was opened last, if the digest holds it.
    private static List<Cause> OneAskedFor(List<Cause> causes, Asker asker) =>
        causes.Where(c => c.Article.Id == asker.Dialogue.Article).ToList() is { Count: > 0 } one ? one : causes;

    private Reply Show(long digest, DateTimeOffset at, List<Cause> causes, int all, Asker asker)
    {
        var texts = asker.Texts;
        var shown = causes.Take(MostShown).ToList();
        var blocks = new List<Block> { new Heading(texts["why", texts.Instant(at, asker.HoursOf(usual), asker.Now)]) };
        foreach (var group in shown.GroupBy(c => Because(c.Follows, asker)))
        {
            blocks.Add(new Subheading(group.Key));
            blocks.Add(new ArticleList([.. group.Select(c => ArticleLists.Line(new(c.Article), c.Number, asker) with { Summary = null })]));
        }

        if (all > shown.Count)
            blocks.Add(new Note(texts.Count("why.more", all - shown.Count)));
        return new(
            asker.Language,
            blocks,
            [
                .. shown.Chunk(5).Select(row => (IReadOnlyList<Button>)[.. row.SelectMany(c => Button.For(PlainNumber(c.Number), new UserAction.Read(c.Article.Id)))]),
                [.. Button.For(texts["button.open"], new UserAction.DigestPage(digest, 0)), .. Suggestions.Say(texts["button.follows"], "/follows")],
            ]);
    }

    private static string PlainNumber(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Because(IReadOnlyList<Follow> follows, Asker asker)
    {
        var texts = asker.Texts;
        var names = follows.Select(f => f.Place).Distinct().Select(place => Standing(place, asker) ? texts.Place(place, asker.Taxonomy) : texts["why.ended", texts.Place(place, asker.Taxonomy)]);
        return follows.Count == 0 ? texts["why.unknown"] : texts["why.because", string.Join(texts["comma"], names)];
    }

    private static bool Standing(Place place, Asker asker) => asker.Subscriber?.Follows.Any(f => f.Place == place) == true;
}
