using Gazette.Benchmarks.Sending;
using Gazette.Composition;
using Gazette.Configuration;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gazette.Benchmarks.Samples;

/// <summary>The product on a store, put together as the program does it, with a Telegram bot and without a web server.</summary>
internal sealed class House : IDisposable
{
    public static readonly string Home = Configuration.Home.Find(Environment.CurrentDirectory, AppContext.BaseDirectory)
        ?? throw new InvalidOperationException("Run the benchmarks inside a checkout: appsettings.json and taxonomy.json were not found.");

    private readonly Workplace workplace;
    private readonly ServiceProvider services;

    /// <summary>Opens a store, new or not.</summary>
    /// <param name="store">Its file.</param>
    /// <param name="telegram">Where the Bot API is, if anything is sent.</param>
    /// <param name="unlimited">Whether replies go out at any rate.</param>
    public House(string store, Uri? telegram = null, bool unlimited = false)
    {
        workplace = Workplace.Open(SettingsOf(store, telegram ?? new("http://127.0.0.1:9")));
        var parts = new ServiceCollection()
            .AddLogging(log => log.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole())
            .AddGazette(workplace, TimeProvider.System)
            .AddChannels(workplace.Settings);
        if (unlimited)
            parts.AddSingleton(p => new Pacer([.. p.GetServices<IChannel>().Select(channel => new Unlimited(channel))]));
        services = parts.BuildServiceProvider();
    }

    public Database Database => workplace.Database;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public void Dispose()
    {
        services.DisposeAsync().AsTask().GetAwaiter().GetResult(); // The inbox ends what it has begun.
        workplace.Dispose();
    }

    private static Settings SettingsOf(string store, Uri telegram) => new()
    {
        Home = Home,
        StorePath = store,
        SeedFolder = Path.Combine(Home, "seeds"),
        Samples = SamplePolicy.Never,
        PaperName = "基准日报",
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        Telegram = new("1:benchmark", telegram, 30),
        Digest = new DigestOptions(),
        WebEnabled = false,
        Urls = "",
    };
}
