using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>A file that came with a request.</summary>
public sealed record SentFile(string Name, byte[] Content);

/// <summary>A request to the Bot API as it arrived, and what came of it.</summary>
public sealed class ApiRequest(int order, DateTimeOffset at, string method, JsonObject parameters, IReadOnlyDictionary<string, SentFile> files)
{
    /// <summary>Its place among all requests, from 1.</summary>
    public int Order => order;

    /// <summary>When it arrived, by the clock of the test.</summary>
    public DateTimeOffset At => at;

    public string Method => method;

    public JsonObject Parameters => parameters;

    public IReadOnlyDictionary<string, SentFile> Files => files;

    /// <summary>The HTTP status of the answer; null while there is none, or when the connection was cut.</summary>
    public int? Status { get; internal set; }

    /// <summary>Whether what it asked for was done, answered or not.</summary>
    public bool Accepted { get; internal set; }

    /// <summary>The chat it writes to, when it names one by number.</summary>
    public long? ChatId => Number("chat_id");

    public bool Has(string name) => parameters[name] is not null;

    /// <summary>A parameter as text; a number is read as its digits.</summary>
    public string? Text(string name) => parameters[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var other => other.ToJsonString(),
    };

    public long? Number(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Flag(string name) => Text(name) is { } text && (text.Equals("true", StringComparison.OrdinalIgnoreCase) || text == "1");

    /// <summary>A parameter that is an object or a list: as such in a JSON body, as a JSON text in a form or a query.</summary>
    public JsonNode? Structure(string name) => Structured(parameters[name]);

    internal static JsonNode? Structured(JsonNode? node)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
            return node;
        try
        {
            return JsonNode.Parse(value.GetValue<string>());
        }
        catch (JsonException)
        {
            return node;
        }
    }
}
