using System.Globalization;
using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>A button that was pressed, and what the person saw of the bot's answer.</summary>
public sealed class Press
{
    private readonly TaskCompletionSource<string> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Press(string id, DateTimeOffset at, string data) => (Id, At, Data) = (id, at, data);

    public string Id { get; }

    public DateTimeOffset At { get; }

    public string Data { get; }

    /// <summary>Whether the bot has answered: until then the button shows that it waits.</summary>
    public bool Answered => answer.Task.IsCompleted;

    /// <summary>Waits for the bot's answer and gives its text, empty when it says nothing.</summary>
    public Task<string> Answer(TimeSpan? timeout = null) => answer.Task.WaitAsync(timeout ?? Patience.Default);

    internal bool TryAnswer(string text) => answer.TrySetResult(text);
}

/// <summary>The buttons that were pressed; each is answered once and soon.</summary>
internal sealed class PressLog(World world)
{
    /// <summary>How long a press can be answered. Telegram gives no number; bots see the refusal after about a quarter of a minute to a minute.</summary>
    internal static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, Press> presses = [];

    internal IReadOnlyList<Press> Unanswered => world.Locked(() => presses.Values.Where(p => !p.Answered).ToList());

    internal Press Add(TelegramChat chat, TelegramUser from, SentMessage message, string data) => world.Locked(() =>
    {
        var id = (4_000_000_000_000 + presses.Count).ToString(CultureInfo.InvariantCulture);
        var press = presses[id] = new(id, world.Now, data);
        var json = new JsonObject { ["id"] = id, ["from"] = from.Json(), ["chat_instance"] = chat.Id.ToString(CultureInfo.InvariantCulture), ["data"] = data };
        if (message.InlineId is not null)
            json["inline_message_id"] = message.InlineId;
        else
            json["message"] = chat.Find(message.Id) is { } standing ? standing.Json(chat) : Inaccessible(chat, message);
        world.Updates.Enqueue("callback_query", json);
        return press;
    });

    /// <summary>A message that is gone tells only where it was (core.telegram.org/bots/api#inaccessiblemessage).</summary>
    private static JsonObject Inaccessible(TelegramChat chat, SentMessage message) =>
        new() { ["chat"] = chat.Json(), ["message_id"] = message.Id, ["date"] = 0 };

    internal JsonNode Answer(string id, string text)
    {
        if (!presses.TryGetValue(id, out var press) || world.Now - press.At > LongestWait || !press.TryAnswer(text))
            throw Refusal.BadRequest("query is too old and response timeout expired or query ID is invalid");
        return true;
    }
}
