using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gazette.Conversation.Privacy;
using Gazette.Following;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Conversation;

/// <summary>Reads everything held about a chat, in one snapshot.</summary>
public sealed partial class PersonalDataStore(Database database) : IPersonalData
{
    // A file that a phone opens: what is older than this is counted, not listed.
    private const int MostRows = 1000;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public Task<PersonalData> Of(Address chat, CancellationToken ct) => database.Ask(statements => Read(statements, chat), ct);

    private static PersonalData Read(Statements s, Address chat)
    {
        var subscriber = s.Rows(SelectSubscriber, r => r.GetInt64(0), chat.Channel, chat.Account, chat.Chat, chat.Thread).FirstOrDefault();
        var all = new JsonObject
        {
            ["chat"] = new JsonObject { ["channel"] = chat.Channel, ["account"] = chat.Account, ["chat"] = chat.Chat, ["thread"] = chat.Thread },
            ["person"] = List(s, SelectPerson, subscriber),
            ["addresses"] = List(s, SelectAddresses, subscriber),
            ["channelsSetUp"] = List(s, SelectSetUp, chat.Channel, chat.Account, chat.Chat, chat.Thread),
            ["follows"] = List(s, SelectFollows, subscriber),
            ["times"] = List(s, SelectTimes, subscriber),
            ["digests"] = List(s, SelectDigests, subscriber, MostRows),
            ["messages"] = List(s, SelectMessages, chat.Channel, chat.Account, chat.Chat, chat.Thread, MostRows),
            ["dialogue"] = List(s, SelectDialogue, chat.Channel, chat.Account, chat.Chat, chat.Thread),
            ["transcript"] = List(s, SelectTranscript, chat.Channel, chat.Account, chat.Chat, chat.Thread, MostRows),
        };
        // Nobody but operators has any.
        if (List(s, SelectDrafts, chat.Channel, chat.Account, chat.Chat, chat.Thread, MostRows) is { Count: > 0 } drafts)
            all["drafts"] = drafts;
        var (digests, messages) = (s.Number(CountDigests, subscriber), s.Number(CountMessages, chat.Channel, chat.Account, chat.Chat, chat.Thread));
        var older = Math.Max(0, digests - MostRows) + Math.Max(0, messages - MostRows);
        if (older > 0)
            all["olderNotListed"] = older;
        WithoutFiles(all);
        return new(all.ToJsonString(Readable), (int)s.Number(CountFollows, subscriber), (int)digests, (int)messages);
    }

    private static JsonArray List(Statements s, string sql, params ReadOnlySpan<object?> values) => [.. s.Rows(sql, r => JsonNode.Parse(r.GetString(0)), values)];

    // An earlier export stands among the replies: it would grow with each one.
    private static void WithoutFiles(JsonNode? node)
    {
        if (node is JsonArray list)
            foreach (var item in list)
                WithoutFiles(item);
        if (node is not JsonObject holder)
            return;
        if ((string?)(holder["$type"] as JsonValue) == "document")
            holder["Text"] = holder["text"] = null;
        foreach (var (_, value) in holder.ToList())
            WithoutFiles(value);
    }
}
