using Gazette.Following.Steering;
using Gazette.Operations;
using Gazette.Operations.Issues;
using Gazette.Operations.Troubles;
using Gazette.Schedules;
using Gazette.Storage.Following;
using Gazette.Web;
using Microsoft.Extensions.Logging.Console;
using Quartz;

namespace Gazette.Composition;

/// <summary>The service: web, channels, schedules around the rooms.</summary>
internal static class GazetteHost
{
    // Long enough for what is being sent to be answered and written; then the store tells the next start.
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(15);

    // Ten thousand Chinese characters in an address: whoever pastes an article into the search box hears politely that it is cut.
    private const int LongestRequestLine = 128 * 1024;

    /// <summary>Builds the service; it runs until it is stopped.</summary>
    /// <param name="workplace">Settings, taxonomy and store; not disposed with the service.</param>
    /// <param name="clock">The time, real or a test's.</param>
    /// <param name="configuration">For logging.</param>
    public static WebApplication Build(Workplace workplace, TimeProvider clock, IConfiguration configuration)
    {
        var settings = workplace.Settings;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = settings.Home });
        builder.WebHost.UseKestrelCore().UseUrls(settings.Urls).ConfigureKestrel(o => o.Limits.MaxRequestLineSize = LongestRequestLine);
        builder.Logging.AddConfiguration(configuration.GetSection("Logging")).AddSimpleConsole(Form);
        builder.Services.AddRoutingCore()
            .AddSingleton<Samples>()
            .AddHostedService<Opening>() // They start in this order: what is received before the last run's messages are taken up would be answered twice.
            .AddGazette(workplace, clock)
            .AddChannels(settings)
            .AddWeb()
            .Configure<HostOptions>(o => o.ShutdownTimeout = StopWithin)
            .AddSchedules(clock)
            .AddHostedService<TaxonomyWatch>()
            .AddHostedService<HolidayWatch>()
            .AddWatching(settings)
            .AddHostedService<Delivering>()
            .AddSingleton<DraftReader>()
            .AddSingleton<DraftSteps>()
            .AddHostedService<Drafting>()
            .AddSingleton<ITroubleStore, TroubleStore>()
            .AddTroubles();
        var app = builder.Build();
        app.MapGazette(settings);
        return app;
    }

    private static IServiceCollection AddSchedules(this IServiceCollection services, TimeProvider clock) => services
        .AddQuartz(q => q.UseTimeProvider(clock).UseInMemoryStore())
        .AddQuartzHostedService(o => o.WaitForJobsToComplete = true)
        .AddHostedService<DigestTriggers>();

    private static void Form(SimpleConsoleFormatterOptions options)
    {
        options.SingleLine = true;
        options.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
    }
}
