using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>A chat with the bot in it, seen from the people's side.</summary>
public abstract class TelegramChat
{
    /// <summary>How long people can edit what they wrote (telegram.org/faq, "Can I delete or edit my messages").</summary>
    internal static readonly TimeSpan LongestEditable = TimeSpan.FromHours(48);

    private readonly Arrivals arrivals = new();
    private readonly Dictionary<int, SentMessage> messages = [];

    private protected TelegramChat(World world, long id) => (World, Id) = (world, id);

    public long Id { get; }

    /// <summary>What stands in the chat from the bot now: edited messages in their last form, deleted ones gone.</summary>
    public IReadOnlyList<SentMessage> Messages =>
        World.Locked(() => messages.Values.Where(m => IsOurs(m) && !m.Deleted).OrderBy(m => m.Id).ToList());

    /// <summary>The bot's newest message.</summary>
    public SentMessage Last => Messages[^1];

    internal World World { get; }

    internal abstract string Type { get; }

    /// <summary>The kind of update that tells of a message here.</summary>
    private protected virtual string UpdateKind => "message";

    internal abstract JsonObject Json();

    /// <summary>Refuses whatever the bot asks about this chat, when it is not in it.</summary>
    internal abstract void CheckAccess();

    /// <summary>Refuses what the bot writes here, when it may not.</summary>
    internal virtual void CheckWritable() => CheckAccess();

    /// <summary>Refuses a forum topic that cannot be written to.</summary>
    internal virtual void CheckThread(int thread) => throw Refusal.BadRequest("message thread not found");

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

    internal bool IsOurs(SentMessage message) => message.From.Id == World.Bot.Id;

    internal SentMessage? Find(int id) => messages.GetValueOrDefault(id) is { Deleted: false } message ? message : null;

    internal virtual void Put(SentMessage message)
    {
        messages[message.Id] = message;
        if (IsOurs(message) && !message.Deleted)
            arrivals.Add(message);
    }

    /// <summary>Whether the bot is told of a message.</summary>
    private protected virtual bool IsTold(SentMessage message) => true;

    /// <summary>A person writes: the message stands in the chat and goes to the bot as an update.</summary>
    private protected int Write(TelegramUser from, string text, Func<SentMessage, SentMessage>? with = null) => World.Locked(() =>
    {
        var plain = new SentMessage
        {
            Id = World.NextMessageId(),
            ChatId = Id,
            From = from,
            At = World.Now,
            Text = text,
            Entities = TypedEntities.In(text),
        };
        var message = with is null ? plain : with(plain);
        Put(message);
        Tell(UpdateKind, message);
        return message.Id;
    });

    /// <summary>A person changes what they wrote.</summary>
    private protected void Edit(TelegramUser by, int id, string text) => World.Locked(() =>
    {
        if (Find(id) is not { Service: null } message || message.From.Id != by.Id)
            throw new InvalidOperationException($"{by.FirstName} wrote no message {id} here.");
        if (World.Now - message.At > LongestEditable)
            throw new InvalidOperationException("A message that old cannot be edited.");
        var edited = message with { Text = text, Entities = TypedEntities.In(text), EditedAt = World.Now, Earlier = [.. message.Earlier, message with { Earlier = [] }] };
        Put(edited);
        Tell("edited_" + UpdateKind, edited);
    });

    private protected void DeleteAll(Func<SentMessage, bool> which)
    {
        foreach (var message in messages.Values.Where(which).ToList())
            Put(message with { Deleted = true });
    }

    /// <summary>Somebody chooses a card of the bot's: the message is theirs, sent through the bot.</summary>
    private protected SentMessage Post(TelegramUser from, InlineResult card, string? inlineId, Func<SentMessage, SentMessage>? with = null) =>
        Find(Write(from, "", m => card.Fill(with is null ? m : with(m), World.Bot, inlineId)))!;

    private protected Press Press(TelegramUser from, string button, SentMessage? under)
    {
        var message = under ?? MessageWithButton(button);
        var pressed = message.ButtonNamed(button) ?? throw new InvalidOperationException($"The message has no button «{button}».");
        var data = pressed.Data ?? throw new InvalidOperationException($"The button «{button}» opens an address and sends nothing.");
        return World.Presses.Add(this, from, message, data);
    }

    private void Tell(string kind, SentMessage message)
    {
        if (IsTold(message))
            World.Updates.Enqueue(kind, message.Json(this));
    }
}
