using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>How updates reach the bot.</summary>
internal static class WebhookMethods
{
    internal static readonly Dictionary<string, Func<World, ApiRequest, JsonNode?>> All = new()
    {
        ["setWebhook"] = (world, request) => Set(world, request, Webhook.Read(request, world.IsLocal)),
        ["deleteWebhook"] = (world, request) => Set(world, request, null),
        ["getWebhookInfo"] = (world, _) => Info(world.Updates),
    };

    internal static async Task<JsonNode?> GetUpdates(World world, ApiRequest request, CancellationToken ct)
    {
        world.Updates.Allow(request.Structure("allowed_updates") as JsonArray);
        var limit = (int)Math.Clamp(request.Number("limit") ?? 100, 1, 100);
        var timeout = TimeSpan.FromSeconds(Math.Clamp(request.Number("timeout") ?? 0, 0, 50));
        return await world.Updates.Poll(request.Number("offset") ?? 0, limit, timeout, ct);
    }

    private static JsonNode Set(World world, ApiRequest request, Webhook? hook)
    {
        world.Updates.Allow(request.Structure("allowed_updates") as JsonArray);
        world.Updates.SetWebhook(hook, request.Flag("drop_pending_updates"));
        return true;
    }

    private static JsonObject Info(UpdateQueue updates)
    {
        var hook = updates.Delivery.Hook;
        var info = new JsonObject { ["url"] = hook?.Url.OriginalString ?? "", ["has_custom_certificate"] = false, ["pending_update_count"] = updates.Pending };
        if (hook is not null)
            info["max_connections"] = hook.MaxConnections;
        if (updates.Delivery.LastError is { } failed)
            (info["last_error_date"], info["last_error_message"]) = (failed.At.ToUnixTimeSeconds(), failed.Error);
        if (updates.Allowed is { } kinds)
            info["allowed_updates"] = new JsonArray([.. kinds.Select(k => JsonValue.Create(k))]);
        return info;
    }
}
