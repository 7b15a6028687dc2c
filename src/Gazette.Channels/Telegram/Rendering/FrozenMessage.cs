using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gazette.Conversation.Replies;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>
/// A message frozen as the parameters that the Bot API takes for it, all but the chat: what is sent to thousands is written once, and a repeat is the same bytes
/// (core.telegram.org/bots/api#sendmessage, #editmessagetext).
/// </summary>
internal static class FrozenMessage
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A run freezes a hundred thousand messages: each lane writes all of its own into the same memory.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? written;

    /// <summary>Freezes a text message.</summary>
    /// <param name="html">Its text in Telegram's HTML.</param>
    /// <param name="keyboard">The rows of buttons under it.</param>
    public static byte[] Of(ReadOnlySpan<char> html, IReadOnlyList<IReadOnlyList<Button>> keyboard)
    {
        var bytes = written ??= new();
        bytes.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(bytes, Json))
        {
            json.WriteStartObject();
            json.WriteString("text", html);
            json.WriteString("parse_mode", "HTML");
            json.WriteStartObject("link_preview_options");
            json.WriteBoolean("is_disabled", true);
            json.WriteEndObject();
            if (keyboard.Count > 0)
                WriteKeyboard(json, keyboard);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void WriteKeyboard(Utf8JsonWriter json, IReadOnlyList<IReadOnlyList<Button>> keyboard)
    {
        json.WriteStartObject("reply_markup");
        json.WriteStartArray("inline_keyboard");
        foreach (var row in keyboard)
        {
            json.WriteStartArray();
            foreach (var button in row)
            {
                json.WriteStartObject();
                json.WriteString("text", button.Label);
                json.WriteString(button.Address is null ? "callback_data" : "url", button.Address ?? button.Code);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
