using System.Globalization;
using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>The inline queries, and the answers that Telegram keeps for their time.</summary>
internal sealed class InlineLog(World world)
{
    /// <summary>Characters of a query (core.telegram.org/bots/api#inlinequery).</summary>
    internal const int LongestQuery = 256;

    private readonly Dictionary<string, InlineQuery> queries = [];
    private readonly Dictionary<string, SentMessage> messages = [];
    private readonly Dictionary<(long? Person, string Text, string Offset), (InlineAnswer Answer, DateTimeOffset Until)> kept = [];

    /// <summary>What somebody types: the bot's name and a question.</summary>
    internal InlineQuery Typed(InlinePlace place, string typed)
    {
        var name = "@" + world.Bot.Username;
        if (!world.InlineMode)
            throw new InvalidOperationException("The bot has no inline mode: BotFather was not asked for it.");
        if (typed != name && !typed.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException($"«{typed}» does not begin with {name} and a blank.");
        var text = typed.Length > name.Length ? typed[(name.Length + 1)..] : "";
        return Ask(place, text.Length > LongestQuery ? text[..LongestQuery] : text, "");
    }

    internal InlineQuery Ask(InlinePlace place, string text, string offset) => world.Locked(() =>
    {
        var id = (5_000_000_000_000 + queries.Count).ToString(CultureInfo.InvariantCulture);
        var answer = Kept(place.Who.Id, text, offset) ?? Kept(null, text, offset);
        var query = queries[id] = new(this, id, world.Now, place, text, offset) { FromCache = answer is not null };
        if (answer is not null)
            query.TryAnswer(answer);
        else
            world.Updates.Enqueue("inline_query", Json(query));
        return query;
    });

    internal JsonNode Answer(string id, InlineAnswer answer)
    {
        if (!queries.TryGetValue(id, out var query) || world.Now - query.At > PressLog.LongestWait || !query.TryAnswer(answer))
            throw Refusal.BadRequest("query is too old and response timeout expired or query ID is invalid");
        if (answer.CacheTime > TimeSpan.Zero)
            kept[(answer.IsPersonal ? query.Place.Who.Id : null, query.Text, query.Offset)] = (answer, world.Now + answer.CacheTime);
        return true;
    }

    internal SentMessage Choose(InlineQuery query, InlineResult result) => world.Locked(() =>
    {
        // Only a card with buttons can be changed later, and so has an id of its own.
        var inlineId = result.Buttons.Count > 0 ? $"AAE{messages.Count:x8}" : null;
        if (world.InlineFeedback)
            world.Updates.Enqueue("chosen_inline_result", Chosen(query, result, inlineId));
        var message = query.Place.Post(result, inlineId);
        if (inlineId is not null)
            messages[inlineId] = message;
        return message;
    });

    /// <summary>The message of a card, in its last form.</summary>
    internal SentMessage? Message(string inlineId) => world.Locked(() => messages.GetValueOrDefault(inlineId));

    internal void Put(SentMessage message)
    {
        messages[message.InlineId!] = message;
        world.Find(message.ChatId)?.Put(message);
    }

    private static JsonObject Chosen(InlineQuery query, InlineResult result, string? inlineId)
    {
        var json = new JsonObject { ["result_id"] = result.Id, ["from"] = query.Place.Who.Json(), ["query"] = query.Text };
        if (inlineId is not null)
            json["inline_message_id"] = inlineId;
        return json;
    }

    private InlineAnswer? Kept(long? person, string text, string offset) =>
        kept.TryGetValue((person, text, offset), out var found) && world.Now < found.Until ? found.Answer : null;

    private static JsonObject Json(InlineQuery query) => new()
    {
        ["id"] = query.Id,
        ["from"] = query.Place.Who.Json(),
        ["chat_type"] = query.Place.ChatType,
        ["query"] = query.Text,
        ["offset"] = query.Offset,
    };
}
