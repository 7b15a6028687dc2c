using Gazette.Following.Digests;
using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.Following.Sending;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>Reads for the ledger from a SQLite file.</summary>
public sealed class LedgerStore(Database database) : ILedgerStore
{
    private const string SelectArticles = "SELECT articles FROM digest WHERE id = @0";

    private const string SelectInstant = "SELECT coalesce(g.instant, r.instant) FROM digest g JOIN run r ON r.id = g.run_id WHERE g.id = @0";

    private const string SelectLate = $"SELECT {LatenessColumns.Of} FROM digest g JOIN run r ON r.id = g.run_id WHERE g.id = @0";

    private const string SelectLastSent = """
        SELECT d.digest_id, d.changed_at FROM delivery d JOIN digest g ON g.id = d.digest_id
        WHERE d.subscriber_id = @0 AND d.state = 'sent' AND g.form IS NULL ORDER BY d.run_id DESC LIMIT 1
        """;

    // A digest that was corrected in place is told of where it was sent. What was merged into another is told of there; what waits for its time is told with that time.
    private const string SelectReceipts = """
        SELECT d.digest_id, d.state, CASE d.state WHEN 'pending' THEN d.not_before ELSE d.changed_at END, json_array_length(g.articles),
               d.state = 'held' AND coalesce(r.unusual, 'released') <> 'released', g.form
        FROM delivery d JOIN digest g ON g.id = d.digest_id JOIN run r ON r.id = d.run_id
        WHERE d.subscriber_id = @0 AND d.state <> 'cancelled' AND g.form IS NOT 'corrected' ORDER BY d.run_id DESC LIMIT @1
        """;

    // Newest first and no further back than this many: who asks misses something of late.
    private const string SelectCarriers = """
        SELECT d.digest_id, d.state, CASE d.state WHEN 'pending' THEN d.not_before ELSE d.changed_at END, d.reason
        FROM (SELECT * FROM delivery WHERE subscriber_id = @1 ORDER BY run_id DESC LIMIT 500) d CROSS JOIN digest g ON g.id = d.digest_id
        WHERE g.form IS NULL AND EXISTS (SELECT 1 FROM json_each(g.articles) a WHERE a.value->>0 = @0) ORDER BY d.run_id DESC
        """;

    private const string SelectOffers = """
        SELECT sequence FROM offer WHERE article_id = @0 OR article_id IN (SELECT id FROM article WHERE merged_into = @0) ORDER BY sequence
        """;

    private const string CountUnreachable = "SELECT count(*) FROM address WHERE subscriber_id = @0 AND unreachable IS NOT NULL";

    private const string CountSubscriber = "SELECT count(*) FROM subscriber WHERE id = @0";

    private const string CountDeliveries = "SELECT count(*) FROM delivery WHERE subscriber_id = @1 AND digest_id = @0";

    private const string SelectFollows = "SELECT number, place, exclusions, cadence, after, until FROM follow WHERE subscriber_id = @0 ORDER BY number";

    /// <inheritdoc/>
    public Task<IReadOnlyList<DigestArticle>?> ArticlesOf(long digestId, CancellationToken ct) =>
        database.Ask(s => s.Rows(SelectArticles, r => DigestText.Read(r.GetString(0)), digestId).SingleOrDefault(), ct);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> InstantOf(long digestId, CancellationToken ct) =>
        database.Ask(s => s.Rows(SelectInstant, r => (DateTimeOffset?)Values.Instant(r.GetInt64(0)), digestId).SingleOrDefault(), ct);

    /// <inheritdoc/>
    public Task<Lateness?> LateOf(long digestId, CancellationToken ct) =>
        database.Ask(s => s.Rows(SelectLate, r => LatenessColumns.Read(r, 0), digestId).SingleOrDefault(), ct);

    /// <inheritdoc/>
    public Task<SentDigest?> LastSent(long subscriberId, CancellationToken ct) =>
        database.Ask(s => s.Rows(SelectLastSent, r => new SentDigest(r.GetInt64(0), Values.Instant(r.GetInt64(1))), subscriberId).SingleOrDefault(), ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Receipt>> Receipts(long subscriberId, int most, CancellationToken ct) => database.Ask<IReadOnlyList<Receipt>>(
        s => s.Rows(
            SelectReceipts,
            r => new Receipt(r.GetInt64(0), Enum.Parse<DeliveryState>(r.GetString(1), ignoreCase: true), Values.Instant(r.GetInt64(2)), r.GetInt32(3)) { AwaitsOperator = r.GetInt64(4) == 1, Kind = KindOf(r.Text(5)) },
            subscriberId,
            most),
        ct);

    private static ReceiptKind KindOf(string? form) => form switch
    {
        null => ReceiptKind.Digest,
        "broadcast" => ReceiptKind.Broadcast,
        _ => ReceiptKind.Correction,
    };

    /// <inheritdoc/>
    public Task<IReadOnlyList<Carrier>> Carriers(long articleId, long subscriberId, CancellationToken ct) => database.Ask<IReadOnlyList<Carrier>>(
        s => s.Rows(
            SelectCarriers,
            r => new Carrier(r.GetInt64(0), Enum.Parse<DeliveryState>(r.GetString(1), ignoreCase: true), Values.Instant(r.GetInt64(2)), r.Text(3)),
            articleId,
            subscriberId),
        ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<long>> OffersOf(long articleId, CancellationToken ct) =>
        database.Ask<IReadOnlyList<long>>(s => s.Rows(SelectOffers, r => r.GetInt64(0), articleId), ct);

    /// <inheritdoc/>
    public Task<Standing?> StandingOf(long subscriberId, CancellationToken ct) => database.Ask(
        s => s.Number(CountSubscriber, subscriberId) == 0 ? null : new Standing(FollowBooks.Load(s, subscriberId), s.Number(CountUnreachable, subscriberId) == 0),
        ct);

    /// <inheritdoc/>
    public Task<bool> IsFor(long digestId, long subscriberId, CancellationToken ct) => database.Ask(s => s.Number(CountDeliveries, digestId, subscriberId) > 0, ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Follow>> FollowsOf(long subscriberId, CancellationToken ct) =>
        database.Ask<IReadOnlyList<Follow>>(s => s.Rows(SelectFollows, r => r.Follow(0), subscriberId), ct);
}
