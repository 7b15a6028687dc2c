using System.Runtime.InteropServices;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;

namespace Gazette.Following.Planning;

/// <summary>Plans one run batch by batch: matches, groups those whose digest is the same, and says which windows move. Knows no store and no clock.</summary>
public sealed class RunPlanner
{
    private readonly DigestRun run;
    private readonly ScheduleRules rules;
    private readonly DateTimeOffset now;
    private readonly OfferIndex offers;
    private readonly Matcher matcher;
    private readonly ulong[] marks;
    private readonly Dictionary<string, long> written;
    private readonly Dictionary<(Schedule, string), DateTimeOffset> dues = [];
    private BatchPlan? latest;

    /// <summary>Prepares a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="offers">What was offered up to its bound.</param>
    /// <param name="written">Ids of the digests the run has written already, by content.</param>
    /// <param name="rules">The default time and the calendar.</param>
    /// <param name="now">Windows close next after this.</param>
    public RunPlanner(DigestRun run, OfferIndex offers, Dictionary<string, long> written, ScheduleRules rules, DateTimeOffset now)
    {
        (this.run, this.offers, this.written, this.rules, this.now) = (run, offers, written, rules, now);
        matcher = new Matcher(offers);
        marks = new ulong[offers.Offers.Count];
        new Random((int)run.Id).NextBytes(MemoryMarshal.AsBytes(marks.AsSpan()));
    }

    /// <summary>Follows that ended before this sequence number are not needed; null where those that stood after the lowest watermark are enough.</summary>
    public long? OldestNeeded => offers.Oldest;

    /// <summary>The sequence number after which the batch needs offers, if that lies before those at hand.</summary>
    public long? NeedsAfter(IReadOnlyList<PersonAtRun> people)
    {
        var low = run.Bound;
        foreach (var person in people.Where(p => p.Reachable))
            foreach (var window in person.ClosedBy(run.Kind, run.Closing))
                low = Math.Min(low, Math.Max(window.Watermark, person.Follows.Select(f => f.From).DefaultIfEmpty(run.Bound).Min()));
        return low < offers.After ? low : null;
    }

    /// <summary>Plans a batch.</summary>
    public BatchPlan Plan(IReadOnlyList<PersonAtRun> people)
    {
        offers.LookFor(people.SelectMany(p => p.Follows).SelectMany(WordsOf));
        var groups = new DigestGroups(offers, marks, written);
        var deliveries = new List<PlannedDelivery>(people.Count);
        var moves = new List<WindowMove>(people.Count);
        foreach (var person in people)
        {
            var closing = person.ClosedBy(run.Kind, run.Closing).ToList();
            if (closing.FindAll(window => WaitsForNext(window, person)) is { Count: > 0 } waiting)
            {
                AddMoves(person, waiting, closed: false, moves);
                closing.RemoveAll(window => waiting.Contains(window) || !(window.Due <= run.Closing)); // What is left behind goes with the next too.
            }

            AddMoves(person, closing, person.Reachable, moves);
            if (person.Reachable && matcher.Match(person.Follows, closing, run.Bound, run.Kind == RunKind.Now) is { Count: > 0 } chosen)
                deliveries.Add(new(person.Subscriber, person.Address, person.Channel, person.Language, groups.Of(chosen), QuietUntil(person)));
        }

        return latest = new(groups.Digests, deliveries, moves);
    }

    /// <summary>The latest plan is committed: its digests are known from now on.</summary>
    /// <param name="digestIds">In the plan's order.</param>
    internal void Committed(IReadOnlyList<long> digestIds)
    {
        for (var i = 0; i < digestIds.Count; i++)
            written[latest!.Digests[i].Content] = digestIds[i];
    }

    private static IEnumerable<string> WordsOf(Follow follow) =>
        (follow.Place.Kind == PlaceKind.Keyword ? follow.Exclusions.Append(follow.Place.Code) : follow.Exclusions).Where(word => Exclusion.PlaceOf(word) is null);

    // Who asks wants it now.
    private DateTimeOffset? QuietUntil(PersonAtRun person) =>
        run.Kind != RunKind.Now && person.Hours.Quiet is not null && person.Hours.Open(now) is var open && open > now ? open : null;

    // Who cannot be reached keeps what waits; only the time moves on.
    private void AddMoves(PersonAtRun person, List<Window> windows, bool closed, List<WindowMove> moves)
    {
        foreach (var window in windows)
        {
            var due = window.Due is { } d && run.Kind is RunKind.Scheduled or RunKind.CatchUp && d <= run.Closing ? NextDue(window, person.Hours.Zone) : window.Due;
            if (due != window.Due || (closed && window.Watermark < run.Bound))
                moves.Add(new(person.Subscriber, window.Cadence, closed, due));
        }
    }

    // What was missed and comes again within the grace is not sent on its own.
    private bool WaitsForNext(Window window, PersonAtRun person) =>
        run.Late is not null && window.Due <= run.Closing && NextDue(window, person.Hours.Zone) - now <= rules.Grace;

    // The next after now, not after the instant: however many were missed, one digest makes up for them.
    private DateTimeOffset NextDue(Window window, string zone)
    {
        var schedule = window.Chosen ?? rules.DefaultFor(window.Cadence);
        if (!dues.TryGetValue((schedule, zone), out var due))
            dues.Add((schedule, zone), due = rules.Next(schedule, zone, now > run.Instant ? now : run.Instant));
        return due;
    }
}
