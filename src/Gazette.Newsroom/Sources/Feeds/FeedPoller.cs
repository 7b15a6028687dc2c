using Microsoft.Extensions.Logging;

namespace Gazette.Newsroom.Sources.Feeds;

/// <summary>Polls a feed: asks, takes in what came, keeps what was learnt. What a first poll brings is archive.</summary>
public sealed partial class FeedPoller(FeedClient client, IFeedStore store, IIntake intake, IEnumerable<IFeedListener> listeners, TimeProvider clock, ILogger<FeedPoller> log)
{
    /// <summary>Polls a feed whose time has come; one that is not due, or was given up, is left alone.</summary>
    /// <returns>The state after it.</returns>
    public async Task<FeedState> Poll(Feed feed, CancellationToken ct)
    {
        var state = await store.Find(feed.Url.AbsoluteUri, ct).ConfigureAwait(false) ?? new FeedState { Url = feed.Url.AbsoluteUri };
        if (state.Disabled is not null || state.NextPoll > clock.GetUtcNow())
            return state;
        var next = await client.Get(feed, state, ct).ConfigureAwait(false) switch
        {
            FeedAnswer.Document document => await Take(feed, state, document, ct).ConfigureAwait(false),
            FeedAnswer.NotModified => state.Read(feed, null, clock.GetUtcNow()),
            FeedAnswer.Failed failed => Failed(feed, state, failed),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no answer of a feed."),
        };
        // Told before it is kept: a crash in between tells it again, and whoever hears knows it by its beginning.
        if (next.Disabled is not null)
            await Tell(next, ct).ConfigureAwait(false);
        await store.Keep(next, ct).ConfigureAwait(false);
        return next;
    }

    /// <summary>Polls a feed again that was given up; false when it is unknown.</summary>
    public async Task<bool> Resume(Uri url, CancellationToken ct)
    {
        if (await store.Find(url.AbsoluteUri, ct).ConfigureAwait(false) is not { } state)
            return false;
        await store.Keep(state.Resumed(clock.GetUtcNow()), ct).ConfigureAwait(false);
        return true;
    }

    // Published before the state is kept: a crash in between takes the same document again, which stores nothing new.
    private async Task<FeedState> Take(Feed feed, FeedState state, FeedAnswer.Document document, CancellationToken ct)
    {
        var incoming = new Incoming(feed.Url.AbsoluteUri, null, document.Address, state.FirstRead is null, feed.Department, feed.Topic, () => new MemoryStream(document.Body.ToArray(), writable: false));
        var taken = (await intake.Take([incoming], ct).ConfigureAwait(false))[0];
        if (taken.Refusal is { } refusal)
            return Failed(feed, state, new FeedAnswer.Failed(refusal));
        foreach (var problem in taken.Problems)
            Partly(feed.Url, problem);
        if (taken.New > 0)
            Brought(feed.Url, taken.New);
        return state.Read(feed, document, clock.GetUtcNow());
    }

    private FeedState Failed(Feed feed, FeedState state, FeedAnswer.Failed failed)
    {
        var next = state.Failed(feed, failed, clock.GetUtcNow());
        NotRead(feed.Url, failed.Reason, next.Failures, next.NextPoll);
        return next;
    }

    private async Task Tell(FeedState state, CancellationToken ct)
    {
        GivenUp(state.Url, state.FailingSince, state.Failure);
        foreach (var listener in listeners)
            await listener.GivenUp(state, ct).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Feed} brought {Count} new pieces.")]
    private partial void Brought(Uri feed, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Feed} could not be read in full: {Problem}")]
    private partial void Partly(Uri feed, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Feed} could not be read: {Reason} (failure {Failures}; next poll {NextPoll:u})")]
    private partial void NotRead(Uri feed, string reason, int failures, DateTimeOffset nextPoll);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Feed} fails since {Since:u} and is polled no more: {Reason}. Mend it, then: gazette feed resume URL")]
    private partial void GivenUp(string feed, DateTimeOffset? since, string? reason);
}

/// <summary>Hears when a feed is given up, to tell those who can mend it.</summary>
public interface IFeedListener
{
    /// <summary>A feed is polled no more. May be told again after a crash.</summary>
    Task GivenUp(FeedState state, CancellationToken ct);
}
