using System.Diagnostics.Metrics;

namespace Gazette.Following.Planning;

/// <summary>What planning counts.</summary>
internal static class PlanningMetrics
{
    private static readonly Meter Meter = new("Gazette");
    private static readonly Counter<long> Runs = Meter.CreateCounter<long>("gazette_runs_total", description: "Runs planned, by kind.");
    private static readonly Counter<long> Planned = Meter.CreateCounter<long>("gazette_deliveries_planned_total", description: "Deliveries planned, by kind of run.");
    private static readonly Histogram<double> Seconds = Meter.CreateHistogram<double>("gazette_planning_seconds", unit: null, description: "Seconds of a look for what is due that planned something.");

    public static void Count(RunKind kind, int deliveries)
    {
        var of = new KeyValuePair<string, object?>("kind", kind.ToString().ToLowerInvariant());
        Runs.Add(1, of);
        Planned.Add(deliveries, of);
    }

    public static void Took(TimeSpan time) => Seconds.Record(time.TotalSeconds);
}
