namespace Gazette.Newsroom.Sources.Feeds;

/// <summary>What a feed's server answered.</summary>
public abstract record FeedAnswer
{
    /// <summary>A document.</summary>
    /// <param name="Body">Its bytes.</param>
    /// <param name="Address">Where it was found at last: relative links are relative to it.</param>
    /// <param name="ETag">Its validator, or null.</param>
    /// <param name="LastModified">Its date as the server wrote it, or null.</param>
    public sealed record Document(ReadOnlyMemory<byte> Body, Uri Address, string? ETag, string? LastModified) : FeedAnswer;

    /// <summary>Nothing changed since the last poll (304).</summary>
    public sealed record NotModified : FeedAnswer;

    /// <summary>No document.</summary>
    /// <param name="Reason">Why, for people.</param>
    /// <param name="RetryAfter">How long the server asks to be left alone, or null.</param>
    /// <param name="ForGood">Whether it will never be there again (410).</param>
    public sealed record Failed(string Reason, TimeSpan? RetryAfter = null, bool ForGood = false) : FeedAnswer;
}
