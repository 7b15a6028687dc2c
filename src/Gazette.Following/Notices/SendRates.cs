namespace Gazette.Following.Notices;

/// <summary>How fast channels let digests and notices out; a channel that is not named has no limit.</summary>
/// <param name="PerSecond">Messages in any second for the whole bot, by channel.</param>
public sealed record SendRates(IReadOnlyDictionary<string, int> PerSecond)
{
    // One in five is kept for replies, as the pacer keeps it.
    private const int ReservedForReplies = 5;

    /// <summary>No limits.</summary>
    public static readonly SendRates None = new(new Dictionary<string, int>());

    /// <summary>How many a second a channel lets out beside replies, or null for no limit.</summary>
    public int? Of(string channel) => PerSecond.TryGetValue(channel, out var rate) ? rate - (rate / ReservedForReplies) : null;

    /// <summary>How long it takes at least until everything is out, what is due already first. It can take longer: a platform may ask to wait.</summary>
    public TimeSpan Time(IEnumerable<AudienceChannel> channels) => channels
        .Select(c => Of(c.Channel) is { } rate && c.Subscribers > 0 ? TimeSpan.FromSeconds((double)(c.Ahead + c.Subscribers) / rate) : TimeSpan.Zero)
        .DefaultIfEmpty().Max();
}
