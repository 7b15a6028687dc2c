using Gazette.Conversation.Answering;
using Gazette.Conversation.Digests;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Operating.Runs;
using Gazette.Conversation.Understanding;
using Gazette.Following.Digests;
using Gazette.Following.Notices;
using Gazette.Following.Schedules;
using Gazette.Following.Steering;
using Gazette.Newsroom;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Issues;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.Access;
using Gazette.Storage.Conversation;
using Gazette.Storage.Following;
using Gazette.Storage.Following.Notices;
using Gazette.Storage.Issues;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Tests.Conversation;

/// <summary>Engines that answer from a real store.</summary>
internal static class EngineOn
{
    private static readonly ScheduleRules Rules = new(new(8, 0), _ => true);

    public static Engine Store(Database database, TaxonomySource taxonomy, TimeProvider clock, TimeZoneInfo zone, Operators? operators = null, IndicatorBook? indicators = null, SendRates? rates = null)
    {
        var offers = new OfferReader(database);
        return new(
            new Ports(
                new ArticleReader(database),
                new SubscriberReader(database, offers, Rules),
                new Ledger(new LedgerStore(database), offers),
                new DigestReply(taxonomy, zone),
                new UsualTime(new(8, 0)),
                indicators ?? new IndicatorBook(new IndicatorReader(database), clock),
                operators ?? new Operators(new OperatorStore(database), clock, []),
                taxonomy,
                new StatisticsReader(database, zone),
                new PersonalDataStore(database),
                new NoticeReader(database),
                rates ?? SendRates.None,
                new SendingPorts(new SteeringStore(database), new RunReports(database), new TestDigests(offers, new RunReports(database)), SendRates.None),
                zone)
            {
                Issues = Issues(database, taxonomy, clock, zone),
                RightOfWay = database.RightOfWay,
            },
            zone);
    }

    public static IssueDesk Issues(Database database, TaxonomySource taxonomy, TimeProvider clock, TimeZoneInfo zone)
    {
        var moves = new FollowMoves(Rules);
        var store = new NewsStore(database, moves);
        return new(new IssueDraftStore(database, moves), store, new Publisher(store, taxonomy, new PublishingOptions(zone), clock, []), [], clock);
    }
}
