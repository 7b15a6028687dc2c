using Gazette.Configuration;
using Gazette.News;
using Gazette.Newsroom.Sources;
using Gazette.Newsroom.Sources.Feeds;
using Gazette.Newsroom.Sources.Folder;
using Gazette.Operations;
using Gazette.Schedules;
using Gazette.Storage.Sources;

namespace Gazette.Composition;

/// <summary>What news comes from by itself: feeds and the watch folder.</summary>
internal static class Sources
{
    /// <summary>Adds what verbs and service share.</summary>
    public static IServiceCollection AddSources(this IServiceCollection services, Workplace workplace) => services
        .AddSingleton(new FeedList(Feeds(workplace.Settings.Feeds, workplace.Taxonomy)))
        .AddSingleton<IFeedStore, FeedStore>()
        .AddSingleton<FeedClient>()
        .AddSingleton<FeedPoller>()
        .AddSingleton<IIntake, Intake>();

    /// <summary>Adds what polls and watches while the service runs.</summary>
    public static IServiceCollection AddWatching(this IServiceCollection services, Settings settings)
    {
        if (settings.Feeds.Count > 0)
            services.AddSingleton<IFeedListener, FeedAlarm>().AddSingleton<FeedTriggers>().AddHostedService(p => p.GetRequiredService<FeedTriggers>());
        if (settings.WatchFolder is { } folder)
            services.AddSingleton(p => ActivatorUtilities.CreateInstance<WatchFolder>(p, folder)).AddHostedService<Watching>();
        return services;
    }

    /// <summary>The feeds with their departments and topics found.</summary>
    /// <exception cref="SettingsException">One of them is unknown.</exception>
    internal static IReadOnlyList<Feed> Feeds(IReadOnlyList<FeedSettings> settings, Taxonomy taxonomy)
    {
        var mistakes = new List<string>();
        var feeds = settings.Select(s => new Feed(s.Url, Department(s, taxonomy, mistakes), Topic(s, taxonomy, mistakes), s.Interval)).ToList();
        return mistakes.Count == 0 ? feeds : throw new SettingsException(mistakes);
    }

    private static string? Department(FeedSettings feed, Taxonomy taxonomy, List<string> mistakes)
    {
        if (feed.Department is not { } asked)
            return null;
        var found = taxonomy.Departments.FirstOrDefault(d => d.Code == asked || d.Name == asked || d.FullName == asked || d.Aliases.Contains(asked));
        if (found is null)
            mistakes.Add($"{feed.Key}:Department: got {asked}, wants a department of taxonomy.json by its name or code.");
        return found?.Name;
    }

    private static string? Topic(FeedSettings feed, Taxonomy taxonomy, List<string> mistakes)
    {
        if (feed.Topic is not { } asked)
            return null;
        var found = taxonomy.Topics.FirstOrDefault(t => t.Code == asked || t.Name == asked);
        if (found is null)
            mistakes.Add($"{feed.Key}:Topic: got {asked}, wants a topic of taxonomy.json by its name or code.");
        return found?.Name;
    }
}
