using System.Text;
using Gazette.Channels.Telegram.Receiving;
using Gazette.Composition;
using Gazette.Configuration;
using Gazette.Following.Planning;
using Gazette.Newsroom.Access;
using Gazette.Newsroom.Publishing;
using Gazette.Operations;
using Gazette.Platforms.Telegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gazette.EndToEnd.Telegram;

/// <summary>The service in this process, on a clock of the test and a Telegram on loopback. It can be stopped and started again on the same store.</summary>
internal sealed class Newsroom(FakeTelegram telegram, TownClock clock, IReadOnlyDictionary<string, string?> settings) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder home = new();
    private Workplace? workplace;
    private WebApplication? app;

    private const string PublicHost = "bot.paper.example";

    public LogLines Log { get; } = new();

    /// <summary>Whether the next start receives by webhook, behind a proxy; else it polls.</summary>
    public bool ByWebhook { get; set; }

    /// <summary>Where its web is.</summary>
    public Uri Address => new(app!.Urls.Single());

    public Store Store => new(home.File("gazette.db"));

    /// <summary>What it starts, one after the other.</summary>
    public IEnumerable<string> Starts => Services.GetServices<IHostedService>().Select(service => service.GetType().Name);

    private IServiceProvider Services => app!.Services;

    /// <summary>A new one, started.</summary>
    public static async Task<Newsroom> Opened(FakeTelegram telegram, TownClock clock, IReadOnlyDictionary<string, string?> settings)
    {
        var newsroom = new Newsroom(telegram, clock, settings);
        await newsroom.Start();
        return newsroom;
    }

    /// <summary>Starts it.</summary>
    /// <param name="hears">Whether Telegram lets it receive: then this waits until it does.</param>
    public async Task Start(bool hears = true)
    {
        File.Copy(Checkout.Path("taxonomy.json"), home.File("taxonomy.json"), overwrite: true);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(settings)
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Storage:ConnectionString"] = "Data Source=gazette.db",
            ["Ingest:Samples"] = "never",
            ["Paper:Name"] = "云岭区报",
            ["Telegram:BotToken"] = telegram.Token,
            ["Telegram:Mode"] = ByWebhook ? "webhook" : "polling",
            ["Telegram:WebhookUrl"] = $"https://{PublicHost}/telegram/webhook",
            ["Telegram:WebhookSecret"] = "secret-of-the-town",
            ["Telegram:ApiBaseUrl"] = telegram.BaseUrl,
            ["Logging:LogLevel:Default"] = "Information",
            ["Logging:Console:LogLevel:Default"] = "None",
        }).Build();
        workplace = Workplace.Open(new SettingsReader(home.Path, configuration).Read());
        app = GazetteHost.Build(workplace, clock, configuration);
        Services.GetRequiredService<ILoggerFactory>().AddProvider(Log);
        await app.StartAsync();
        telegram.Proxy(PublicHost, Address);
        if (hears && ByWebhook)
            await Eventually(() => Task.FromResult(Services.GetRequiredService<ITelegramReceiver>().State == ReceivingState.Receiving ? null : "it does not receive"));
        else if (hears)
            await telegram.BotPolls(Patience);
    }

    public async Task Stop()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        workplace?.Dispose();
        (app, workplace) = (null, null);
    }

    /// <summary>Hands in an issue as a publisher does.</summary>
    public async Task<PublishResult> Publishes(string document, DateOnly? day = null, bool archive = false)
    {
        var desk = Services.GetRequiredService<Desk>();
        var bytes = Encoding.UTF8.GetBytes(document);
        var handed = new Handed("test", null, day ?? DateOnly.FromDateTime(clock.GetUtcNow().AddHours(8).DateTime), null, archive);
        var reading = desk.Read(bytes, handed).Reading ?? throw new InvalidOperationException("The issue cannot be read.");
        return await desk.Publish(bytes, reading, handed, default);
    }

    /// <summary>Makes somebody an operator.</summary>
    public async Task Grants(string channel, string account) => Assert.True(await Services.GetRequiredService<Operators>().Grant(new(channel, account), "test", default));

    /// <summary>Waits until everything whose time has come is planned, rendered, sent and answered. The clock stands meanwhile.</summary>
    public Task Settles() => Eventually(async () => telegram.PendingUpdates > 0 ? "an update waits" : await Waits() ?? Store.Unsettled(clock.GetUtcNow()));

    /// <summary>The same for digests alone, whatever waits to be heard or answered.</summary>
    public Task DigestsSettle() => Eventually(async () => await Waits() ?? Store.UnsettledDigest(clock.GetUtcNow()));

    /// <summary>Moves the clock on, a second at a time, until something is so. It stands while what Telegram has just refused to hear more of may be on its way.</summary>
    public async Task Until(Func<bool> isSo, string what)
    {
        await Eventually(() =>
        {
            if (isSo())
                return Task.FromResult<string?>(null);
            if (!telegram.Limits.JustClosed)
                clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult<string?>(what);
        });
    }

    /// <summary>The same until everything that is due is done: what waits for its turn in a chat gets it.</summary>
    public Task UntilItSettles() => Until(() => telegram.PendingUpdates == 0 && Store.Unsettled(clock.GetUtcNow()) is null, "something is not done");

    public async ValueTask DisposeAsync()
    {
        await Stop();
        home.Dispose();
    }

    private async Task<string?> Waits()
    {
        var next = await Services.GetRequiredService<DigestRuns>().NextWake(default);
        return next <= clock.GetUtcNow() ? "a run is due" : null;
    }

    // The only place that waits in real time: the service works on threads of its own.
    private static async Task Eventually(Func<Task<string?>> obstacle)
    {
        var end = DateTime.UtcNow + Patience;
        while (await obstacle() is { } what)
        {
            Assert.True(DateTime.UtcNow < end, $"After {Patience.TotalSeconds} s still: {what}.");
            await Task.Delay(15);
        }
    }
}
