using Gazette.Conversation.Answering;
using Gazette.Conversation.Digests;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Understanding;
using Gazette.Following;
using Gazette.Following.Digests;
using Gazette.Following.Planning;
using Gazette.News;
using Gazette.Newsroom;

namespace Gazette.Tests.Conversation;

/// <summary>The understanding alone: no store is asked.</summary>
internal static class Understanding
{
    public static Taxonomy Taxonomy { get; } = Taxonomy.Parse(Repository.Read("taxonomy.json")).Taxonomy!;

    public static IReadOnlyList<Intent> Intents { get; } =
        IntentList.Make(new Nothing(), new Nothing(), new Nothing(), new DigestReply(new Fixed(Taxonomy), TimeZoneInfo.Utc), new UsualTime(new(8, 0)), new PlaceNamesCache());

    public static Engine Engine { get; } =
        new(Intents, new PlaceNamesCache(), new Fixed(Taxonomy), new Nothing(), TimeZoneInfo.Utc);

    private sealed record Fixed(Taxonomy Current) : ITaxonomy;

    private sealed class Nothing : IArticleReader, ISubscriberReader, ILedger
    {
        public Task<PublishedArticle?> Find(long id, CancellationToken ct) => Task.FromResult<PublishedArticle?>(null);

        public Task<IReadOnlyList<PublishedArticle>> FindAll(IReadOnlyList<long> ids, CancellationToken ct) => Task.FromResult<IReadOnlyList<PublishedArticle>>([]);

        public Task<ArticlePage> Newest(ArticleFilter filter, int limit, string? cursor, CancellationToken ct) => Task.FromResult(new ArticlePage([], null, 0));

        public Task<ArticlePage> Search(ArticleFilter filter, int limit, string? cursor, CancellationToken ct) => Task.FromResult(new ArticlePage([], null, 0));

        public Task<IReadOnlyList<HeldFigure>> Figures(FigureFilter filter, int limit, CancellationToken ct) => Task.FromResult<IReadOnlyList<HeldFigure>>([]);

        public Task<NewsSummary> Summary(CancellationToken ct) => Task.FromResult(new NewsSummary(0, null, false));

        public Task<Subscriber?> Find(Address address, CancellationToken ct) => Task.FromResult<Subscriber?>(null);

        public Task<IReadOnlyList<long>> Waiting(long subscriberId, CancellationToken ct) => Task.FromResult<IReadOnlyList<long>>([]);

        public Task<IReadOnlyList<DigestArticle>?> ArticlesOf(long digestId, CancellationToken ct) => Task.FromResult<IReadOnlyList<DigestArticle>?>(null);

        public Task<DateTimeOffset?> InstantOf(long digestId, CancellationToken ct) => Task.FromResult<DateTimeOffset?>(null);

        public Task<IReadOnlyList<Reason>?> Why(long subscriberId, long digestId, CancellationToken ct) => Task.FromResult<IReadOnlyList<Reason>?>(null);
    }
}
