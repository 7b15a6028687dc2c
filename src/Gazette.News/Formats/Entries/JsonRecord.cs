using System.Text.Json;

namespace Gazette.News.Formats.Entries;

/// <summary>Makes an entry of one JSON object.</summary>
internal static class JsonRecord
{
    private static readonly JsonDocumentOptions Form = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The entry that a JSON text holds, or what is wrong with it.</summary>
    public static Found Read(string json, string place, EntryContext context)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Form);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return Found.Wrong(ProblemKind.NoObject, place, "it is no JSON object", "write one object for each article");
            var fields = new RecordFields();
            Collect(document.RootElement, fields);
            return fields.At(place, context);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)   // a text with half a surrogate pair is no JSON either
        {
            return Found.Wrong(ProblemKind.Unreadable, place, $"it is no valid JSON ({exception.Message.Split(" LineNumber")[0].Split(" Path:")[0].TrimEnd('.')})", "write the object anew");
        }
    }

    private static void Collect(JsonElement record, RecordFields fields)
    {
        foreach (var member in record.EnumerateObject())
        {
            if (FieldNames.Meaning(member.Name) is { } field)
                Take(member.Value, field, fields);
            else if (member.Value.ValueKind == JsonValueKind.Object && member.Name is "article" or "attributes" or "fields" or "文章")
                Collect(member.Value, fields);
        }
    }

    private static void Take(JsonElement value, Field field, RecordFields fields)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                fields.Add(field, value.GetString());
                break;
            case JsonValueKind.Number:
                fields.Add(field, value.GetRawText());
                break;
            case JsonValueKind.Array when field is Field.Body or Field.Summary && value.EnumerateArray().All(i => i.ValueKind == JsonValueKind.String):
                fields.Add(field, string.Join("\n\n", value.EnumerateArray().Select(i => i.GetString())));
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Take(item, field, fields);
                break;
            case JsonValueKind.Object:
                Inner(value, field, fields);
                break;
        }
    }

    // {"author":{"name":"…"}}, {"content":{"rendered":"…"}}
    private static void Inner(JsonElement value, Field field, RecordFields fields)
    {
        foreach (var name in (string[])["name", "rendered", "value", "text", "title", "#text", "名称"])
        {
            if (value.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.String)
            {
                fields.Add(field, inner.GetString());
                return;
            }
        }
    }
}
