using Gazette.Channels.Receiving;
using Gazette.Conversation.Messages;
using Telegram.Bot.Types;
using Message = Gazette.Conversation.Messages.Message;

namespace Gazette.Channels.Telegram.Receiving;

/// <summary>
/// Who writes faster than anybody reads is told so once, and what is too much is passed over; it is confirmed all the same, else it would come again.
/// A block and its end are never too much.
/// </summary>
internal sealed class TelegramFlood(TimeProvider clock)
{
    // An answer a second is what a chat may get anyway (core.telegram.org/bots/faq, "My bot is hitting limits").
    private static readonly FloodLimits Limits = new(20, TimeSpan.FromSeconds(1));

    // Whoever hands in an issue may send all of its pages at once, album upon album.
    private static readonly FloodLimits FileLimits = new(100, TimeSpan.FromSeconds(1));

    private readonly Flood flood = new(Limits, clock);
    private readonly Flood files = new(FileLimits, clock);

    /// <summary>The messages that are taken, in order.</summary>
    /// <param name="updates">The updates.</param>
    /// <param name="mapping">What each says, or null.</param>
    public Admitted Admit(IEnumerable<Update> updates, Func<Update, Message?> mapping)
    {
        var messages = new List<Message>();
        var taken = new List<Counted>();
        foreach (var update in updates)
            if (mapping(update) is { } message && Judged(message, WrittenAt(update), taken) is { } admitted)
                messages.Add(admitted);
        return new(messages, taken);
    }

    private Message? Judged(Message message, DateTimeOffset? at, List<Counted> taken)
    {
        var by = message.Content switch
        {
            Said or Edited or Pressed => flood,
            Attached => files,
            _ => null,
        };
        if (by is null)
            return message;
        var verdict = by.Take(message.Sender, at);
        taken.Add(new(by, message.Sender, verdict));
        return verdict switch
        {
            Verdict.Welcome => message,
            Verdict.TooManyAndUntold when message.Private => message with { Content = new TooMuch(), PlatformId = null },
            _ => null,
        };
    }

    // What waited at Telegram while we were away was written at its own pace. A press bears no time.
    private static DateTimeOffset? WrittenAt(Update update) => (update.EditedMessage?.EditDate ?? update.Message?.Date) is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null;
}

/// <summary>What of some updates is taken.</summary>
/// <param name="Messages">To be stored, in order.</param>
/// <param name="Taken">What was counted, and for whom.</param>
internal sealed record Admitted(IReadOnlyList<Message> Messages, IReadOnlyList<Counted> Taken)
{
    /// <summary>They could not be stored: they come again, and do not count.</summary>
    public void TakeBack()
    {
        foreach (var counted in Taken)
            counted.By.TakeBack(counted.Who, counted.Verdict);
    }
}

/// <summary>What was counted of somebody.</summary>
internal readonly record struct Counted(Flood By, string Who, Verdict Verdict);
