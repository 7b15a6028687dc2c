using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>Answers to what people type after the bot's name.</summary>
internal static class InlineMethods
{
    internal static readonly Dictionary<string, Func<World, ApiRequest, JsonNode?>> All = new()
    {
        ["answerInlineQuery"] = (world, request) => world.Inline.Answer(request.Text("inline_query_id") ?? "", InlineRules.Read(request)),
    };
}
