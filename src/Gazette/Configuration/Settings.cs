using System.Globalization;
using Gazette.Channels.Telegram.Receiving;
using Gazette.Following.Schedules;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Publishing;

namespace Gazette.Configuration;

/// <summary>The configuration, checked: every value is usable as it is.</summary>
internal sealed record Settings
{
    /// <summary>The folder of <c>appsettings.json</c>.</summary>
    public required string Home { get; init; }

    /// <summary>Absolute path of the SQLite file (<c>Storage:ConnectionString</c>).</summary>
    public required string StorePath { get; init; }

    /// <summary>Absolute path of the sample issues (<c>Ingest:SeedFolder</c>).</summary>
    public required string SeedFolder { get; init; }

    /// <summary>Whether they are shown (<c>Ingest:Samples</c>).</summary>
    public required SamplePolicy Samples { get; init; }

    /// <summary>Absolute path of the watch folder (<c>Ingest:WatchFolder</c>), or null for none.</summary>
    public string? WatchFolder { get; init; }

    /// <summary>The feeds that are polled (<c>Ingest:Feeds</c>).</summary>
    public IReadOnlyList<FeedSettings> Feeds { get; init; } = [];

    /// <summary>The paper's name (<c>Paper:Name</c>).</summary>
    public required string PaperName { get; init; }

    /// <summary>The paper's time zone (<c>Paper:TimeZone</c>, an IANA name).</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Where links in messages lead (<c>Paper:PublicUrl</c>), or null.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>The Telegram bot, or null where no token is given.</summary>
    public TelegramSettings? Telegram { get; init; }

    /// <summary>Operators named by the configuration.</summary>
    public IReadOnlyList<Operator> Admins { get; init; } = [];

    /// <summary>Digests.</summary>
    public required DigestOptions Digest { get; init; }

    /// <summary>Absolute path of the font that charts are written in (<c>Charts:FontFile</c>), or null for one of the system's.</summary>
    public string? ChartFontFile { get; init; }

    /// <summary>Whether the web chat is served (<c>Web:Enabled</c>).</summary>
    public required bool WebEnabled { get; init; }

    /// <summary>Where the web listens (<c>Urls</c>).</summary>
    public required string Urls { get; init; }

    /// <summary>An instant as operators read it, by the paper's clock.</summary>
    public string Clock(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>The section <c>Telegram</c>.</summary>
/// <param name="BotToken">The bot's secret token.</param>
/// <param name="ApiBaseUrl">A local Bot API server, or null for the official one.</param>
/// <param name="MessagesPerSecond">For the whole bot.</param>
internal sealed record TelegramSettings(string BotToken, Uri? ApiBaseUrl, int MessagesPerSecond)
{
    /// <summary>Where Telegram posts updates (<c>Telegram:Mode</c> is <c>webhook</c>), or null where they are polled.</summary>
    public WebhookOptions? Webhook { get; init; }

    /// <summary>The bot's name (<c>Telegram:Name</c>), or null to leave the one it has.</summary>
    public string? Name { get; init; }

    /// <summary>Without the token: it is a secret.</summary>
    public override string ToString() => $"{nameof(TelegramSettings)} {{ ApiBaseUrl = {ApiBaseUrl}, MessagesPerSecond = {MessagesPerSecond}, Webhook = {Webhook?.Url} }}";
}
