namespace Gazette.Platforms.Telegram;

/// <summary>What a person typed after the bot's name, and what came back.</summary>
public sealed class InlineQuery
{
    private readonly TaskCompletionSource<InlineAnswer> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly InlineLog log;
    private SentMessage? sent;

    internal InlineQuery(InlineLog log, string id, DateTimeOffset at, InlinePlace place, string text, string offset) =>
        (this.log, Id, At, Place, Text, Offset) = (log, id, at, place, text, offset);

    public string Id { get; }

    public DateTimeOffset At { get; }

    public string Text { get; }

    public string Offset { get; }

    public bool Answered => answer.Task.IsCompleted;

    /// <summary>Whether Telegram answered from what it had kept: the bot was not asked.</summary>
    public bool FromCache { get; internal init; }

    /// <summary>The message of the card that was chosen, as it reads now.</summary>
    public SentMessage? Sent => sent?.InlineId is { } id ? log.Message(id) : sent;

    internal InlinePlace Place { get; }

    /// <summary>Waits for the bot's answer.</summary>
    public Task<InlineAnswer> Answer(TimeSpan? timeout = null) => answer.Task.WaitAsync(timeout ?? Patience.Default);

    /// <summary>The person scrolls to the end of the cards and more are asked for.</summary>
    public InlineQuery More() => Seen.NextOffset.Length > 0
        ? log.Ask(Place, Text, Seen.NextOffset)
        : throw new InvalidOperationException("There is nothing more.");

    /// <summary>The person chooses a card: its message is sent where they typed.</summary>
    public SentMessage Chooses(string title) =>
        sent = log.Choose(this, Seen.Results.FirstOrDefault(r => r.Title == title) ?? throw new InvalidOperationException(
            $"There is no card «{title}». Cards there are: {string.Join(", ", Seen.Results.Select(r => $"«{r.Title}»"))}"));

    internal bool TryAnswer(InlineAnswer given) => answer.TrySetResult(given);

    private InlineAnswer Seen => answer.Task.IsCompletedSuccessfully ? answer.Task.Result : throw new InvalidOperationException("The bot has not answered yet.");
}

/// <summary>Who types, in what kind of chat (core.telegram.org/bots/api#inlinequery), and how a message gets into it.</summary>
internal sealed record InlinePlace(TelegramUser Who, string ChatType, Func<InlineResult, string?, SentMessage> Post);
