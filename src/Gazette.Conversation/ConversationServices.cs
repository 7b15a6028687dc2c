using Gazette.Conversation.Answering;
using Gazette.Conversation.Digests;
using Gazette.Conversation.Inbox;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Operating;
using Gazette.Conversation.Understanding;
using Gazette.Following;
using Gazette.Following.Digests;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Newsroom.Access;
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
        .AddSingleton(p => NewEngine(p, usual, paperZone))
        .AddSingleton<ReplyPace>()
        .AddSingleton<ReplySender>()
        .AddSingleton<InboxService>()
        .AddSingleton<Alarms>();

    private static Engine NewEngine(IServiceProvider services, UsualTime usual, TimeZoneInfo paperZone)
    {
        var names = new PlaceNamesCache();
        var indicators = new IndicatorBook(services.GetRequiredService<IIndicatorReader>(), services.GetRequiredService<TimeProvider>());
        var subscribers = services.GetRequiredService<ISubscriberReader>();
        var intents = IntentList.Make(
            services.GetRequiredService<IArticleReader>(),
            subscribers,
            services.GetRequiredService<ILedger>(),
            services.GetRequiredService<DigestReply>(),
            usual,
            names,
            indicators,
            services.GetRequiredService<Operators>(),
            services.GetRequiredService<TaxonomySource>(),
            services.GetRequiredService<IStatistics>());
        return new Engine(intents, names, indicators, services.GetRequiredService<ITaxonomy>(), subscribers, services.GetRequiredService<Operators>(), paperZone);
    }
}
