using Gazette.Conversation.Answering;
using Gazette.Conversation.Digests;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Understanding;
using Gazette.Following.Digests;
using Gazette.Following.Schedules;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Editing;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.Access;
using Gazette.Storage.Conversation;
using Gazette.Storage.Following;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;
using Gazette.Tests.News;
using Gazette.Tests.Storage;

namespace Gazette.Tests.Conversation.Questions;

/// <summary>A store on a real file that holds the sample issues, and the engine that answers from it.</summary>
public sealed class SampleStore : IAsyncLifetime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private readonly TemporaryFile file = new();
    private readonly Database database;

    public SampleStore() => database = file.Open();

    internal Engine Engine { get; private set; } = null!;

    internal ConversationStore Conversations { get; private set; } = null!;

    internal Taxonomy Taxonomy { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var rules = new ScheduleRules(new(8, 0), _ => true);
        var known = new TaxonomySource(Checkout.Taxonomy, new DepartmentReader(database));
        var store = new NewsStore(database, new FollowMoves(rules));
        var publisher = new Publisher(store, known, new PublishingOptions(Zone, SamplePolicy.Always), TimeProvider.System, []);
        foreach (var name in SeedIssues.Files)
            await publisher.Publish(SeedIssues.ReadingOf(name), new Publication(name, name, Archive: true), default);
        await known.Refresh(default);
        Taxonomy = known.Current;
        Engine = NewEngine(known, rules);
        Conversations = new(database, rules, Zone.Id, TimeProvider.System, [], new Editor(store, known, TimeProvider.System, []));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        file.Dispose();
        return Task.CompletedTask;
    }

    private Engine NewEngine(TaxonomySource known, ScheduleRules rules)
    {
        var names = new PlaceNamesCache();
        var indicators = new IndicatorBook(new IndicatorReader(database), TimeProvider.System);
        var articles = new ArticleReader(database);
        var offers = new OfferReader(database);
        var subscribers = new SubscriberReader(database, offers, rules);
        var operators = new Operators(new OperatorStore(database), TimeProvider.System, []);
        var intents = IntentList.Make(articles, subscribers, new Ledger(new LedgerStore(database), offers), new DigestReply(known, Zone), new UsualTime(new(8, 0)), names, indicators, operators, known, new StatisticsReader(database, Zone));
        return new Engine(intents, names, indicators, known, subscribers, operators, Zone);
    }
}
