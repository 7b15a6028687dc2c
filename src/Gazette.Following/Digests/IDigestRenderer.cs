using Gazette.Following.Planning;
using Gazette.Newsroom;

namespace Gazette.Following.Digests;

/// <summary>What a digest says, the same for everyone who gets it.</summary>
/// <param name="DigestId">Its id, for the buttons under it.</param>
/// <param name="Articles">In the order of the news, newest first.</param>
/// <param name="Instant">The instant of its run.</param>
public sealed record DigestContent(long DigestId, IReadOnlyList<PublishedArticle> Articles, DateTimeOffset Instant)
{
    /// <summary>What it makes up for, or null where it comes in time.</summary>
    public Lateness? Late { get; init; }

    /// <summary>What it is.</summary>
    public DigestForm Form { get; init; } = DigestForm.Plain;
}

/// <summary>Freezes a digest's body for a channel and a language. Implemented by Channels.</summary>
public interface IDigestRenderer
{
    /// <summary>The channels it renders for: bodies of others wait until their channel is there again.</summary>
    IReadOnlyCollection<string> Channels { get; }

    /// <summary>One message within the channel's limits; what does not fit waits behind ▶.</summary>
    /// <param name="content">The digest.</param>
    /// <param name="channel">The channel's name.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    byte[] Render(DigestContent content, string channel, string language);
}
