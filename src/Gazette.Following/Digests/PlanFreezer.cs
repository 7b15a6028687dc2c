using Gazette.Following.Planning;
using Gazette.Newsroom;

namespace Gazette.Following.Digests;

/// <summary>Renders the bodies of a plan before it is written.</summary>
public sealed class PlanFreezer(IArticleReader articles, IDigestRenderer renderer, RightOfWay rightOfWay) : IPlanFreezer
{
    // A day's articles. Where one batch needs more than these, the freezer reads them once for more bodies than a batch has.
    private const int MostRead = 1000;

    private Known known = new(-1, []);

    /// <inheritdoc/>
    public async Task<BatchPlan> Freeze(DigestRun run, BatchPlan plan, long news, CancellationToken ct)
    {
        var needed = plan.Bodies.Where(body => CanRender(body, plan)).SelectMany(body => plan.Digests[body.Digest].Articles).ToHashSet();
        if (needed.Count is 0 or > MostRead)
            return plan;
        var read = await Read(needed, news, ct).ConfigureAwait(false);
        return plan with { Bodies = [.. plan.Bodies.Select(body => CanRender(body, plan) ? Render(run, plan.Digests[body.Digest], body, read, ct) : body)] };
    }

    private bool CanRender(PlannedBody body, BatchPlan plan) =>
        body.IsFirst && plan.Digests[body.Digest] is { Id: null, IdSetAside: not null } && renderer.Channels.Contains(body.Channel);

    // What was read under a number holds as long as it is the number.
    private async Task<Dictionary<long, PublishedArticle>> Read(HashSet<long> needed, long news, CancellationToken ct)
    {
        var read = known.News == news && known.Articles.Count <= MostRead ? known.Articles : [];
        needed.ExceptWith(read.Keys);
        if (needed.Count > 0)
            foreach (var article in await articles.FindAll([.. needed], ct).ConfigureAwait(false))
                read.Add(article.Id, article);
        known = new(news, read);
        return read;
    }

    private PlannedBody Render(DigestRun run, PlannedDigest digest, PlannedBody body, Dictionary<long, PublishedArticle> read, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        rightOfWay.Give(null, ct);
        var id = digest.IdSetAside!.Value;
        var left = new List<PublishedArticle>(digest.Articles.Count);
        for (var i = 0; i < digest.Articles.Count; i++)
            if (read.TryGetValue(digest.Articles[i], out var article))
                left.Add(article);
        if (left.Count == 0)
            return body;
        try
        {
            return body with { Frozen = (id, renderer.Render(new(id, left, run.Instant) { Late = run.Late }, body.Channel, body.Language)) };
        }
#pragma warning disable CA1031 // Whatever the renderer threw: the freezer meets it again, and tells it and what it means for the body.
        catch (Exception)
#pragma warning restore CA1031
        {
            return body;
        }
    }

    /// <param name="News">The number of changes to the news under which they were read.</param>
    /// <param name="Articles">By id.</param>
    private sealed record Known(long News, Dictionary<long, PublishedArticle> Articles);
}
