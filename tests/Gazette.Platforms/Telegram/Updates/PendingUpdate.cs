using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>An update that the bot has not confirmed.</summary>
internal sealed class PendingUpdate(long id, string kind, JsonObject content, DateTimeOffset at)
{
    /// <summary>How long Telegram keeps an update (core.telegram.org/bots/api#getting-updates).</summary>
    internal static readonly TimeSpan LongestKept = TimeSpan.FromHours(24);

    /// <summary>The longest wait before a delivery is tried again, and the longest that the receiver can ask for (as the published Bot API server has them).</summary>
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(60), longestAskedFor = TimeSpan.FromHours(1);

    private readonly JsonObject json = new() { ["update_id"] = id, [kind] = content };
    private readonly DateTimeOffset expires = at + LongestKept;
    private int failures;

    internal long Id { get; } = id;

    /// <summary>What is delivered in order, one at a time: the messages of a chat, the presses of a person. What has no order to keep goes side by side.</summary>
    internal string Lane { get; } = kind.Replace("edited_", "", StringComparison.Ordinal) + " " + ((content["chat"] ?? content["from"]) as JsonObject)?["id"];

    /// <summary>When it is tried (again).</summary>
    internal DateTimeOffset NotBefore { get; private set; } = at;

    /// <summary>Whether it is on its way.</summary>
    internal bool Leaving { get; set; }

    internal bool IsExpired(DateTimeOffset now) => now > expires;

    /// <summary>Nothing is known any more of how it was tried: the webhook is another one.</summary>
    internal void StartAgain(DateTimeOffset now) => (Leaving, failures, NotBefore) = (false, 0, now);

    /// <summary>It was not taken: the first time it is sent again at once, then after 2, 4, 8 … seconds, or when the receiver says. False when it expires before.</summary>
    internal bool TryLater(DateTimeOffset now, TimeSpan? asked)
    {
        Leaving = false;
        var doubled = failures == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(longestWait.TotalSeconds, Math.Pow(2, failures)));
        var wait = asked is { } given && given > TimeSpan.Zero ? (given < longestAskedFor ? given : longestAskedFor) : doubled;
        failures++;
        NotBefore = now + wait;
        return !IsExpired(NotBefore);
    }

    internal JsonNode Json() => json.DeepClone();
}
