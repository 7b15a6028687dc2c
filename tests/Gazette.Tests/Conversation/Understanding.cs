using Gazette.Conversation.Answering;
using Gazette.Conversation.Digests;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Operating;
using Gazette.Conversation.Operating.Runs;
using Gazette.Conversation.Privacy;
using Gazette.Conversation.Understanding;
using Gazette.Following;
using Gazette.Following.Digests;
using Gazette.Following.Follows;
using Gazette.Following.Notices;
using Gazette.Following.Planning;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Issues;

namespace Gazette.Tests.Conversation;

/// <summary>The understanding alone: no store is asked.</summary>
internal static class Understanding
{
    public static Taxonomy Taxonomy { get; } = Taxonomy.Parse(Repository.Read("taxonomy.json")).Taxonomy!;

    public static Operators Operators { get; } = new(new Nothing(), TimeProvider.System, []);

    public static IndicatorBook Indicators { get; } = new(new Nothing(), TimeProvider.System);

    public static TaxonomySource Known { get; } = new(Taxonomy, new Nothing());

    public static Engine Engine { get; } = NewEngine();

    public static IReadOnlyList<Intent> Intents => Engine.AllIntents;

    private static Engine NewEngine()
    {
        var nothing = new Nothing();
        var digests = new DigestReply(Known, TimeZoneInfo.Utc);
        return new(new Ports(nothing, nothing, nothing, digests, new UsualTime(new(8, 0)), Indicators, Operators, Known, nothing, nothing, nothing, SendRates.None, Sending, TimeZoneInfo.Utc) { Issues = Issues, RightOfWay = new(TimeProvider.System) }, TimeZoneInfo.Utc);
    }

    // What is heard needs none of it.
    private static SendingPorts Sending => new(null!, null!, null!, SendRates.None);

    private static IssueDesk Issues => new(null!, null!, null!, [], TimeProvider.System);

    private sealed class Nothing : IArticleReader, ISubscriberReader, ILedger, IOperatorStore, IDepartmentReader, IIndicatorReader, IStatistics, IPersonalData, INoticeReader
    {
        public Task<Audience> Audience(IReadOnlyList<Place> places, DateTimeOffset now, CancellationToken ct) => Task.FromResult(new Audience([], 0, 0, 0, 0));

        public Task<IReadOnlyList<BroadcastReport>> Latest(int most, DateTimeOffset now, CancellationToken ct) => Task.FromResult<IReadOnlyList<BroadcastReport>>([]);

        public Task<bool> HasUntoldCorrection(long article, CancellationToken ct) => Task.FromResult(false);

        public Task<PublishedArticle?> Find(long id, CancellationToken ct) => Task.FromResult<PublishedArticle?>(null);

        public Task<IReadOnlyList<PublishedArticle>> FindAll(IReadOnlyList<long> ids, CancellationToken ct) => Task.FromResult<IReadOnlyList<PublishedArticle>>([]);

        public Task<ArticlePage> Newest(ArticleFilter filter, int limit, string? cursor, CancellationToken ct) => Task.FromResult(new ArticlePage([], null, 0));

        public Task<ArticleCount> Count(ArticleFilter filter, int limit, CancellationToken ct) => Task.FromResult<ArticleCount>(default);

        public Task<ArticlePage> Search(ArticleFilter filter, int limit, string? cursor, CancellationToken ct) => Task.FromResult(new ArticlePage([], null, 0));

        public Task<IReadOnlyList<PublishedArticle>> Related(long id, int limit, CancellationToken ct) => Task.FromResult<IReadOnlyList<PublishedArticle>>([]);

        public Task<IReadOnlyList<HeldFigure>> Figures(FigureFilter filter, int limit, CancellationToken ct) => Task.FromResult<IReadOnlyList<HeldFigure>>([]);

        public Task<long> NamesMark(CancellationToken ct) => Task.FromResult(0L);

        public Task<IReadOnlyList<string>> Names(int limit, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);

        public Task<Statistics> Week(DateTimeOffset now, int questions, CancellationToken ct) => Task.FromResult(new Statistics(0, 0, 0, 0, [], [], [], 0));

        public Task<IReadOnlyList<WrongTopicReports>> WrongTopics(int limit, CancellationToken ct) => Task.FromResult<IReadOnlyList<WrongTopicReports>>([]);

        public Task<bool> WasWithdrawn(long id, CancellationToken ct) => Task.FromResult(false);

        public Task<NewsSummary> Summary(CancellationToken ct) => Task.FromResult(new NewsSummary(0, null, false));

        public Task<bool> Add(Operator who, DateTimeOffset at, string actor, CancellationToken ct) => Task.FromResult(false);

        public Task<bool> Remove(Operator who, DateTimeOffset at, string actor, CancellationToken ct) => Task.FromResult(false);

        public Task<IReadOnlyList<Operator>> All(CancellationToken ct) => Task.FromResult<IReadOnlyList<Operator>>([]);

        public Task<bool> Has(Operator who, CancellationToken ct) => Task.FromResult(false);

        public Task<IReadOnlyList<MetDepartment>> Met(CancellationToken ct) => Task.FromResult<IReadOnlyList<MetDepartment>>([]);

        public Task<Subscriber?> Find(Address address, CancellationToken ct) => Task.FromResult<Subscriber?>(null);

        public Task<IReadOnlyList<long>> Waiting(long subscriberId, CancellationToken ct) => Task.FromResult<IReadOnlyList<long>>([]);

        public Task<IReadOnlyList<DigestArticle>?> ArticlesOf(long digestId, CancellationToken ct) => Task.FromResult<IReadOnlyList<DigestArticle>?>(null);

        public Task<DateTimeOffset?> InstantOf(long digestId, CancellationToken ct) => Task.FromResult<DateTimeOffset?>(null);

        public Task<IReadOnlyList<Place>> BroughtBy(long subscriberId, long digestId, int mostArticles, CancellationToken ct) => Task.FromResult<IReadOnlyList<Place>>([]);

        public Task<Fate> FateOf(long articleId, long subscriberId, CancellationToken ct) => Task.FromResult<Fate>(new Fate.NotFollowed());

        public Task<Lateness?> LateOf(long digestId, CancellationToken ct) => Task.FromResult<Lateness?>(null);

        public Task<SentDigest?> LastSent(long subscriberId, CancellationToken ct) => Task.FromResult<SentDigest?>(null);

        public Task<IReadOnlyList<Receipt>> Receipts(long subscriberId, int most, CancellationToken ct) => Task.FromResult<IReadOnlyList<Receipt>>([]);

        public Task<PersonalData> Of(Address chat, CancellationToken ct) => Task.FromResult(new PersonalData("{}", 0, 0, 0));

        public Task<IReadOnlyList<Reason>?> Why(long subscriberId, long digestId, CancellationToken ct) => Task.FromResult<IReadOnlyList<Reason>?>(null);
    }
}
