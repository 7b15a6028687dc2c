using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Gazette.Web.Metrics;

/// <summary><c>/metrics</c>: what the rooms count on the meter <c>Gazette</c>, in Prometheus' text form.</summary>
internal static class MetricServices
{
    private const string MeterName = "Gazette";

    // A run of a few people takes milliseconds, one of a million some seconds.
    private static readonly double[] PlanningSeconds = [0.01, 0.05, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60];

    /// <summary>Collects from the start on, so that nothing is lost before the first look.</summary>
    public static IServiceCollection AddGazetteMetrics(this IServiceCollection services)
    {
        services.AddSingleton<OpenDeliveryGauges>();
        services.AddOpenTelemetry().ConfigureResource(r => r.AddService("gazette")).WithMetrics(metrics => metrics
            .AddMeter(MeterName)
            .AddView("gazette_planning_seconds", new ExplicitBucketHistogramConfiguration { Boundaries = PlanningSeconds })
            .AddPrometheusExporter(o => o.DisableTotalNameSuffixForCounters = true));
        return services;
    }

    /// <summary>Maps the route.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        // Made here, so that its gauges are there at the first look.
        app.Services.GetRequiredService<OpenDeliveryGauges>();
        app.MapPrometheusScrapingEndpoint("/metrics");
    }
}
