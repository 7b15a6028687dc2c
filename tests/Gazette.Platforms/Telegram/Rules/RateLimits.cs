using System.Diagnostics;

namespace Gazette.Platforms.Telegram;

/// <summary>How much may be sent, counted on the clock of the test: 30 messages a second in all, one a second to a person with a short burst, 20 a minute to a group.</summary>
public sealed class RateLimits(TimeProvider clock)
{
    /// <summary>Messages a second, to everybody together (core.telegram.org/bots/faq, "My bot is hitting limits").</summary>
    public const int WholeBotPerSecond = 30;

    /// <summary>Messages a minute to one group (same page).</summary>
    public const int GroupPerMinute = 20;

    /// <summary>How many seconds' worth may come at once to one person: the page allows "short bursts" and gives no number.</summary>
    public const int PrivateBurst = 3;

    // Of the machine's time: what a request to loopback takes where both processors are busy.
    private static readonly TimeSpan OnTheirWay = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private readonly Dictionary<long, Queue<DateTimeOffset>> sentTo = [];
    private readonly Queue<DateTimeOffset> sent = [];
    private readonly Dictionary<long, DateTimeOffset> closedUntil = [];
    private readonly List<ApiRequest> tooEarly = [];
    private DateTimeOffset allClosedUntil = DateTimeOffset.MinValue;
    private DateTimeOffset lastClosedAt = DateTimeOffset.MinValue;
    private long? lastClosedStamp;

    /// <summary>Whether the rates are enforced; a closed chat (429 as a fault) is refused in any case.</summary>
    public bool Enforced { get; set; }

    /// <summary>Whether requests may still be on their way that began before the last <c>retry_after</c> was heard: a test's clock that moved now would make them too early.</summary>
    public bool JustClosed
    {
        get
        {
            lock (gate)
                return lastClosedStamp is { } then && Stopwatch.GetElapsedTime(then) < OnTheirWay;
        }
    }

    /// <summary>Sends that came before the <c>retry_after</c> given for their chat or for the bot had passed; those of the very instant at which it was given were on their way.</summary>
    public IReadOnlyList<ApiRequest> TooEarly
    {
        get
        {
            lock (gate)
                return [.. tooEarly];
        }
    }

    /// <summary>Counts a message that goes to a chat, or refuses it.</summary>
    internal void Admit(ApiRequest request, long chat, bool isGroup)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            RefuseWhileClosed(request, chat, now);
            if (!Enforced)
                return;
            var toChat = sentTo.TryGetValue(chat, out var known) ? known : sentTo[chat] = [];
            var span = isGroup ? TimeSpan.FromMinutes(1) : PrivateBurst * Second;
            var wait = Max(Wait(sent, WholeBotPerSecond, Second, now), Wait(toChat, isGroup ? GroupPerMinute : PrivateBurst, span, now));
            if (wait > TimeSpan.Zero)
                throw Close(chat, now, wait);
            sent.Enqueue(now);
            toChat.Enqueue(now);
        }
    }

    /// <summary>An edit is not counted, but a closed chat is closed for it too.</summary>
    internal void AdmitEdit(ApiRequest request, long chat)
    {
        lock (gate)
            RefuseWhileClosed(request, chat, clock.GetUtcNow());
    }

    /// <summary>Refuses a chat, or everybody, for a time.</summary>
    internal void CloseFor(long? chat, TimeSpan time)
    {
        lock (gate)
        {
            lastClosedStamp = Stopwatch.GetTimestamp();
            var until = (lastClosedAt = clock.GetUtcNow()) + time;
            if (chat is { } one)
                closedUntil[one] = until;
            else
                allClosedUntil = until;
        }
    }

    private Refusal Close(long chat, DateTimeOffset now, TimeSpan wait)
    {
        var seconds = Seconds(wait);
        closedUntil[chat] = now + TimeSpan.FromSeconds(seconds);
        return Refusal.TooManyRequests(seconds);
    }

    private void RefuseWhileClosed(ApiRequest request, long chat, DateTimeOffset now)
    {
        var open = closedUntil.GetValueOrDefault(chat, DateTimeOffset.MinValue);
        if (allClosedUntil > open)
            open = allClosedUntil;
        if (now >= open)
            return;
        if (now > lastClosedAt)
            tooEarly.Add(request);
        throw Refusal.TooManyRequests(Seconds(open - now));
    }

    /// <summary>How long until a window of time has room for one more.</summary>
    private static TimeSpan Wait(Queue<DateTimeOffset> window, int most, TimeSpan span, DateTimeOffset now)
    {
        while (window.TryPeek(out var oldest) && oldest + span <= now)
            window.Dequeue();
        return window.Count < most ? TimeSpan.Zero : window.Peek() + span - now;
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static int Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
}
