using Gazette.Conversation.Answering;
using Gazette.Conversation.Digests;
using Gazette.Conversation.Groups;
using Gazette.Conversation.Inbox;
using Gazette.Conversation.Inline;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Operating;
using Gazette.Conversation.Operating.Runs;
using Gazette.Conversation.Privacy;
using Gazette.Conversation.Understanding;
using Gazette.Following;
using Gazette.Following.Digests;
using Gazette.Following.Notices;
using Gazette.Following.Planning;
using Gazette.Following.Steering;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Issues;
using Microsoft.Extensions.DependencyInjection;

namespace Gazette.Conversation;

/// <summary>The conversation's parts, for the program to put together.</summary>
public static class ConversationServices
{
    /// <summary>Adds the engine and the inbox.</summary>
    /// <param name="services">Where to; the ports are expected there.</param>
    /// <param name="usual">The time at which a new follow's digests come.</param>
    /// <param name="paperZone">The paper's time zone.</param>
    public static IServiceCollection AddConversation(this IServiceCollection services, UsualTime usual, TimeZoneInfo paperZone) => services
        .AddSingleton(usual)
        .AddSingleton(p => new DigestReply(p.GetRequiredService<ITaxonomy>(), paperZone))
        .AddSingleton(p => new Engine(PortsOf(p, usual, paperZone), paperZone))
        .AddSingleton<IInlineSearch, InlineSearch>()
        .AddSingleton<ReplyPace>()
        .AddSingleton<ReplySender>()
        .AddSingleton<InboxService>()
        .AddSingleton<Alarms>();

    private static Ports PortsOf(IServiceProvider services, UsualTime usual, TimeZoneInfo paperZone) => new(
        services.GetRequiredService<IArticleReader>(),
        services.GetRequiredService<ISubscriberReader>(),
        services.GetRequiredService<ILedger>(),
        services.GetRequiredService<DigestReply>(),
        usual,
        new IndicatorBook(services.GetRequiredService<IIndicatorReader>(), services.GetRequiredService<TimeProvider>()),
        services.GetRequiredService<Operators>(),
        services.GetRequiredService<TaxonomySource>(),
        services.GetRequiredService<IStatistics>(),
        services.GetRequiredService<IPersonalData>(),
        services.GetRequiredService<INoticeReader>(),
        services.GetRequiredService<SendRates>(),
        new SendingPorts(
            services.GetRequiredService<ISteering>(),
            services.GetRequiredService<IRunReports>(),
            services.GetRequiredService<TestDigests>(),
            services.GetRequiredService<SendRates>()),
        paperZone)
    {
        Rights = new(services.GetServices<IChatRights>()),
        Chats = services.GetService<IChatBook>() ?? new NoChats(),
        Issues = services.GetRequiredService<IssueDesk>(),
        RightOfWay = services.GetRequiredService<RightOfWay>(),
    };
}
