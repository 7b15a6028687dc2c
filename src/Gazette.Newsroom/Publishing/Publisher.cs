using Gazette.News;

namespace Gazette.Newsroom.Publishing;

/// <summary>Makes readings published news: one transaction a document, each text once, offers in the order of their commit.</summary>
public sealed class Publisher(
    INewsStore store,
    TaxonomySource taxonomy,
    PublishingOptions options,
    TimeProvider time,
    IEnumerable<IPublicationListener> listeners)
{
    private readonly IPublicationListener[] listeners = [.. listeners];

    /// <summary>Folds, hashes and cuts into tokens, before the writer is kept waiting: what was read of one document is ready to be published.</summary>
    public Prepared Prepare(Reading reading, Publication how)
    {
        var known = taxonomy.Current;
        var met = Bylines.In(reading.Articles, known);
        var all = known.With(met);
        return new(reading, how with { Archive = how.Archive || how.Sample }, [.. reading.Articles.Select((article, i) => Draft.Of(i, article, all))], all, met);
    }

    /// <summary>Publishes what was read from one document. Doing it again, or at the same time elsewhere, stores nothing new.</summary>
    public Task<PublishResult> Publish(Reading reading, Publication how, CancellationToken ct) => Publish(Prepare(reading, how), ct);

    /// <summary>Publishes what was prepared.</summary>
    public async Task<PublishResult> Publish(Prepared document, CancellationToken ct)
    {
        var at = time.GetUtcNow();
        var result = await store.InTransaction(desk => Apply(desk, document, at), ct).ConfigureAwait(false);
        Committed(document, result);
        return result;
    }

    /// <summary>Publishes what was prepared inside a transaction that holds more; after its commit <see cref="Committed"/> is called.</summary>
    internal PublishResult Apply(INewsDesk desk, Prepared document, DateTimeOffset at) => new DeskWork(desk, options, document, at).Do();

    /// <summary>What publishing would make of each piece; stores nothing.</summary>
    internal IReadOnlyList<PieceOutcome> Foresee(INewsDesk desk, Prepared document, DateTimeOffset at) => new DeskWork(desk, options, document, at).Foresee();

    /// <summary>A publication is committed: this process knows its departments, and who waits for news hears of it.</summary>
    internal void Committed(Prepared document, PublishResult result)
    {
        taxonomy.Add([.. document.Met.Select(d => new MetDepartment(d.Code, d.Name, d.Confirmed))]);
        if (result.SamplesWithdrawn > 0 || result.Pieces.Any(p => p.Outcome != PieceOutcome.Known))
            Tell(result);
    }

    /// <summary>Withdraws the sample issues, as the first start with a platform does; says how many articles that were.</summary>
    public Task<int> WithdrawSamples(CancellationToken ct) =>
        options.Samples == SamplePolicy.Always ? Task.FromResult(0) : store.InTransaction(desk => desk.WithdrawSamples(), ct);

    private void Tell(PublishResult result)
    {
        foreach (var listener in listeners)
            listener.Published(result);
    }
}
