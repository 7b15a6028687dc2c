using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Gazette.Platforms.Telegram;

/// <summary>Takes the parameters from where the Bot API takes them: the query, a form, a multipart form, a JSON body.</summary>
internal static class RequestReading
{
    internal static async Task<(JsonObject Parameters, Dictionary<string, SentFile> Files)> Read(HttpRequest http, CancellationToken ct)
    {
        var parameters = new JsonObject();
        var files = new Dictionary<string, SentFile>(StringComparer.Ordinal);
        foreach (var (name, values) in http.Query)
            parameters[name] = values.ToString();
        if (http.HasFormContentType)
            await ReadForm(http, parameters, files, ct);
        else if (http.HasJsonContentType())
            await ReadJson(http, parameters, ct);
        return (parameters, files);
    }

    private static async Task ReadForm(HttpRequest http, JsonObject parameters, Dictionary<string, SentFile> files, CancellationToken ct)
    {
        var form = await http.ReadFormAsync(ct);
        foreach (var (name, values) in form)
            parameters[name] = values.ToString();
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, ct);
            files[file.Name] = new(file.FileName, content.ToArray());
        }
    }

    private static async Task ReadJson(HttpRequest http, JsonObject parameters, CancellationToken ct)
    {
        using var content = new MemoryStream();
        await http.Body.CopyToAsync(content, ct);
        if (content.Length == 0)
            return;
        try
        {
            var body = JsonNode.Parse(content.ToArray()) as JsonObject ?? throw new Refusal(400, "Bad Request: JSON object expected");
            foreach (var (name, value) in body.ToArray())
            {
                body.Remove(name);
                parameters[name] = value;
            }
        }
        catch (JsonException)
        {
            throw new Refusal(400, "Bad Request: can't parse JSON object");
        }
    }
}
