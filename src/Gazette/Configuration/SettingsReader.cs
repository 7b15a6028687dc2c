using System.Data.Common;
using System.Globalization;
using Gazette.Following.Schedules;
using Gazette.Newsroom.Publishing;
using Gazette.Newsroom.Sources.Feeds;

namespace Gazette.Configuration;

/// <summary>The configuration is wrong; the message lists every mistake: which key, what it got, what it wants.</summary>
internal sealed class SettingsException(IReadOnlyList<string> mistakes) : Exception(string.Join(Environment.NewLine, mistakes));

/// <summary>Reads the configuration and collects every mistake in it.</summary>
internal sealed partial class SettingsReader(string home, IConfiguration configuration)
{
    private readonly List<string> mistakes = [];

    /// <summary>The settings.</summary>
    /// <exception cref="SettingsException">Something is wrong.</exception>
    public Settings Read()
    {
        var digest = Digest();
        mistakes.AddRange(digest.Mistakes());
        var settings = new Settings
        {
            Home = home,
            StorePath = StorePath(),
            SeedFolder = InHome(Text("Ingest:SeedFolder") ?? "seeds"),
            Samples = Samples(),
            WatchFolder = Text("Ingest:WatchFolder") is { } watched ? InHome(watched) : null,
            Feeds = Feeds(),
            PaperName = Text("Paper:Name") ?? "Gazette",
            Zone = Zone(),
            PublicUrl = Url("Paper:PublicUrl"),
            Telegram = Telegram(),
            Admins = Admins(),
            Digest = digest,
            ChartFontFile = Text("Charts:FontFile") is { } font ? InHome(font) : null,
            WebEnabled = Flag("Web:Enabled", true),
            Urls = Text("Urls") ?? "http://localhost:5080",
        };
        foreach (var url in settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
            CheckListen(url);
        return mistakes.Count == 0 ? settings : throw new SettingsException(mistakes);
    }

    private string? Text(string key) => string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key]!.Trim();

    private void Wrong(string key, string wants) => mistakes.Add($"{key}: got {configuration[key]}, wants {wants}.");

    private string InHome(string path) => Path.GetFullPath(path, home);

    private string StorePath()
    {
        const string key = "Storage:ConnectionString";
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = Text(key) ?? "Data Source=data/gazette.db" };
            if (parts.TryGetValue("Data Source", out var value) && value is string { Length: > 0 } source && source != ":memory:" && !source.StartsWith("file:", StringComparison.Ordinal))
                return InHome(source);
        }
        catch (ArgumentException)
        {
            // Said below, like every other unusable value.
        }

        Wrong(key, "a SQLite file, such as Data Source=data/gazette.db");
        return "";
    }

    private SamplePolicy Samples()
    {
        var text = Text("Ingest:Samples") ?? "auto";
        if (Enum.TryParse<SamplePolicy>(text, ignoreCase: true, out var policy) && !char.IsAsciiDigit(text[0]))
            return policy;
        Wrong("Ingest:Samples", "auto, always or never");
        return SamplePolicy.Auto;
    }

    private List<FeedSettings> Feeds()
    {
        var feeds = new List<FeedSettings>();
        foreach (var entry in configuration.GetSection("Ingest:Feeds").GetChildren())
        {
            var url = Url(entry.Path + ":Url");
            var interval = Interval(entry.Path + ":Interval");
            if (Text(entry.Path + ":Url") is null)
                Wrong(entry.Path + ":Url", "the address of a feed");
            else if (feeds.Any(f => f.Url == url))
                Wrong(entry.Path + ":Url", "each feed once");
            else if (url is not null)
                feeds.Add(new(entry.Path, url, Text(entry.Path + ":Department"), Text(entry.Path + ":Topic"), interval));
        }

        return feeds;
    }

    private TimeSpan Interval(string key)
    {
        if (Text(key) is not { } text)
            return Feed.UsualInterval;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval >= Feed.LeastInterval && interval <= Feed.MostInterval)
            return interval;
        Wrong(key, "a time span as hh:mm:ss, from 00:01:00 to 7 days");
        return Feed.UsualInterval;
    }

    private TimeZoneInfo Zone()
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(Text("Paper:TimeZone") ?? "Asia/Shanghai", out var zone))
            return zone;
        Wrong("Paper:TimeZone", "an IANA time zone, such as Asia/Shanghai");
        return TimeZoneInfo.Utc;
    }

    private Uri? Url(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return url;
        Wrong(key, "an address that begins with http:// or https://");
        return null;
    }

    private DigestOptions Digest()
    {
        var usual = new DigestOptions();
        return usual with
        {
            DefaultTime = Text("Digest:DefaultTime") ?? usual.DefaultTime,
            ImmediateDelay = Span("Digest:ImmediateDelay", usual.ImmediateDelay),
            Grace = Span("Digest:Grace", usual.Grace),
            CatchUpAfter = Span("Digest:CatchUpAfter", usual.CatchUpAfter),
            UnusualTimes = Number("Digest:UnusualTimes", usual.UnusualTimes, 2, 1000),
            UnusualFrom = Number("Digest:UnusualFrom", usual.UnusualFrom, 1, int.MaxValue),
        };
    }

    private TimeSpan Span(string key, TimeSpan usual)
    {
        if (Text(key) is not { } text)
            return usual;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span))
            return span;
        Wrong(key, $"a time span as hh:mm:ss, such as {usual}");
        return usual;
    }

    private int Number(string key, int usual, int least, int most)
    {
        if (Text(key) is not { } text)
            return usual;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Wrong(key, $"{least} to {most}");
        return usual;
    }

    private bool Flag(string key, bool usual)
    {
        if (Text(key) is not { } text)
            return usual;
        if (bool.TryParse(text, out var flag))
            return flag;
        Wrong(key, "true or false");
        return usual;
    }

    private void CheckListen(string url)
    {
        try
        {
            _ = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            mistakes.Add($"Urls: got {url}, wants an address such as http://localhost:5080.");
        }
    }
}
