using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>A message as it is sent; as JSON, the frozen body of a digest.</summary>
/// <param name="Html">Its text in Telegram's HTML.</param>
/// <param name="Keyboard">The rows of buttons under it.</param>
internal sealed record RenderedMessage(string Html, IReadOnlyList<IReadOnlyList<Button>> Keyboard)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file that the message is, instead of a text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Document? File { get; init; }

    /// <summary>Frozen.</summary>
    public byte[] Freeze() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>A frozen one.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static RenderedMessage Thaw(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize<RenderedMessage>(body, Json) is { Html: not null, Keyboard: not null } message ? message : throw new JsonException("No frozen message.");
}
