namespace Gazette.Following.Sending;

/// <summary>Who wants to send.</summary>
public enum PaceLane
{
    /// <summary>A reply to a person who waits: may use the whole rate.</summary>
    Reply,

    /// <summary>A further message of the same reply: counts for the whole bot and for a group; to a person it is one of the short bursts that platforms allow.</summary>
    MoreOfAReply,

    /// <summary>A digest: leaves a share of the whole bot's rate to replies.</summary>
    Delivery,
}

/// <summary>
/// Lets out what the platforms' limits allow: for the whole bot and for each chat, in sliding windows, and never while the platform asked to wait.
/// Everything that writes to a chat asks here first.
/// </summary>
public sealed class Pacer(IEnumerable<IChannel> channels)
{
    private const int ReservedForReplies = 5; // one in five of the whole bot's rate
    private const int PruneEvery = 4096;

    private readonly Dictionary<string, IChannel> channels = channels.ToDictionary(c => c.Name, StringComparer.Ordinal);
    private readonly Dictionary<PaceKey, SlidingWindow> windows = [];
    private readonly Dictionary<PaceKey, DateTimeOffset> pauses = [];
    private readonly Lock gate = new();
    private int takes;

    /// <summary>Takes the right to start one request now.</summary>
    /// <param name="address">Where it goes.</param>
    /// <param name="lane">Who wants to send.</param>
    /// <param name="now">The time.</param>
    /// <param name="earliest">When it may be asked for again; <paramref name="now"/> when it was given.</param>
    public bool TryTake(Address address, PaceLane lane, DateTimeOffset now, out DateTimeOffset earliest) =>
        TryLetOut(address, lane, now, window => window.Take(now), out earliest);

    /// <summary>
    /// Takes the right to start one request soon, after the store has committed that it will. Until <see cref="TryBegin"/> or <see cref="GiveBack"/> it counts
    /// as one that starts at every instant: however long the commit takes, the rate holds at the start of requests.
    /// </summary>
    public bool TryReserve(Address address, PaceLane lane, DateTimeOffset now, out DateTimeOffset earliest) =>
        TryLetOut(address, lane, now, window => window.Reserve(now), out earliest);

    /// <summary>A reserved request starts now, unless the platform asked to wait meanwhile: then the reservation is given back.</summary>
    public bool TryBegin(Address address, DateTimeOffset now)
    {
        lock (gate)
        {
            var waits = PauseOf(PaceKey.Bot(address), now) > now || PauseOf(PaceKey.OfChat(address), now) > now;
            Settle(address, window => window.Settle(waits ? null : now));
            return !waits;
        }
    }

    /// <summary>A reserved request will not start.</summary>
    public void GiveBack(Address address)
    {
        lock (gate)
            Settle(address, window => window.Settle(null));
    }

    /// <summary>The platform asked to wait: nothing is let out before, by anyone. Whoever calls this also persists it (<see cref="IOutbox.Pause"/>).</summary>
    public void Pause(Pause pause)
    {
        lock (gate)
        {
            var key = new PaceKey(pause.Channel, pause.Account, pause.Chat);
            if (!pauses.TryGetValue(key, out var until) || until < pause.Until)
                pauses[key] = pause.Until;
        }
    }

    private bool TryLetOut(Address address, PaceLane lane, DateTimeOffset now, Action<SlidingWindow> note, out DateTimeOffset earliest)
    {
        lock (gate)
        {
            var (bot, chat) = (PaceKey.Bot(address), PaceKey.OfChat(address));
            var rates = RatesOf(address, lane);
            earliest = new[] { PauseOf(bot, now), PauseOf(chat, now), Free(bot, rates.Bot, now), Free(chat, rates.Chat, now) }.Max();
            if (earliest > now)
                return false;
            Note(bot, rates.Bot, note);
            Note(chat, rates.Chat, note);
            if (++takes % PruneEvery == 0)
                Prune(now);
            return true;
        }
    }

    private void Settle(Address address, Action<SlidingWindow> note)
    {
        if (windows.TryGetValue(PaceKey.Bot(address), out var bot))
            note(bot);
        if (windows.TryGetValue(PaceKey.OfChat(address), out var chat))
            note(chat);
    }

    private (Rate? Bot, Rate? Chat) RatesOf(Address address, PaceLane lane)
    {
        if (!channels.TryGetValue(address.Channel, out var channel))
            return (null, null);
        var limits = channel.Limits;
        var reserved = lane == PaceLane.Delivery ? limits.WholeBotPerSecond / ReservedForReplies : 0;
        var bot = Rate.Of(limits.WholeBotPerSecond - reserved, TimeSpan.FromSeconds(1));
        return (bot, channel.IsGroup(address) ? Rate.Of(limits.GroupPerMinute, TimeSpan.FromMinutes(1)) : lane == PaceLane.MoreOfAReply ? null : Rate.Of(limits.ChatPerSecond, TimeSpan.FromSeconds(1)));
    }

    private DateTimeOffset PauseOf(PaceKey key, DateTimeOffset now) => pauses.TryGetValue(key, out var until) && until > now ? until : now;

    private DateTimeOffset Free(PaceKey key, Rate? rate, DateTimeOffset now) =>
        rate is not null && windows.TryGetValue(key, out var window) ? window.Free(rate.Count, now) : now;

    private void Note(PaceKey key, Rate? rate, Action<SlidingWindow> note)
    {
        if (rate is null)
            return;
        if (!windows.TryGetValue(key, out var window))
            windows.Add(key, window = new SlidingWindow(rate.Length));
        note(window);
    }

    private void Prune(DateTimeOffset now)
    {
        foreach (var (key, window) in windows)
            if (window.IsIdle(now))
                windows.Remove(key);
        foreach (var (key, until) in pauses)
            if (until <= now)
                pauses.Remove(key);
    }

    private sealed record Rate(int Count, TimeSpan Length)
    {
        public static Rate? Of(int? count, TimeSpan length) => count is null ? null : new(count.Value, length);
    }

    // A forum topic shares its group's rate, so the thread is no part of it.
    private readonly record struct PaceKey(string Channel, string Account, string Chat)
    {
        public static PaceKey Bot(Address address) => new(address.Channel, address.Account, "");

        public static PaceKey OfChat(Address address) => new(address.Channel, address.Account, address.Chat);
    }
}
