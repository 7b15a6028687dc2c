using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Gazette.Platforms.Telegram;

/// <summary>What the bot is and says about itself.</summary>
internal static partial class ProfileMethods
{
    /// <summary>Commands of one scope and language, and characters of a command's description (core.telegram.org/bots/api#setmycommands).</summary>
    internal const int MostCommands = 100, LongestCommandDescription = 256;

    /// <summary>Characters of the name, the description and the short description (core.telegram.org/bots/api#setmyname and after).</summary>
    internal const int LongestName = 64, LongestDescription = 512, LongestShortDescription = 120;

    internal static readonly Dictionary<string, Func<World, ApiRequest, JsonNode?>> All = new()
    {
        ["getMe"] = (world, _) => Me(world),
        ["setMyCommands"] = SetCommands,
        ["getMyCommands"] = (world, request) => Get(world, request, "setMyCommands") ?? new JsonArray(),
        ["deleteMyCommands"] = (world, request) => Delete(world, request, "setMyCommands"),
        ["setMyName"] = (world, request) => SetText(world, request, "name", LongestName),
        ["getMyName"] = (world, request) => new JsonObject { ["name"] = Get(world, request, "setMyName") ?? world.Bot.FirstName },
        ["setMyDescription"] = (world, request) => SetText(world, request, "description", LongestDescription),
        ["getMyDescription"] = (world, request) => new JsonObject { ["description"] = Get(world, request, "setMyDescription") ?? "" },
        ["setMyShortDescription"] = (world, request) => SetText(world, request, "short_description", LongestShortDescription),
        ["getMyShortDescription"] = (world, request) => new JsonObject { ["short_description"] = Get(world, request, "setMyShortDescription") ?? "" },
        ["setChatMenuButton"] = (world, request) => Set(world, request, request.Structure("menu_button") ?? new JsonObject()),
        ["getChatMenuButton"] = (world, request) => Get(world, request, "setChatMenuButton") ?? new JsonObject { ["type"] = "default" },
        ["setMyDefaultAdministratorRights"] = (world, request) => Set(world, request, request.Structure("rights") ?? new JsonObject()),
    };

    private static JsonObject Me(World world)
    {
        var me = world.Bot.Json();
        (me["can_join_groups"], me["can_read_all_group_messages"], me["supports_inline_queries"]) = (true, !world.PrivacyMode, world.InlineMode);
        return me;
    }

    private static JsonNode SetCommands(World world, ApiRequest request)
    {
        var commands = request.Structure("commands") as JsonArray ?? throw Refusal.BadRequest("can't parse commands: expected an Array of BotCommand");
        if (commands.Count > MostCommands)
            throw Refusal.BadRequest("BOT_COMMANDS_TOO_MUCH");
        foreach (var command in commands.OfType<JsonObject>())
        {
            if (!CommandName().IsMatch((string?)command["command"] ?? ""))
                throw Refusal.BadRequest("BOT_COMMAND_INVALID");
            if (((string?)command["description"] ?? "").Length is 0 or > LongestCommandDescription)
                throw Refusal.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
        return Set(world, request, commands);
    }

    /// <summary>An empty text takes the dedicated one away.</summary>
    private static JsonNode SetText(World world, ApiRequest request, string name, int most)
    {
        var text = request.Text(name) ?? "";
        if (text.Length > most)
            throw Refusal.BadRequest($"{name.Replace('_', ' ')} is too long");
        return text.Length > 0 ? Set(world, request, text) : Delete(world, request, request.Method);
    }

    private static JsonNode Set(World world, ApiRequest request, JsonNode value)
    {
        world.Profile[Key(world, request, request.Method)] = value.DeepClone();
        return true;
    }

    private static JsonNode? Get(World world, ApiRequest request, string setter) =>
        world.Profile.GetValueOrDefault(Key(world, request, setter))?.DeepClone();

    private static JsonNode Delete(World world, ApiRequest request, string setter)
    {
        world.Profile.Remove(Key(world, request, setter));
        return true;
    }

    private static ProfileKey Key(World world, ApiRequest request, string setter)
    {
        var language = request.Text("language_code") ?? "";
        return LanguageCode().IsMatch(language)
            ? CommandScopes.Read(world, request.Structure("scope")) with { Method = setter, Language = language }
            : throw Refusal.BadRequest("invalid language code specified");
    }

    [GeneratedRegex("^([a-z]{2})?$")]
    private static partial Regex LanguageCode();

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex CommandName();
}
