using System.Text.Json;

namespace Gazette.News;

/// <summary>One object of a taxonomy file; what is not as it should be becomes a mistake with its place, and reading goes on.</summary>
internal readonly struct TaxonomyEntry(JsonElement element, string place, List<string> mistakes)
{
    /// <summary>The objects of a list.</summary>
    public IEnumerable<TaxonomyEntry> Entries(string key, bool isRequired = true)
    {
        if (!Has(key, JsonValueKind.Array, "a list of objects", isRequired, out var list))
            return [];
        var (all, found) = (mistakes, new List<TaxonomyEntry>());
        foreach (var (index, item) in list.EnumerateArray().Index())
        {
            var where = $"{key}[{index}]{(item.ValueKind == JsonValueKind.Object && item.TryGetProperty("code", out var code) ? $" ({code})" : "")}";
            if (item.ValueKind == JsonValueKind.Object)
                found.Add(new TaxonomyEntry(item, where, all));
            else
                all.Add($"{where}: got {Kind(item)}, wants an object.");
        }

        return found;
    }

    public string? Text(string key, bool isRequired = true)
    {
        if (!Has(key, JsonValueKind.String, "a text", isRequired, out var value))
            return null;
        if (value.GetString() is { } text && !string.IsNullOrWhiteSpace(text))
            return text;
        Mistake(key, "got an empty text, wants one that says something");
        return null;
    }

    public List<string> Texts(string key)
    {
        if (!Has(key, JsonValueKind.Array, "a list of texts", false, out var list))
            return [];
        var texts = new List<string>();
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(item.GetString()))
                texts.Add(item.GetString()!);
            else
                Mistake(key, $"got {Kind(item)} in the list, wants texts that say something");
        }

        return texts;
    }

    public Dictionary<string, double> Weights(string key)
    {
        if (!Has(key, JsonValueKind.Object, "an object of words with weights", false, out var words))
            return [];
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in words.EnumerateObject())
        {
            if (word.Value.ValueKind == JsonValueKind.Number && word.Value.GetDouble() is > 0 and <= 10 && word.Name.Length > 0)
                weights[word.Name] = word.Value.GetDouble();
            else
                Mistake(key, $"\"{word.Name}\" got {word.Value.GetRawText()}, wants a weight above 0, at most 10");
        }

        return weights;
    }

    public T Choice<T>(string key, T otherwise)
        where T : struct, Enum
    {
        if (Text(key, isRequired: false) is not { } text)
            return otherwise;
        if (Enum.TryParse<T>(text, true, out var choice) && Enum.IsDefined(choice))
            return choice;
        Mistake(key, $"got \"{text}\", wants {string.Join(", ", Enum.GetNames<T>())}");
        return otherwise;
    }

    public void Mistake(string key, string what) => mistakes.Add($"{place}: {key}: {what}.");

    private bool Has(string key, JsonValueKind kind, string wanted, bool isRequired, out JsonElement value)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            value = default;
            Mistake(key, $"got {Kind(element)} around it, wants an object");
            return false;
        }

        if (!element.TryGetProperty(key, out value) || value.ValueKind == JsonValueKind.Null)
        {
            if (isRequired)
                Mistake(key, $"is missing, wants {wanted}");
            return false;
        }

        if (value.ValueKind == kind)
            return true;
        Mistake(key, $"got {Kind(value)}, wants {wanted}");
        return false;
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => value.GetString()!.Length == 0 ? "an empty text" : $"the text \"{value.GetString()}\"",
        _ => value.GetRawText(),
    };
}
