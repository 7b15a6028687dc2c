using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;
using Gazette.Newsroom.Publishing;

namespace Gazette.Following.Digests;

/// <summary>Decides what became of an article from what the ledger knows. The same rules as planning, read backwards.</summary>
internal static class Fates
{
    /// <summary>What became of it.</summary>
    /// <param name="offers">Every offer of the article, in order of sequence.</param>
    /// <param name="carriers">Deliveries to the person that hold it, newest first.</param>
    /// <param name="person">The person.</param>
    public static Fate Of(IReadOnlyList<Offer> offers, IReadOnlyList<Carrier> carriers, Standing person)
    {
        // What was merged into another delivery was called off, and the other one holds it.
        if (carriers.FirstOrDefault(c => c.State != DeliveryState.Cancelled) is { } carrier)
            return new Fate.Carried(carrier);
        if (carriers.Count > 0)
            return new Fate.Carried(carriers[0]);
        if (offers.Count == 0)
            return new Fate.NotPushed();
        var follows = person.Book.Rows.Select(r => r.Follow).ToList();
        foreach (var offer in offers)
            if (Matching(offer, follows.Where(f => Stood(f, offer.Sequence))).MinBy(f => f.Cadence) is { } follow)
                return Matched(offer, follow, person);
        return Unmatched(offers, follows);
    }

    private static Fate Matched(Offer offer, Follow follow, Standing person)
    {
        if (follow.Cadence == Cadence.Off)
            return new Fate.Off(follow);
        if (!person.Book.Rows.Exists(r => r.Stands && r.Follow.Cadence != Cadence.Off && Matches(offer, r.Follow)))
            return new Fate.Dropped(follow);
        if (person.Book.Windows.GetValueOrDefault(follow.Cadence) is not { } window || window.Watermark >= offer.Sequence)
            return new Fate.Passed(follow);
        if (person.Book.Hours.Absence is { } absence)
            return new Fate.WaitsForReturn(follow, absence.Until);

        // A cadence that is used no more closes with the next of the others.
        return person.Reachable ? new Fate.Waits(follow, follow.Cadence == Cadence.Immediate ? null : window.Due ?? person.Book.Windows.Values.Min(w => w.Due)) : new Fate.WaitsForContact(follow);
    }

    private static Fate Unmatched(IReadOnlyList<Offer> offers, List<Follow> follows)
    {
        foreach (var offer in offers)
            foreach (var follow in follows.Where(f => Stood(f, offer.Sequence)))
                if (follow.Exclusions.FirstOrDefault(e => Matches(offer, follow with { Exclusions = [] }) && !Matches(offer, follow with { Exclusions = [e] })) is { } what)
                    return new Fate.LeftOut(follow, what);
        if (follows.FirstOrDefault(f => f.From >= offers[^1].Sequence && offers.Any(o => Matches(o, f))) is { } later)
            return new Fate.FollowedSince(later);
        return follows.LastOrDefault(f => offers.Any(o => f.Until < o.Sequence && Matches(o, f))) is { } ended ? new Fate.EndedBefore(ended) : new Fate.NotFollowed();
    }

    private static bool Stood(Follow follow, long sequence) => follow.From < sequence && sequence <= (follow.Until ?? long.MaxValue);

    private static IEnumerable<Follow> Matching(Offer offer, IEnumerable<Follow> follows) => follows.Where(f => Matches(offer, f));

    private static bool Matches(Offer offer, Follow follow) => new OfferIndex(offer.Sequence - 1, [offer]).Matching(follow.Place, follow.Exclusions).Length > 0;
}
