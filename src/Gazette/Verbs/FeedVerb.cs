using System.CommandLine;
using System.Globalization;
using Gazette.Newsroom.Sources.Feeds;

namespace Gazette.Verbs;

/// <summary><c>gazette feed …</c>: how the configured feeds fare, and polling one again that was given up.</summary>
internal static class FeedVerb
{
    public static Command Command(Terminal terminal) => new("feed", "The feeds that are polled") { List(terminal), Resume(terminal) };

    private static Command List(Terminal terminal)
    {
        var command = new Command("list", "List the configured feeds and how they fare");
        command.SetAction((_, ct) => VerbWork.Do(
            async work =>
            {
                var states = (await work.Get<IFeedStore>().All(ct).ConfigureAwait(false)).ToDictionary(s => s.Url, StringComparer.Ordinal);
                var feeds = work.Get<FeedList>().All;
                if (feeds.Count == 0)
                    await terminal.Out.WriteLineAsync("No feed is configured (Ingest:Feeds).").ConfigureAwait(false);
                foreach (var feed in feeds)
                    await terminal.Out.WriteLineAsync(Line(feed, states.GetValueOrDefault(feed.Url.AbsoluteUri), work.Settings.Zone)).ConfigureAwait(false);
                return 0;
            },
            ct));
        return command;
    }

    private static Command Resume(Terminal terminal)
    {
        var url = new Argument<string>("URL") { Description = "The feed's address, as configured" };
        url.Validators.Add(result =>
        {
            if (!Uri.TryCreate(result.GetValue(url), UriKind.Absolute, out _))
                result.AddError($"URL: got {result.GetValue(url)}, wants an address such as https://example.org/news.xml.");
        });
        var command = new Command("resume", "Poll a feed again that was given up") { url };
        command.SetAction((parsed, ct) => VerbWork.Do(
            async work =>
            {
                var address = new Uri(parsed.GetRequiredValue(url));
                var done = await work.Get<FeedPoller>().Resume(address, ct).ConfigureAwait(false);
                await (done ? terminal.Out : terminal.Error).WriteLineAsync(done
                    ? $"{address} is polled again, within a minute where the service runs."
                    : $"{address} was never polled: see gazette feed list.").ConfigureAwait(false);
                return done ? 0 : 1;
            },
            ct));
        return command;
    }

    private static string Line(Feed feed, FeedState? state, TimeZoneInfo zone)
    {
        var fares = state switch
        {
            null => "not polled yet",
            { Disabled: { } at } => $"given up {Time(at, zone)} after {state.Failures} failures: {state.Failure}",
            { Failures: > 0 } => $"failing since {Time(state.FailingSince!.Value, zone)}: {state.Failure}; next poll {Time(state.NextPoll, zone)}",
            _ => $"read {Time(state.LastRead!.Value, zone)}; next poll {Time(state.NextPoll, zone)}",
        };
        return $"{feed.Url.AbsoluteUri}\t{fares}";
    }

    private static string Time(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
