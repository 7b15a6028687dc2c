using Dapper;
using Gazette.Newsroom.Sources.Feeds;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Sources;

/// <summary>What is known of feeds, in a SQLite file.</summary>
public sealed class FeedStore(Database database) : IFeedStore
{
    private const string SelectFeeds = """
        SELECT url, etag, last_modified AS lastModified, first_read AS firstRead, last_read AS lastRead, failures,
               failing_since AS failingSince, failure, next_poll AS nextPoll, disabled
        FROM feed
        """;

    private const string UpsertFeed = """
        INSERT INTO feed (url, etag, last_modified, first_read, last_read, failures, failing_since, failure, next_poll, disabled)
        VALUES (@Url, @ETag, @LastModified, @FirstRead, @LastRead, @Failures, @FailingSince, @Failure, @NextPoll, @Disabled)
        ON CONFLICT (url) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified, first_read = excluded.first_read,
          last_read = excluded.last_read, failures = excluded.failures, failing_since = excluded.failing_since, failure = excluded.failure,
          next_poll = excluded.next_poll, disabled = excluded.disabled
        """;

    /// <inheritdoc/>
    public Task<FeedState?> Find(string url, CancellationToken ct) =>
        database.Query(connection => connection.QuerySingleOrDefault<FeedRow>(SelectFeeds + " WHERE url = @url", new { url })?.ToState(), ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<FeedState>> All(CancellationToken ct) =>
        database.Query<IReadOnlyList<FeedState>>(connection => [.. connection.Query<FeedRow>(SelectFeeds + " ORDER BY url").Select(row => row.ToState())], ct);

    /// <inheritdoc/>
    public Task Keep(FeedState state, CancellationToken ct) =>
        database.Writer.Write(Lane.Bulk, connection => connection.Execute(UpsertFeed, FeedRow.Of(state)), ct);

    /// <summary>A feed.</summary>
    private sealed record FeedRow(
        string Url, string? ETag, string? LastModified, long? FirstRead, long? LastRead, long Failures, long? FailingSince, string? Failure, long NextPoll, long? Disabled)
    {
        public static FeedRow Of(FeedState s) => new(
            s.Url, s.ETag, s.LastModified, Number(s.FirstRead), Number(s.LastRead), s.Failures, Number(s.FailingSince), s.Failure, Columns.Milliseconds(s.NextPoll), Number(s.Disabled));

        public FeedState ToState() => new()
        {
            Url = Url,
            ETag = ETag,
            LastModified = LastModified,
            FirstRead = Instant(FirstRead),
            LastRead = Instant(LastRead),
            Failures = (int)Failures,
            FailingSince = Instant(FailingSince),
            Failure = Failure,
            NextPoll = Columns.Instant(NextPoll),
            Disabled = Instant(Disabled),
        };

        private static long? Number(DateTimeOffset? at) => at is { } instant ? Columns.Milliseconds(instant) : null;

        private static DateTimeOffset? Instant(long? at) => at is { } milliseconds ? Columns.Instant(milliseconds) : null;
    }
}
