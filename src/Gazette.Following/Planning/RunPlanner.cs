using System.Runtime.InteropServices;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;

namespace Gazette.Following.Planning;

/// <summary>
/// Plans one run batch by batch: matches, groups those whose digest is the same, and says which windows move. Knows no store and no clock. A batch may be
/// planned before the one in front of it is written: what a plan says does not depend on others being written.
/// </summary>
public sealed class RunPlanner
{
    private readonly DigestRun run;
    private readonly ScheduleRules rules;
    private readonly DateTimeOffset now;
    private readonly OfferIndex offers;
    private readonly Matcher matcher;
    private readonly DigestGroups groups;
    private readonly Decisions decisions;
    private readonly Dictionary<(Cadence, Schedule?, string), DateTimeOffset> dues = [];
    private readonly List<(string Channel, string Language)> forms = [];
    private readonly List<Window> closing = []; // Of the person who is planned.
    private readonly Lock gate = new();
    private readonly Queue<long> ids = new();
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
        var marks = new UInt128[offers.Offers.Count];
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
            foreach (var window in person.Windows)
                if (person.Reachable && window.Watermark < offers.After && person.Closes(window, Closes, run.Closing))
                    low = Math.Min(low, Math.Max(window.Watermark, person.Follows.Select(f => f.From).DefaultIfEmpty(run.Bound).Min()));

        return low < offers.After ? low : null;
    }

    /// <summary>How many ids are set aside for digests to come.</summary>
    internal int IdsLeft
    {
        get
        {
            lock (gate)
                return ids.Count;
        }
    }

    /// <summary>Plans a batch.</summary>
    /// <param name="people">The batch.</param>
    /// <param name="betweenPeople">Called before each of them, if given: thousands of times a second.</param>
    public BatchPlan Plan(IReadOnlyList<PersonAtRun> people, Action? betweenPeople = null)
    {
        lock (gate)
            return PlanAlone(people, betweenPeople);
    }

    /// <summary>A plan is committed: its digests and bodies are known from now on.</summary>
    internal void Committed(BatchResult result)
    {
        lock (gate)
        {
            var plan = result.Plan!;
            for (var i = 0; i < plan.Digests.Count; i++)
                plan.Digests[i].Wrote(result.DigestIds[i]);
            foreach (var body in plan.Bodies)
                plan.Digests[body.Digest].WroteBody(FormOf(body.Channel, body.Language));
            for (var i = 0; i < result.SetAside.Count; i++)
                ids.Enqueue(result.SetAside.First + i);
        }
    }

    private BatchPlan PlanAlone(IReadOnlyList<PersonAtRun> people, Action? betweenPeople)
    {
        offers.LookFor(WordsOf(people));
        batch++;
        var plan = new Draft([], [], new(people.Count), []);
        foreach (var person in people)
        {
            betweenPeople?.Invoke();
            closing.Clear();
            foreach (var window in person.Windows)
                if (person.Closes(window, Closes, run.Closing))
                    closing.Add(window);
            if (run.Late is not null)
                LeaveToNext(person, plan.Moves);
            AddMoves(person, closing, person.Reachable, plan.Moves);
            if (person.Reachable && DigestOf(person) is { } digest)
                plan.Deliveries.Add(new(person, IndexOf(digest, person, plan), QuietUntil(person)));
        }

        return new(plan.Digests, plan.Bodies, plan.Deliveries, plan.Moves);
    }

    private PlannedDigest? DigestOf(PersonAtRun person)
    {
        var key = decisions.KeyOf(person.Follows, closing);
        if (decisions.TryGet(key, out var known))
            return known;
        var chosen = matcher.Match(person.Follows, closing, run.Bound, run.Kind == RunKind.Now);
        return decisions.Add(key, chosen.Count == 0 ? null : groups.Of(chosen));
    }

    private int IndexOf(PlannedDigest digest, PersonAtRun person, Draft plan)
    {
        if (digest.Used.Batch != batch)
        {
            digest.UseIn(batch, plan.Digests.Count);
            plan.Digests.Add(digest);
            SetIdAside(digest);
        }

        if (digest.MustName(FormOf(person.Channel, person.Language), out var isFirst))
            plan.Bodies.Add(new(digest.Used.Index, person.Channel, person.Language, isFirst));
        return digest.Used.Index;
    }

    private void SetIdAside(PlannedDigest digest)
    {
        if (digest.Id is null && digest.IdSetAside is null && ids.TryDequeue(out var id))
            digest.SetAside(id);
    }

    private int FormOf(string channel, string language)
    {
        var form = forms.IndexOf((channel, language));
        if (form >= 0)
            return form;
        forms.Add((channel, language));
        return forms.Count - 1;
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

    // What was missed and comes again within the grace is not sent on its own.
    private void LeaveToNext(PersonAtRun person, Dictionary<WindowMove, List<long>> moves)
    {
        if (closing.FindAll(window => WaitsForNext(window, person)) is not { Count: > 0 } waiting)
            return;
        AddMoves(person, waiting, closed: false, moves);
        closing.RemoveAll(window => waiting.Contains(window) || !(window.Due <= run.Closing)); // What is left behind goes with the next too.
    }

    // Who cannot be reached keeps what waits; only the time moves on.
    private void AddMoves(PersonAtRun person, List<Window> windows, bool closed, Dictionary<WindowMove, List<long>> moves)
    {
        foreach (var window in windows)
        {
            var due = window.Due is { } d && run.Kind is RunKind.Scheduled or RunKind.CatchUp && d <= run.Closing ? NextDue(window, person.Hours.Zone) : window.Due;
            if (due != window.Due || (closed && window.Watermark < run.Bound))
                (CollectionsMarshal.GetValueRefOrAddDefault(moves, new(window.Cadence, closed, due, window.Due), out _) ??= []).Add(person.Subscriber);
        }
    }

    private bool WaitsForNext(Window window, PersonAtRun person) =>
        window.Due <= run.Closing && NextDue(window, person.Hours.Zone) - now <= rules.Grace;

    // The next after now, not after the instant: however many were missed, one digest makes up for them.
    private DateTimeOffset NextDue(Window window, string zone)
    {
        var key = (window.Cadence, window.Chosen, zone);
        if (!dues.TryGetValue(key, out var due))
            dues.Add(key, due = rules.Next(window.Chosen ?? rules.DefaultFor(window.Cadence), zone, now > run.Instant ? now : run.Instant));
        return due;
    }

    private sealed record Draft(List<PlannedDigest> Digests, List<PlannedBody> Bodies, List<PlannedDelivery> Deliveries, Dictionary<WindowMove, List<long>> Moves);
}
