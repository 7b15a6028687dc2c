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
    private readonly DigestGroups groups;
    private readonly Decisions decisions;
    private readonly Dictionary<(Schedule, string), DateTimeOffset> dues = [];
    private readonly List<(string Channel, string Language)> forms = [];
    private List<SharedDigest> latest = [];
    private List<PlannedBody> bodies = [];
    private int batch;

    /// <summary>Prepares a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="offers">What was offered up to its bound.</param>
    /// <param name="written">Ids of the digests an earlier process wrote for the run, by content.</param>
    /// <param name="rules">The default time and the calendar.</param>
    /// <param name="now">Windows close next after this.</param>
    public RunPlanner(DigestRun run, OfferIndex offers, Dictionary<string, long> written, ScheduleRules rules, DateTimeOffset now)
    {
        (this.run, this.offers, this.rules, this.now) = (run, offers, rules, now);
        var marks = new ulong[offers.Offers.Count];
        new Random().NextBytes(MemoryMarshal.AsBytes(marks.AsSpan()));
        (matcher, groups, decisions) = (new(offers), new(offers, marks, written), new(offers.Oldest));
    }

    // Who missed a digest misses news at once as well: both come in one message, as after an absence.
    private RunKind Closes => run.Late is null ? run.Kind : RunKind.CatchUp;

    /// <summary>Follows that ended before this sequence number are not needed; null where those that stood after the lowest watermark are enough.</summary>
    public long? OldestNeeded => offers.Oldest;

    /// <summary>The sequence number after which the batch needs offers, if that lies before those at hand.</summary>
    public long? NeedsAfter(IReadOnlyList<PersonAtRun> people)
    {
        var low = run.Bound;
        foreach (var person in people)
        {
            if (!person.Reachable || !person.Windows.Any(window => window.Watermark < offers.After))
                continue;
            foreach (var window in person.ClosedBy(Closes, run.Closing))
                low = Math.Min(low, Math.Max(window.Watermark, person.Follows.Select(f => f.From).DefaultIfEmpty(run.Bound).Min()));
        }

        return low < offers.After ? low : null;
    }

    /// <summary>Plans a batch.</summary>
    public BatchPlan Plan(IReadOnlyList<PersonAtRun> people)
    {
        offers.LookFor(WordsOf(people));
        (latest, bodies, batch) = ([], [], batch + 1);
        var deliveries = new List<PlannedDelivery>(people.Count);
        var moves = new List<WindowMove>(people.Count);
        foreach (var person in people)
        {
            var closing = person.ClosedBy(Closes, run.Closing);
            if (run.Late is not null && closing.FindAll(window => WaitsForNext(window, person)) is { Count: > 0 } waiting)
            {
                AddMoves(person, waiting, closed: false, moves);
                closing.RemoveAll(window => waiting.Contains(window) || !(window.Due <= run.Closing)); // What is left behind goes with the next too.
            }

            AddMoves(person, closing, person.Reachable, moves);
            if (person.Reachable && DigestOf(person, closing) is { } digest)
                deliveries.Add(new(person.Subscriber, person.Address, person.Channel, person.Language, IndexOf(digest, person), QuietUntil(person)));
        }

        return new(latest.ConvertAll(d => new PlannedDigest(d.Id, d.Content)), bodies, deliveries, moves);
    }

    /// <summary>The latest plan is committed: its digests are known from now on.</summary>
    /// <param name="digestIds">In the plan's order.</param>
    internal void Committed(IReadOnlyList<long> digestIds)
    {
        for (var i = 0; i < digestIds.Count; i++)
            latest[i].Written(digestIds[i]);
    }

    private SharedDigest? DigestOf(PersonAtRun person, List<Window> closing)
    {
        var key = decisions.KeyOf(person.Follows, closing);
        if (decisions.TryGet(key, out var known))
            return known;
        var chosen = matcher.Match(person.Follows, closing, run.Bound, run.Kind == RunKind.Now);
        return decisions.Add(key, chosen.Count == 0 ? null : groups.Of(chosen));
    }

    private int IndexOf(SharedDigest digest, PersonAtRun person)
    {
        if (digest.Used.Batch != batch)
        {
            digest.Used = (batch, latest.Count);
            latest.Add(digest);
        }

        if (IsNew(digest, person))
            bodies.Add(new(digest.Used.Index, person.Channel, person.Language));
        return digest.Used.Index;
    }

    private bool IsNew(SharedDigest digest, PersonAtRun person)
    {
        var form = forms.IndexOf((person.Channel, person.Language));
        if (form < 0)
        {
            form = forms.Count;
            forms.Add((person.Channel, person.Language));
        }

        if (form >= sizeof(ulong) * 8)
            return true; // More than a digest has bits for: the store passes over what is there.
        var bit = 1UL << form;
        var known = (digest.Bodies & bit) != 0;
        digest.Bodies |= bit;
        return !known;
    }

    private static HashSet<string> WordsOf(IReadOnlyList<PersonAtRun> people)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in people)
            foreach (var follow in person.Follows)
            {
                if (follow.Place.Kind == PlaceKind.Keyword)
                    words.Add(follow.Place.Code);
                if (follow.Exclusions.Count > 0)
                    words.UnionWith(follow.Exclusions.Where(word => Exclusion.PlaceOf(word) is null));
            }

        return words;
    }

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
