using Gazette.Following.Follows;

namespace Gazette.Following.Notices;

/// <summary>What operators look at before they tell many something, and while it goes out. Implemented by a store.</summary>
public interface INoticeReader
{
    /// <summary>Whom a broadcast to the followers of some places would reach; to everyone where none is named.</summary>
    Task<Audience> Audience(IReadOnlyList<Place> places, DateTimeOffset now, CancellationToken ct);

    /// <summary>The broadcasts confirmed last, the newest first.</summary>
    Task<IReadOnlyList<BroadcastReport>> Latest(int most, DateTimeOffset now, CancellationToken ct);

    /// <summary>Whether an editor corrected an article since those who had it were told last.</summary>
    Task<bool> HasUntoldCorrection(long article, CancellationToken ct);
}
