using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace Gazette.Channels.Telegram.Api;

/// <summary>getUpdates, whose updates are read one by one: one that the client cannot read must not hide the others.</summary>
internal sealed class RawUpdatesRequest() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>The first update wanted; all before are confirmed.</summary>
    public int? Offset { get; init; }

    /// <summary>How many at most.</summary>
    public int? Limit { get; init; }

    /// <summary>How many seconds to wait when there is none.</summary>
    public int? Timeout { get; init; }

    /// <summary>The kinds wanted.</summary>
    public IReadOnlyList<UpdateType>? AllowedUpdates { get; init; }

    /// <summary>The number of an update.</summary>
    public static int Id(JsonElement update) => update.GetProperty("update_id").GetInt32();

    /// <summary>Reads one of the updates.</summary>
    public static global::Telegram.Bot.Types.Update Read(JsonElement update) =>
        update.Deserialize<global::Telegram.Bot.Types.Update>(JsonBotAPI.Options) ?? throw new JsonException("An update is null.");
}
