using System.Collections.Immutable;
using CsCheck;
using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.Following.Schedules;

namespace Gazette.Tests.Following;

public class ExactlyOnceTests
{
    private static readonly Place[] Places = [Place.Department("a"), Place.Department("b"), Place.Topic("t"), Place.Keyword("word"), Place.Everything];

    private static readonly Gen<(int Kind, int X, int Y)[]> Lives = Gen.Select(Gen.Int[0, 15], Gen.Int[0, 31], Gen.Int[0, 31]).Array[1, 60];

    /// <summary>Whatever a person does in between, and however runs are delayed: at most once, and never none of what a place followed all the while matched.</summary>
    [Fact]
    public void No_sequence_of_changes_and_runs_repeats_or_loses_an_article() =>
        Lives.Sample(steps => new Life().Lives(steps), iter: 3_000);

    private sealed class Life
    {
        private readonly OnePerson person = new();
        private readonly List<string> tokens = [];
        private readonly List<DigestRun> late = [];
        private readonly Dictionary<long, Expected> expected = [];

        public void Lives((int Kind, int X, int Y)[] steps)
        {
            foreach (var (kind, x, y) in steps)
            {
                person.Now += TimeSpan.FromHours(x % 9);
                Step(kind, x, y);
                Assert.Equal(person.Received.Count, person.Received.Distinct().Count());
            }

            Plans(person.Opens(RunKind.Now));
        }

        private void Step(int kind, int x, int y)
        {
            switch (kind)
            {
                case 0 or 1 or 2 or 3: Publishes(x, y); break;
                case 4 or 5: Does(new Change.Open(Places[x % 5], y % 4 == 0 ? ["advert"] : [], (Cadence)(y % 5))); break;
                case 6: Does(new Change.End(Places[x % 5])); break;
                case 7: Does(new Change.MoveAll((Cadence)(y % 5))); break;
                case 8 when tokens.Count > 0: Does(new Change.Undo(tokens[^(1 + (x % Math.Min(3, tokens.Count)))])); break;
                case 9: Does(new Change.SetSchedule(new((Cadence)(1 + (x % 3)), new(y % 24, 30), x % 3 == 2 ? (DayOfWeek)(y % 7) : null))); break;
                case 10: late.Add(person.Opens((RunKind)(x % 3))); break;
                case 11 when late.Count > 0: PlansLate(x % late.Count); break;
                case 12: Plans(person.Opens(RunKind.Immediate)); break;
                case 13: Plans(person.Opens(RunKind.Scheduled)); break;
                case 14: Plans(person.OpensLate()); break;
                case 15: Plans(person.Opens(RunKind.Now)); break;
            }
        }

        private void Publishes(int x, int y)
        {
            Place[] places = [.. Places.Where((_, i) => i < 3 && (x & (1 << i)) != 0)];
            var text = (y % 3 == 0 ? "a word " : "") + (y % 5 == 0 ? "an advert" : "");
            var article = person.Publishes(text, places);
            var matching = Standing().Where(f => Matches(f, article)).ToList();
            expected[article] = new([.. matching.Where(f => f.Cadence != Cadence.Off).Select(f => f.Place)], matching.Count == 0 ? null : matching.Min(f => f.Cadence));
        }

        private void Does(Change change)
        {
            tokens.Add(person.Does(change));
            foreach (var (article, e) in expected)
            {
                e.Places.RemoveWhere(p => !Standing().Any(f => f.Place == p && f.Cadence != Cadence.Off && Matches(f, article)));
                if (change is Change.Undo)
                    e.Owner = null; // A row that stands again may make the article a faster cadence's.
            }
        }

        private void PlansLate(int index)
        {
            var run = late[index];
            late.RemoveAt(index);
            Plans(run);
        }

        private void Plans(DigestRun run)
        {
            var before = person.Book.Windows;
            var standing = Standing().Select(f => f.Cadence).ToHashSet();
            foreach (var article in person.Gets(run))
                AssertItsTurn(run, expected[article].Owner, before, standing);
            foreach (var (article, e) in expected.Where(e => e.Value.Places.Count > 0 && e.Key - 99 <= run.Bound))
                if (run.Kind == RunKind.Now || Closes(run, e.Owner, before, standing))
                    Assert.Contains(article, person.Received);
        }

        // No earlier than its fastest cadence: what a slower follow alone would bring does not go with a faster run, unless that cadence is used no more.
        private void AssertItsTurn(DigestRun run, Cadence? owner, ImmutableSortedDictionary<Cadence, Window> windows, HashSet<Cadence> standing)
        {
            if (owner is { } known && run.Kind != RunKind.Now)
                Assert.True(Closes(run, known, windows, standing) || !standing.Contains(known), $"A {run.Kind} run brought what is {known}.");
        }

        private bool Closes(DigestRun run, Cadence? owner, ImmutableSortedDictionary<Cadence, Window> windows, HashSet<Cadence> standing) => (run.Kind, owner) switch
        {
            (RunKind.Scheduled, Cadence.Daily or Cadence.Workdays or Cadence.Weekly) => windows[owner.Value].Due <= run.Closing && !(run.Late is not null && ComesSoon(windows[owner.Value])),
            (RunKind.Scheduled, Cadence.Immediate) => run.Late is not null && !windows.Values.Any(w => w.Due <= run.Closing && ComesSoon(w)),
            (RunKind.Immediate, Cadence.Immediate) => standing.Contains(Cadence.Immediate),
            _ => false,
        };

        // What was missed waits for it.
        private bool ComesSoon(Window window) =>
            OnePerson.Rules.Next(window.Chosen ?? OnePerson.Rules.DefaultFor(window.Cadence), person.Book.Hours.Zone, person.Now) - person.Now <= OnePerson.Rules.Grace;

        private IEnumerable<Follow> Standing() => person.Book.Rows.Where(r => r.Stands).Select(r => r.Follow);

        private bool Matches(Follow follow, long article)
        {
            var offer = person.Offers[(int)article - 100];
            return !follow.Exclusions.Any(offer.Text.Contains) && follow.Place.Kind switch
            {
                PlaceKind.Department => offer.DepartmentCodes.Contains(follow.Place.Code),
                PlaceKind.Topic => offer.TopicCodes.Contains(follow.Place.Code),
                PlaceKind.Keyword => offer.Text.Contains(follow.Place.Code, StringComparison.Ordinal),
                _ => true,
            };
        }

        /// <summary>Places followed and pushed ever since the article came, and its cadence where a naive look is sure of it.</summary>
        private sealed class Expected(HashSet<Place> places, Cadence? owner)
        {
            public HashSet<Place> Places { get; } = places;

            public Cadence? Owner { get; set; } = owner;
        }
    }
}
