using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.Newsroom.Publishing;

namespace Gazette.Following.Steering;

/// <summary>What a digest of a day would hold.</summary>
/// <param name="Articles">In the order of the news.</param>
/// <param name="Until">The end of the day it is of: now, or the last offer, where there was none within a day.</param>
public sealed record TestDigest(IReadOnlyList<DigestArticle> Articles, DateTimeOffset Until);

/// <summary>Puts together a digest for an operator to look at, as a follower of a place would get it.</summary>
public sealed class TestDigests(IOfferReader offers, IRunReports reports)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The digest of the last day in which something was offered; empty where the place had nothing then.</summary>
    public async Task<TestDigest> Of(Place place, DateTimeOffset now, CancellationToken ct)
    {
        var last = await reports.LastOffer(ct).ConfigureAwait(false);
        var until = last < now - Day ? last.Value : now;
        var after = await reports.OfferedBefore(until - Day, ct).ConfigureAwait(false);
        var all = await offers.Between(after, await offers.Current(ct).ConfigureAwait(false), ct).ConfigureAwait(false);
        var index = new OfferIndex(after, all);
        var chosen = index.Matching(place, []).Select(i => index.Offers[i]).GroupBy(o => o.ArticleId).Select(same => same.Last()).OrderByDescending(o => o.NewsOrder);
        return new([.. chosen.Select(o => new DigestArticle(o.ArticleId, o.Version, o.Sequence))], until);
    }
}
