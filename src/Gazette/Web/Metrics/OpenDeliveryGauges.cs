using System.Diagnostics.Metrics;
using Gazette.Following.Steering;
using Gazette.Storage.Sqlite;

namespace Gazette.Web.Metrics;

/// <summary>What stands in the store now, as gauges. A look counts entries of indexes that hold nothing but open deliveries; however often it is scraped, it takes two hundredths of the time at most.</summary>
internal sealed class OpenDeliveryGauges : IDisposable
{
    private const int TimesItsCost = 50;

    private static readonly TimeSpan LeastFresh = TimeSpan.FromSeconds(1);

    private readonly Meter meter = new("Gazette");
    private readonly ISteering steering;
    private readonly IRunReports reports;
    private readonly TimeProvider clock;
    private readonly Lock gate = new();
    private Seen? latest;
    private DateTimeOffset freshUntil;

    public OpenDeliveryGauges(ISteering steering, IRunReports reports, TimeProvider clock)
    {
        (this.steering, this.reports, this.clock) = (steering, reports, clock);
        Gauge("gazette_deliveries", "Deliveries that have not ended, by state.", seen =>
        [
            new(seen.Open.Channels.Sum(c => c.Pending), State("pending")),
            new(seen.Open.Sending, State("sending")),
            new(seen.Open.Held, State("held")),
        ]);
        Gauge("gazette_outbox_depth", "Pending deliveries, by channel.", seen => seen.Open.Channels.Select(c => new Measurement<double>(c.Pending, Channel(c.Channel))));
        Gauge("gazette_outbox_oldest_due_seconds", "For how long the oldest delivery has been due, by channel; 0 where none is.", seen => seen.Open.Channels.Select(c =>
            new Measurement<double>(c.OldestDue is { } due ? (seen.At - due).TotalSeconds : 0, Channel(c.Channel))));
        Gauge("gazette_sending_on_hold", "1 while an operator holds all sending.", seen => [new(seen.OnHold ? 1 : 0)]);
        Gauge("gazette_runs_waiting", "Runs larger than usual that wait for an operator's word.", seen => [new(seen.Waiting)]);
    }

    public void Dispose() => meter.Dispose();

    private void Gauge(string name, string description, Func<Seen, IEnumerable<Measurement<double>>> values) =>
        meter.CreateObservableGauge(name, () => Look() is { } seen ? values(seen) : [], unit: null, description);

    // A store that cannot be read leaves these out; /readyz says so.
    private Seen? Look()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (latest is { } known && now < freshUntil && now >= known.At)
                return known;
            try
            {
                var begun = clock.GetTimestamp();
                latest = Read(now).GetAwaiter().GetResult();
                var cost = clock.GetElapsedTime(begun) * TimesItsCost;
                freshUntil = now + (cost > LeastFresh ? cost : LeastFresh);
                return latest;
            }
            catch (StoreException)
            {
                return null;
            }
        }
    }

    private async Task<Seen> Read(DateTimeOffset now) => new(
        now,
        await reports.Open(now, CancellationToken.None).ConfigureAwait(false),
        await steering.Standing(CancellationToken.None).ConfigureAwait(false) is not null,
        (await reports.Waiting(CancellationToken.None).ConfigureAwait(false)).Count);

    private static KeyValuePair<string, object?> State(string state) => new("state", state);

    private static KeyValuePair<string, object?> Channel(string channel) => new("channel", channel);

    private sealed record Seen(DateTimeOffset At, OpenDeliveries Open, bool OnHold, int Waiting);
}
