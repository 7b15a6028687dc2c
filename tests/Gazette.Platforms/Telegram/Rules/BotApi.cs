using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>The Bot API's own lists of methods and parameters (bot-api.json), and what a request does against them.</summary>
internal sealed class BotApi
{
    private readonly Dictionary<string, Dictionary<string, string>> methods;
    private readonly Dictionary<string, Dictionary<string, string>> types;

    private BotApi(Lists lists) => (methods, types) = (lists.Methods, lists.Types);

    internal static BotApi Load()
    {
        using var stream = typeof(BotApi).Assembly.GetManifestResourceStream("bot-api.json")!;
        return new(JsonSerializer.Deserialize<Lists>(stream, JsonSerializerOptions.Web)!);
    }

    internal bool Knows(string method) => methods.ContainsKey(method);

    /// <summary>Every parameter that is unknown, missing or of another type than the documentation says.</summary>
    internal IEnumerable<string> Violations(ApiRequest request) =>
        methods.TryGetValue(request.Method, out var parameters)
            ? Fields(request.Method, request.Parameters, parameters, request.Files)
            : [$"{request.Method}: no such method"];

    private IEnumerable<string> Fields(string owner, JsonObject given, Dictionary<string, string> known, IReadOnlyDictionary<string, SentFile> files)
    {
        foreach (var (name, value) in given)
            if (!known.TryGetValue(name, out var type))
                yield return $"{owner}.{name}: no such parameter";
            else if (value is not null)
                foreach (var wrong in Value($"{owner}.{name}", value, type.TrimEnd('!'), files))
                    yield return wrong;
        foreach (var (name, type) in known)
            if (type.EndsWith('!') && given[name] is null && !files.ContainsKey(name))
                yield return $"{owner}.{name}: required and missing";
    }

    private List<string> Value(string where, JsonNode value, string type, IReadOnlyDictionary<string, SentFile> files)
    {
        List<string>? first = null;
        foreach (var one in type.Split('|'))
        {
            var wrong = OfType(where, value, one, files).ToList();
            if (wrong.Count == 0)
                return wrong;
            first ??= wrong;
        }
        return first ?? [];
    }

    private IEnumerable<string> OfType(string where, JsonNode value, string type, IReadOnlyDictionary<string, SentFile> files)
    {
        const string list = "Array of ";
        if (Scalar(value, type) is { } fits)
            return fits ? [] : [$"{where}: {value.ToJsonString()} is no {type}"];
        var node = ApiRequest.Structured(value);
        if (type.StartsWith(list, StringComparison.Ordinal))
            return node is JsonArray items
                ? items.SelectMany((item, i) => item is null ? [$"{where}[{i}]: null"] : Value($"{where}[{i}]", item, type[list.Length..], files))
                : [$"{where}: no list"];
        if (node is not JsonObject fields)
            return [$"{where}: no {type}"];
        return types.TryGetValue(type, out var known) ? Fields(where, fields, known, files) : [];
    }

    /// <summary>Whether a value fits a plain type; null when the type is a list or an object.</summary>
    private static bool? Scalar(JsonNode value, string type)
    {
        var kind = value.GetValueKind();
        var text = kind == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        return type switch
        {
            "String" or "InputFile" => kind == JsonValueKind.String,
            "Integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "Float" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            "Boolean" or "True" => text is "true" or "false" or "True" or "False" or "0" or "1",
            _ => null,
        };
    }

    private sealed record Lists(Dictionary<string, Dictionary<string, string>> Methods, Dictionary<string, Dictionary<string, string>> Types);
}
