using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>How updates reach the bot.</summary>
internal static class WebhookMethods
{
    internal static readonly Dictionary<string, Func<World, ApiRequest, JsonNode?>> All = new()
    {
        ["setWebhook"] = (world, request) => Set(world, request, request.Text("url") ?? ""),
        ["deleteWebhook"] = (world, request) => Set(world, request, ""),
        ["getWebhookInfo"] = (world, _) => new JsonObject
        {
            ["url"] = world.Updates.Webhook,
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = world.Updates.Pending,
        },
    };

    internal static async Task<JsonNode?> GetUpdates(World world, ApiRequest request, CancellationToken ct)
    {
        world.Updates.Allow(request.Structure("allowed_updates") as JsonArray);
        var limit = (int)Math.Clamp(request.Number("limit") ?? 100, 1, 100);
        var timeout = TimeSpan.FromSeconds(Math.Clamp(request.Number("timeout") ?? 0, 0, 50));
        return await world.Updates.Poll(request.Number("offset") ?? 0, limit, timeout, ct);
    }

    private static JsonNode Set(World world, ApiRequest request, string url)
    {
        if (url.Length > 0 && !url.StartsWith("https://", StringComparison.Ordinal))
            throw Refusal.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        world.Updates.Allow(request.Structure("allowed_updates") as JsonArray);
        world.Updates.SetWebhook(url, request.Flag("drop_pending_updates"));
        return true;
    }
}
