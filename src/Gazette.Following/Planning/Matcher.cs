using System.Collections.Immutable;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;

namespace Gazette.Following.Planning;

/// <summary>
/// Which offers a person's windows let out. An offer belongs to the fastest cadence among the follows that stood when it came,
/// and goes out only if a place still followed matches it. Keeps scratch space, so one matcher serves one thread.
/// </summary>
public sealed class Matcher(OfferIndex offers)
{
    private const byte Nobody = byte.MaxValue;

    private readonly byte[] owner = CreateOwners(offers.Offers.Count);
    private readonly bool[] followedNow = new bool[offers.Offers.Count];
    private readonly List<int> touched = [];
    private readonly List<int> followed = [];
    private readonly List<int> chosen = [];
    private readonly long[] watermark = new long[Enum.GetValues<Cadence>().Length];

    /// <summary>Indexes of the offers that go out, in the order of the news, newest first. The list is the matcher's own and changes with the next call.</summary>
    /// <param name="follows">Rows that stand or stood after the lowest of the closing watermarks.</param>
    /// <param name="closing">Windows that close.</param>
    /// <param name="bound">They close up to this sequence number.</param>
    /// <param name="offCounts">Whether a place followed without being pushed counts as followed (it does where the person asks).</param>
    public List<int> Match(ImmutableArray<Follow> follows, IReadOnlyList<Window> closing, long bound, bool offCounts)
    {
        Array.Fill(watermark, long.MaxValue);
        foreach (var window in closing)
            watermark[(int)window.Cadence] = window.Watermark;
        var low = watermark.Min();
        foreach (var follow in follows)
            Touch(follow, low, offCounts);
        return Chosen(follows, bound);
    }

    private static byte[] CreateOwners(int count)
    {
        var owners = new byte[count];
        Array.Fill(owners, Nobody);
        return owners;
    }

    private void Touch(Follow follow, long low, bool offCounts)
    {
        var stillFollowed = follow.Until is null && (offCounts || follow.Cadence != Cadence.Off);
        var matched = offers.Matching(follow.Place, follow.Exclusions);
        for (var k = matched.Length - 1; k >= 0 && offers.Sequences[matched[k]] > low; k--)
        {
            var i = matched[k];
            if (stillFollowed)
                MarkFollowed(i);

            var sequence = offers.Sequences[i];
            if (sequence <= follow.From || sequence > (follow.Until ?? long.MaxValue))
                continue;
            if (owner[i] == Nobody)
                touched.Add(i);
            owner[i] = Math.Min(owner[i], (byte)follow.Cadence);
        }

        if (stillFollowed)
            foreach (var i in offers.MovedTo(follow.Place, follow.Exclusions))
                MarkFollowed(i);
    }

    private void MarkFollowed(int offer)
    {
        if (followedNow[offer])
            return;
        followedNow[offer] = true;
        followed.Add(offer);
    }

    // An article offered again is still followed where any of its offers is.
    private void ShareFollowed()
    {
        foreach (var same in touched.Concat(followed).Distinct().GroupBy(i => offers.Offers[i].ArticleId).Where(g => g.Any(i => followedNow[i])).ToList())
            foreach (var i in same)
                MarkFollowed(i);
    }

    // An article is a person's once: under the first of its offers that a follow matched.
    private List<int> Chosen(ImmutableArray<Follow> follows, long bound)
    {
        chosen.Clear();
        if (offers.HasRepeats)
            ShareFollowed();
        foreach (var i in touched)
            if (followedNow[i] && offers.Sequences[i] <= bound && offers.Sequences[i] > watermark[owner[i]] && !offers.ToldBefore(i, follows))
                chosen.Add(offers.Ranks[i]);
        chosen.Sort(); // Plain numbers: a comparison through the offers took most of the time of a plan.
        for (var k = 0; k < chosen.Count; k++)
            chosen[k] = offers.ByRank[chosen[k]];
        foreach (var i in touched)
            owner[i] = Nobody;
        foreach (var i in followed)
            followedNow[i] = false;
        touched.Clear();
        followed.Clear();
        return offers.HasRepeats ? [.. chosen.DistinctBy(i => offers.Offers[i].ArticleId)] : chosen;
    }
}
