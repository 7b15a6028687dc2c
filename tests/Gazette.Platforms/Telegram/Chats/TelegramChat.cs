using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>A chat with the bot in it, seen from the people's side.</summary>
public abstract class TelegramChat
{
    private readonly Arrivals arrivals = new();
    private readonly Dictionary<int, SentMessage> messages = [];

    private protected TelegramChat(World world, long id) => (World, Id) = (world, id);

    public long Id { get; }

    /// <summary>What stands in the chat from the bot now: edited messages in their last form, deleted ones gone.</summary>
    public IReadOnlyList<SentMessage> Messages =>
        World.Locked(() => messages.Values.Where(m => m.From.IsBot && !m.Deleted).OrderBy(m => m.Id).ToList());

    /// <summary>The bot's newest message.</summary>
    public SentMessage Last => Messages[^1];

    internal World World { get; }

    internal abstract string Type { get; }

    internal bool IsGroup => Type is "group" or "supergroup";

    internal abstract JsonObject Json();

    /// <summary>Refuses what the bot writes here, when it may not.</summary>
    internal abstract void CheckWritable();

    /// <summary>Waits for the next message (or edit) from the bot with a text in it, after the last one that was read.</summary>
    public Task<SentMessage> Reads(string part, TimeSpan? timeout = null) =>
        arrivals.Next(m => m.Text.Contains(part, StringComparison.Ordinal), $"«{part}»", timeout ?? Patience.Default);

    /// <summary>Waits for the next message (or edit) from the bot that meets a condition, after the last one that was read.</summary>
    public Task<SentMessage> Reads(Func<SentMessage, bool> matches, TimeSpan? timeout = null) =>
        arrivals.Next(matches, "The message waited for", timeout ?? Patience.Default);

    /// <summary>Waits for the next message (or edit) from the bot, whatever it says.</summary>
    public Task<SentMessage> Reads(TimeSpan? timeout = null) => Reads(_ => true, timeout);

    /// <summary>What came from the bot since the last message that was read; it counts as read from now on.</summary>
    public IReadOnlyList<SentMessage> ReadsTheRest() => arrivals.Rest();

    /// <summary>The newest message that has a button with this text.</summary>
    public SentMessage MessageWithButton(string button) =>
        Messages.LastOrDefault(m => m.ButtonNamed(button) is not null)
        ?? throw new InvalidOperationException($"No message has a button «{button}». Buttons there are: "
            + string.Join(", ", Messages.SelectMany(m => m.Buttons).SelectMany(row => row).Select(b => $"«{b.Text}»").Distinct()));

    internal SentMessage? Find(int id) => messages.GetValueOrDefault(id) is { Deleted: false } message ? message : null;

    internal void Put(SentMessage message)
    {
        messages[message.Id] = message;
        if (message.From.IsBot && !message.Deleted)
            arrivals.Add(message);
    }

    /// <summary>A person writes: the message stands in the chat and goes to the bot as an update.</summary>
    private protected int Write(TelegramUser from, string text, int? thread = null, int? repliesTo = null, SentFile? file = null) => World.Locked(() =>
    {
        var message = new SentMessage
        {
            Id = World.NextMessageId(),
            ChatId = Id,
            From = from,
            At = World.Now,
            Text = text,
            Entities = TypedEntities.In(text),
            Thread = thread,
            RepliesTo = repliesTo,
            File = file,
        };
        Put(message);
        var json = message.Json(this);
        if (repliesTo is { } target && Find(target) is { } replied)
            json["reply_to_message"] = replied.Json(this);
        World.Updates.Enqueue("message", json);
        return message.Id;
    });

    private protected Press Press(TelegramUser from, string button)
    {
        var message = MessageWithButton(button);
        var data = message.ButtonNamed(button)!.Data
            ?? throw new InvalidOperationException($"The button «{button}» opens an address and sends nothing.");
        return World.Presses.Add(this, from, message, data);
    }
}
