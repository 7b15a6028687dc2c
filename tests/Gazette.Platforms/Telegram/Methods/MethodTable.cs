using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>The methods that are served, each by the class of its aspect.</summary>
internal static class MethodTable
{
    private static readonly FrozenDictionary<string, Func<World, ApiRequest, JsonNode?>> Served = new[]
    {
        ProfileMethods.All, SendingMethods.All, EditingMethods.All, ChatMethods.All, WebhookMethods.All, FileMethods.All, InlineMethods.All,
    }.SelectMany(group => group).ToFrozenDictionary();

    internal static async Task<JsonNode?> Call(World world, ApiRequest request, CancellationToken ct)
    {
        if (request.Method == "getUpdates")
            return await WebhookMethods.GetUpdates(world, request, ct);
        if (Served.TryGetValue(request.Method, out var method))
            return world.Locked(() => method(world, request));
        if (world.Knows(request.Method))
            world.Violated($"{request.Method}: known to Telegram, but not served here");
        throw new Refusal(404, "Not Found: method not found");
    }
}
