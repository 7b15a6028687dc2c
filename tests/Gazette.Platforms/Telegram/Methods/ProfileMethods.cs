using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Gazette.Platforms.Telegram;

/// <summary>What the bot is and says about itself.</summary>
internal static partial class ProfileMethods
{
    internal static readonly Dictionary<string, Func<World, ApiRequest, JsonNode?>> All = new()
    {
        ["getMe"] = (world, _) => Me(world),
        ["setMyCommands"] = SetCommands,
        ["getMyCommands"] = (world, request) => Get(world, request, "setMyCommands") ?? new JsonArray(),
        ["deleteMyCommands"] = (world, request) => Delete(world, request, "setMyCommands"),
        ["setMyName"] = (world, request) => SetText(world, request, "name", 64),
        ["getMyName"] = (world, request) => new JsonObject { ["name"] = Get(world, request, "setMyName") ?? world.Bot.FirstName },
        ["setMyDescription"] = (world, request) => SetText(world, request, "description", 512),
        ["getMyDescription"] = (world, request) => new JsonObject { ["description"] = Get(world, request, "setMyDescription") ?? "" },
        ["setMyShortDescription"] = (world, request) => SetText(world, request, "short_description", 120),
        ["getMyShortDescription"] = (world, request) => new JsonObject { ["short_description"] = Get(world, request, "setMyShortDescription") ?? "" },
        ["setChatMenuButton"] = (world, request) => Set(world, request, request.Structure("menu_button") ?? new JsonObject()),
        ["setMyDefaultAdministratorRights"] = (world, request) => Set(world, request, request.Structure("rights") ?? new JsonObject()),
    };

    private static JsonObject Me(World world)
    {
        var me = world.Bot.Json();
        (me["can_join_groups"], me["can_read_all_group_messages"], me["supports_inline_queries"]) = (true, !world.PrivacyMode, false);
        return me;
    }

    private static JsonNode SetCommands(World world, ApiRequest request)
    {
        var commands = request.Structure("commands") as JsonArray ?? throw Refusal.BadRequest("can't parse commands: expected an Array of BotCommand");
        if (commands.Count > 100)
            throw Refusal.BadRequest("BOT_COMMANDS_TOO_MUCH");
        foreach (var command in commands.OfType<JsonObject>())
        {
            if (!CommandName().IsMatch((string?)command["command"] ?? ""))
                throw Refusal.BadRequest("BOT_COMMAND_INVALID");
            if (((string?)command["description"] ?? "").Length is < 1 or > 256)
                throw Refusal.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
        return Set(world, request, commands);
    }

    private static JsonNode SetText(World world, ApiRequest request, string name, int most)
    {
        var text = request.Text(name) ?? "";
        return text.Length <= most ? Set(world, request, text) : throw Refusal.BadRequest($"{name} is too long");
    }

    private static JsonNode Set(World world, ApiRequest request, JsonNode value)
    {
        world.Profile[Key(request, request.Method)] = value.DeepClone();
        return true;
    }

    private static JsonNode? Get(World world, ApiRequest request, string setter) =>
        world.Profile.GetValueOrDefault(Key(request, setter))?.DeepClone();

    private static JsonNode Delete(World world, ApiRequest request, string setter)
    {
        world.Profile.Remove(Key(request, setter));
        return true;
    }

    /// <summary>Each scope and language has its own value.</summary>
    private static string Key(ApiRequest request, string setter)
    {
        var scope = request.Structure("scope") is JsonObject given ? (string?)given["type"] : null;
        return $"{setter} {scope ?? "default"} {request.Text("language_code") ?? ""}";
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex CommandName();
}
