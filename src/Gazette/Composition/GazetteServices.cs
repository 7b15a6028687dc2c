using Gazette.Configuration;
using Gazette.Conversation;
using Gazette.Conversation.Groups;
using Gazette.Conversation.Inbox;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Operating;
using Gazette.Conversation.Privacy;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Following.Delivering;
using Gazette.Following.Digests;
using Gazette.Following.Follows;
using Gazette.Following.Notices;
using Gazette.Following.Planning;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;
using Gazette.Following.Steering;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Editing;
using Gazette.Newsroom.Issues;
using Gazette.Newsroom.Publishing;
using Gazette.Operations;
using Gazette.Operations.Issues;
using Gazette.Storage.Access;
using Gazette.Storage.Conversation;
using Gazette.Storage.Following;
using Gazette.Storage.Following.Notices;
using Gazette.Storage.Issues;
using Gazette.Storage.News;

namespace Gazette.Composition;

/// <summary>Puts the rooms together; channels are added by who hosts them.</summary>
internal static class GazetteServices
{
    /// <summary>Adds everything but channels and hosting.</summary>
    public static IServiceCollection AddGazette(this IServiceCollection services, Workplace workplace, TimeProvider clock)
    {
        var settings = workplace.Settings;
        var rules = new ScheduleRules(settings.Digest.DefaultTimeOfDay, workplace.Holidays.IsWorkday) { Paper = settings.Zone, Grace = settings.Digest.Grace };
        return services
            .AddSingleton(settings)
            .AddSingleton(workplace.Database)
            .AddSingleton(workplace.Database.RightOfWay)
            .AddSingleton(clock)
            .AddSingleton(workplace.Holidays)
            .AddSingleton(rules)
            .AddSingleton(settings.Digest)
            .AddSingleton(new ArticleLinks(settings.PublicUrl))
            .AddSingleton(Random.Shared)
            .AddSingleton(Rates(settings))
            .AddNewsroom(workplace)
            .AddSources(workplace)
            .AddFollowing()
            .AddSingleton<IConversationStore>(p => new ConversationStore(
                workplace.Database, rules, settings.Zone.Id, clock, p.GetServices<IChangeListener>(), p.GetRequiredService<Editor>()))
            .AddSingleton<IStatistics>(new StatisticsReader(workplace.Database, settings.Zone))
            .AddSingleton<IPersonalData, PersonalDataStore>()
            .AddSingleton<IChatBook, ChatBook>()
            .AddConversation(new UsualTime(settings.Digest.DefaultTimeOfDay, settings.Zone.Id), settings.Zone);
    }

    private static SendRates Rates(Settings settings) =>
        settings.Telegram is { } telegram ? new(new Dictionary<string, int> { ["telegram"] = telegram.MessagesPerSecond }) : SendRates.None;

    private static IServiceCollection AddNewsroom(this IServiceCollection services, Workplace workplace) => services
        .AddSingleton<IArticleReader, ArticleReader>()
        .AddSingleton<IIndicatorReader, IndicatorReader>()
        .AddSingleton<IOfferReader, OfferReader>()
        .AddSingleton<IPlaceMoves, FollowMoves>()
        .AddSingleton<NewsStore>()
        .AddSingleton<INewsStore>(p => p.GetRequiredService<NewsStore>())
        .AddSingleton<IDepartmentReader, DepartmentReader>()
        .AddSingleton(p => new TaxonomySource(workplace.Taxonomy, p.GetRequiredService<IDepartmentReader>()))
        .AddSingleton<ITaxonomy>(p => p.GetRequiredService<TaxonomySource>())
        .AddSingleton(new PublishingOptions(workplace.Settings.Zone, workplace.Settings.Samples))
        .AddSingleton<Publisher>()
        .AddSingleton<Editor>()
        .AddSingleton<IKeyStore, KeyStore>()
        .AddSingleton<Keys>()
        .AddSingleton<IAnsweredRequests, AnsweredRequestStore>()
        .AddSingleton<IOperatorStore, OperatorStore>()
        .AddSingleton(p => new Operators(p.GetRequiredService<IOperatorStore>(), p.GetRequiredService<TimeProvider>(), workplace.Settings.Admins))
        .AddSingleton<IIssueDraftStore, IssueDraftStore>()
        .AddSingleton<IssueDesk>()
        .AddSingleton<DraftHints>()
        .AddSingleton<Desk>();

    private static IServiceCollection AddFollowing(this IServiceCollection services) => services
        .AddSingleton<ISubscriberReader, SubscriberReader>()
        .AddSingleton<IRunStore, RunStore>()
        .AddSingleton<IBodyStore, BodyStore>()
        .AddSingleton<DeliveryPulse>()
        .AddSingleton<Outbox>()
        .AddSingleton<IOutbox>(p => new ObservedOutbox(p.GetRequiredService<Outbox>(), p.GetRequiredService<DeliveryPulse>()))
        .AddSingleton<ISteering, SteeringStore>()
        .AddSingleton<IRunReports, RunReports>()
        .AddSingleton<TestDigests>()
        .AddSingleton<ILedgerStore, LedgerStore>()
        .AddSingleton<ILedger, Ledger>()
        .AddSingleton<Pacer>()
        .AddSingleton<Wakes>()
        .AddSingleton<IPlanFreezer, PlanFreezer>()
        .AddSingleton<DigestRuns>()
        .AddSingleton<INoticeStore, NoticeStore>()
        .AddSingleton<INoticeReader, NoticeReader>()
        .AddSingleton<NoticeRuns>()
        .AddSingleton<Freezer>()
        .AddSingleton<Sender>()
        .AddSingleton<DeliveryService>()
        .AddSingleton<Hints>()
        .AddSingleton<IPublicationListener>(p => p.GetRequiredService<Hints>())
        .AddSingleton<IEditListener>(p => p.GetRequiredService<Hints>())
        .AddSingleton<IChangeListener>(p => p.GetRequiredService<Hints>());
}
