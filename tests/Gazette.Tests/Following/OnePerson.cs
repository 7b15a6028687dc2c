using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.Following.Schedules;
using Gazette.Newsroom.Publishing;

namespace Gazette.Tests.Following;

/// <summary>One person, a paper and a planner without a store.</summary>
internal sealed class OnePerson
{
    public static readonly ScheduleRules Rules = new(new(8, 0), day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    private readonly List<Offer> offers = [];
    private int tokens;
    private long runs;

    public FollowBook Book { get; private set; } = FollowBook.Empty("Asia/Shanghai");

    public DateTimeOffset Now { get; set; } = new(2020, 9, 11, 1, 0, 0, TimeSpan.Zero);

    public long Sequence => offers.Count;

    public IReadOnlyList<Offer> Offers => offers;

    public List<long> Received { get; } = [];

    public long Publishes(string text, params Place[] places)
    {
        offers.Add(new(Sequence + 1, 100 + Sequence, 1, Sequence, Codes(PlaceKind.Department), Codes(PlaceKind.Topic), text, Now));
        return offers[^1].ArticleId;

        IReadOnlyList<string> Codes(PlaceKind kind) => [.. places.Where(p => p.Kind == kind).Select(p => p.Code)];
    }

    public string Does(params Change[] changes)
    {
        var token = $"t{++tokens}";
        Book = Book.Apply(new(token, changes), new(Sequence, Now), Rules).Book;
        return token;
    }

    public DigestRun Opens(RunKind kind) => new(++runs, kind, Now, Sequence, kind == RunKind.Now ? 1 : null, 0);

    /// <summary>A run that makes up for the earliest time that was missed, where one was.</summary>
    public DigestRun OpensLate() => Opens(RunKind.Scheduled) is var run && Book.Windows.Values.Min(w => w.Due) is { } due && due < Now ? run with { Instant = due, Late = new(due, Now) } : run;

    public IReadOnlyList<long> Gets(RunKind kind) => Gets(Opens(kind));

    public IReadOnlyList<long> Gets(DigestRun run)
    {
        var person = Person();
        if (run.Kind == RunKind.Immediate && !Book.Rows.Exists(r => r.Stands && r.Follow.Cadence == Cadence.Immediate))
            return [];
        var planner = new RunPlanner(run, new(run.Bound, []), [], Rules, Now);
        if (planner.NeedsAfter([person]) is { } after)
            planner = new(run, new(after, [.. offers.Where(o => o.Sequence > after && o.Sequence <= run.Bound)]), [], Rules, Now);
        var plan = planner.Plan([person]);
        foreach (var move in plan.Moves.Keys)
            Move(move, run.Bound);
        List<long> articles = [.. plan.Deliveries.SelectMany(d => DigestText.Read(plan.Digests[d.Digest].Content!)).Select(a => a.ArticleId)];
        Received.AddRange(articles);
        return articles;
    }

    private PersonAtRun Person() =>
        new(1, 1, "web", "zh", Book.Hours, true, [.. Book.Rows.Select(r => r.Follow)], [.. Book.Windows.Values]);

    private void Move(WindowMove move, long bound)
    {
        var window = Book.Windows[move.Cadence];
        var watermark = move.Closed ? Math.Max(window.Watermark, bound) : window.Watermark;
        Book = Book with { Windows = Book.Windows.SetItem(move.Cadence, window with { Watermark = watermark, Due = move.Due }) };
    }
}
