using CsCheck;
using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.Following.Schedules;
using Gazette.Newsroom.Publishing;

namespace Gazette.Tests.Following;

/// <summary>Many people in one plan share what is decided and written; each of them must get what they would get alone.</summary>
public class CrowdTests
{
    private const int Bound = 12;
    private const int BatchSize = 7;

    private static readonly DateTimeOffset Now = new(2020, 9, 11, 1, 0, 0, TimeSpan.Zero);
    private static readonly Place[] Places = [Place.Department("a"), Place.Department("b"), Place.Topic("t"), Place.Keyword("word"), Place.Everything];
    private static readonly string[][] Exclusions = [[], [], [], ["advert"], ["t:t"], ["d:b", "advert"]];

    private static readonly Gen<Follow> Follows = Gen.Select(
        Gen.Int[0, Places.Length - 1], Gen.Int[0, Exclusions.Length - 1], Gen.Int[0, 4], Gen.Int[0, Bound], Gen.Int[-Bound, Bound],
        (place, without, cadence, from, stood) => new Follow(place, Places[place], Exclusions[without], (Cadence)cadence, from, stood < 0 ? null : Math.Min(Bound, from + stood)));

    private static readonly Gen<Window> Windows = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, Bound], Gen.Bool,
        (cadence, watermark, due) => new Window((Cadence)cadence, watermark, null, due && cadence > 0 ? Now : null));

    private static readonly Gen<PersonAtRun[]> People = Gen.Select(Follows.Array[0, 4], Windows.Array[1, 3], Gen.Bool, Gen.Int[0, 9])
        .Array[2, 30].Select(some => some.Select((p, i) => new PersonAtRun(
            i + 1, i + 1, p.Item3 ? "web" : "telegram", "zh", new("Asia/Shanghai"), p.Item4 > 0, [.. p.Item1.DistinctBy(f => f.Place)], [.. p.Item2.DistinctBy(w => w.Cadence)])).ToArray());

    private static readonly Gen<Offer[]> Offers = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 3], Gen.Int[0, 5]).Array[Bound].Select(some => some.Select((o, i) => Offered(i + 1, o)).ToArray());

    private static readonly ScheduleRules Rules = OnePerson.Rules;

    [Fact]
    public void A_crowd_gets_what_each_of_its_people_would_get_alone() =>
        Gen.Select(People, Offers, Gen.Int[0, 2]).Sample(
            (people, offers, kind) =>
            {
                var run = new DigestRun(1, (RunKind)kind, Now, Bound, null, 0);
                Assert.Equal([.. people.SelectMany(person => Planned(run, offers, [person]))], Planned(run, offers, people));
            },
            iter: 2_000);

    [Fact]
    public void Windows_of_a_crowd_move_as_each_of_its_people_s_would_alone() =>
        Gen.Select(People, Gen.Int[0, 2], Gen.Bool).Sample(
            (people, kind, late) =>
            {
                var run = new DigestRun(1, (RunKind)kind, Now, Bound, null, 0) { Late = late ? new(Now, Now) : null };
                var moves = Planner(run, []).Plan(people).Moves;
                Assert.Equal([.. people.SelectMany(person => Moved(Planner(run, []).Plan([person]).Moves))], Moved(moves));
                Assert.All(moves.Values, whose => Assert.Equal(whose.Distinct().Order(), whose));
            },
            iter: 2_000);

    [Fact]
    public void People_whose_follows_and_windows_say_the_same_share_one_digest()
    {
        var offers = Enumerable.Range(1, Bound).Select(i => Offered(i, (1, 0, 5))).ToArray();
        var window = new Window(Cadence.Daily, 0, null, Now);
        var crowd = Enumerable.Range(1, 100).Select(i => new PersonAtRun(
            i, i, "web", "zh", new("Asia/Shanghai"), true, [new(i, Places[0], [], Cadence.Daily, 0, null), .. i % 2 == 0 ? [new Follow(i + 1, Places[2], [], Cadence.Daily, 0, null)] : Array.Empty<Follow>()], [window])).ToList();
        var between = 0;
        var plan = Planner(new(1, RunKind.Scheduled, Now, Bound, null, 0), offers).Plan(crowd, () => between++);
        Assert.Equal((100, 100), (plan.Deliveries.Count, between));
        Assert.Equal(12, DigestText.Read(Assert.Single(plan.Digests).Content!).Count);
    }

    // An article offered again, with the places it gained, is one of the two shapes.
    private static Offer Offered(int sequence, (int Places, int Words, int Again) o)
    {
        string[] departments = [.. new[] { "a", "b" }.Where((_, i) => (o.Places & (1 << i)) != 0)];
        string[] topics = (o.Places & 4) != 0 ? ["t"] : [];
        var text = (o.Words & 1) != 0 ? "word" : "";
        var earlier = o.Again == 0 && sequence > 2
            ? [new Offer(sequence - 2, 100 + sequence, 1, sequence, ["a"], [], text, Now)]
            : Array.Empty<Offer>();
        return new(sequence, 100 + sequence, 1, sequence, departments, topics, text + ((o.Words & 2) != 0 ? " advert" : ""), Now) { Again = earlier.Length > 0, Earlier = earlier };
    }

    private static IEnumerable<(long Person, WindowMove Move)> Moved(IReadOnlyDictionary<WindowMove, List<long>> moves) =>
        moves.SelectMany(move => move.Value.Select(person => (Person: person, move.Key))).OrderBy(moved => moved.Person).ThenBy(moved => moved.Key.Cadence);

    private static RunPlanner Planner(DigestRun run, IReadOnlyList<Offer> offers) => new(run, new(0, offers), [], Rules, Now);

    // Written batch by batch, as a store does; every batch but the first is planned before the one in front of it is written.
    private static List<(long Person, string Articles)> Planned(DigestRun run, Offer[] offers, IReadOnlyList<PersonAtRun> people)
    {
        var (planner, planned, written, nextId) = (Planner(run, offers), new List<(long, string)>(), new Dictionary<long, string>(), 1_000L);
        var (batches, bodies) = (people.Chunk(BatchSize).ToList(), new HashSet<(long, string, string)>());
        if (batches.Count == 0)
            return planned;
        var (plan, first) = (planner.Plan(batches[0]), new HashSet<(PlannedDigest, string, string)>());
        for (var i = 0; i < batches.Count; i++)
        {
            var ahead = i + 1 < batches.Count ? planner.Plan(batches[i + 1]) : null;
            var ids = new List<long>();
            foreach (var digest in plan.Digests)
            {
                ids.Add(digest.Id ?? digest.IdSetAside ?? nextId++);
                if (digest.Id is null)
                    written.Add(ids[^1], digest.Content!);
            }

            bodies.UnionWith(plan.Bodies.Select(body => (ids[body.Digest], body.Channel, body.Language)));
            Assert.All(plan.Bodies.Where(body => body.IsFirst), body => Assert.True(first.Add((plan.Digests[body.Digest], body.Channel, body.Language))));
            planned.AddRange(plan.Deliveries.Select(d => (d.To.Subscriber, written[ids[d.Digest]])));
            Assert.All(plan.Deliveries, d => Assert.Contains((ids[d.Digest], d.To.Channel, d.To.Language), bodies));
            planner.Committed(new(plan.Deliveries.Count) { Plan = plan, DigestIds = ids, SetAside = new(1 + (i * 3), 3) });
            plan = ahead!;
        }

        return planned;
    }
}
