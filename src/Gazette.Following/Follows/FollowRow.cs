namespace Gazette.Following.Follows;

/// <summary>A follow with the changes that opened and ended it.</summary>
/// <param name="Follow">The follow.</param>
/// <param name="OpenedBy">Token of the changes that opened it.</param>
/// <param name="EndedBy">Token of the changes that ended it, or null while it stands.</param>
public sealed record FollowRow(Follow Follow, string OpenedBy, string? EndedBy = null)
{
    /// <summary>Whether it stands.</summary>
    public bool Stands => Follow.Until is null;

    /// <summary>The row, ended at a sequence number.</summary>
    internal FollowRow EndedAt(long sequence, string token) => this with { Follow = Follow with { Until = sequence }, EndedBy = token };

    /// <summary>The row as if it had never ended.</summary>
    internal FollowRow StandingAgain() => this with { Follow = Follow with { Until = null }, EndedBy = null };
}
