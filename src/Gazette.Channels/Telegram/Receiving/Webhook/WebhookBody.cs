using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Gazette.Channels.Telegram.Receiving.Webhook;

/// <summary>The body of a post to the webhook: one update as JSON (core.telegram.org/bots/api#update), within bounds.</summary>
internal static class WebhookBody
{
    /// <summary>Far more than an update holds: a text of 4096 characters, each with its entity and its escape, is a tenth of it.</summary>
    public const int MostBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 64 };

    /// <summary>Reads it.</summary>
    /// <returns>The update; or the status that says what is wrong with it.</returns>
    public static async Task<(JsonElement Update, int Status)> Read(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasJsonContentType())
            return (default, StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > MostBytes)
            return (default, StatusCodes.Status413PayloadTooLarge);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, ct).ConfigureAwait(false)) > 0;)
        {
            body.Write(buffer, 0, read);
            if (body.Length > MostBytes)
                return (default, StatusCodes.Status413PayloadTooLarge);
        }

        return Parse(body.GetBuffer().AsMemory(0, (int)body.Length)) is { } update ? (update, StatusCodes.Status200OK) : (default, StatusCodes.Status400BadRequest);
    }

    private static JsonElement? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Json);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("update_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt32(out _)
                ? root.Clone()
                : null;
        }
        catch (JsonException)
        {
            return null;   // 400 says it
        }
    }
}
