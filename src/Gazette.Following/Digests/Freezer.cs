using Gazette.Following.Planning;
using Gazette.Newsroom;
using Microsoft.Extensions.Logging;

namespace Gazette.Following.Digests;

/// <summary>Renders bodies before they are sent, so that a retry sends the same bytes: one for each digest, channel and language, outside the writer.</summary>
public sealed partial class Freezer(IBodyStore store, IArticleReader articles, IDigestRenderer renderer, RightOfWay rightOfWay, TimeProvider clock, ILogger<Freezer> log)
{
    private const int AtOnce = 2048;
    private const int SavedAtOnce = 256;

    // Half of the processors, so that those who wait for an answer, and planning, find a thread.
    private static readonly int Lanes = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Renders everything that is missing or stale.</summary>
    /// <returns>How many bodies were rendered.</returns>
    public async Task<int> RenderMissing(CancellationToken ct)
    {
        var rendered = 0;
        rightOfWay.Give(null, ct);
        while (await store.Missing(renderer.Channels, AtOnce, ct).ConfigureAwait(false) is { Count: > 0 } missing)
        {
            var known = await Read(missing, ct).ConfigureAwait(false);
            var saving = Task.CompletedTask;
            foreach (var some in missing.Chunk(SavedAtOnce))
            {
                var bodies = some.AsParallel().AsOrdered().WithDegreeOfParallelism(Lanes).WithCancellation(ct).Select(body => Render(body, known, ct)).ToList();
                await saving.ConfigureAwait(false);
                saving = store.Save(bodies, clock.GetUtcNow(), ct); // Written while the next are rendered.
                rendered += bodies.Count(b => b.State == BodyState.Rendered);
            }

            await saving.ConfigureAwait(false);
        }

        return rendered;
    }

    private async Task<Dictionary<long, PublishedArticle>> Read(IReadOnlyList<MissingBody> missing, CancellationToken ct)
    {
        var ids = missing.SelectMany(b => b.Articles).Select(a => a.ArticleId).Distinct().ToList();
        return (await articles.FindAll(ids, ct).ConfigureAwait(false)).ToDictionary(a => a.Id);
    }

    private FrozenBody Render(MissingBody body, Dictionary<long, PublishedArticle> known, CancellationToken ct)
    {
        rightOfWay.Give(null, ct);
        List<PublishedArticle> left = [.. body.Articles.Where(a => known.ContainsKey(a.ArticleId)).Select(a => known[a.ArticleId])];
        if (left.Count == 0 && body.Form is not DigestForm.Broadcast)
            return new(body, BodyState.Empty);
        try
        {
            return new(body, BodyState.Rendered, renderer.Render(new(body.DigestId, left, body.Instant) { Late = body.Late, Form = body.Form }, body.Channel, body.Language));
        }
#pragma warning disable CA1031 // Whatever the renderer threw concerns this body; the others must not wait for its mending.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Poisoned(exception, body.DigestId, body.Channel, body.Language);
            return new(body, BodyState.Poisoned, Error: exception.GetType().Name + ": " + exception.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Digest {Digest} cannot be rendered for {Channel} in {Language}: its deliveries have failed.")]
    private partial void Poisoned(Exception exception, long digest, string channel, string language);
}
