using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gazette.Channels.Telegram.Rendering;
using Telegram.Bot.Requests;

namespace Gazette.Channels.Telegram.Api;

/// <summary>
/// A message frozen as the parameters that the Bot API takes for it, all but the chat: what is sent to thousands is written once, and a repeat is the same bytes
/// (core.telegram.org/bots/api#sendmessage, #editmessagetext).
/// </summary>
internal static class FrozenMessage
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Freezes a text message.</summary>
    public static byte[] Of(RenderedMessage message)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Json))
        {
            json.WriteStartObject();
            json.WriteString("text", message.Html);
            json.WriteString("parse_mode", "HTML");
            json.WriteStartObject("link_preview_options");
            json.WriteBoolean("is_disabled", true);
            json.WriteEndObject();
            if (message.Keyboard.Count > 0)
                WriteKeyboard(json, message);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void WriteKeyboard(Utf8JsonWriter json, RenderedMessage message)
    {
        json.WriteStartObject("reply_markup");
        json.WriteStartArray("inline_keyboard");
        foreach (var row in message.Keyboard)
        {
            json.WriteStartArray();
            foreach (var button in row)
            {
                json.WriteStartObject();
                json.WriteString("text", button.Label);
                json.WriteString("callback_data", button.Code);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

/// <summary>What of an answer's message is kept.</summary>
internal sealed record SentMessage
{
    /// <summary>Its id in its chat.</summary>
    public int MessageId { get; init; }
}

/// <summary>sendMessage or editMessageText of a <see cref="FrozenMessage"/>.</summary>
/// <param name="method">Which.</param>
/// <param name="to">The parameters that are not frozen, each a number.</param>
/// <param name="frozen">The message.</param>
internal sealed class FrozenRequest(string method, IReadOnlyList<(string Name, long Value)> to, ReadOnlyMemory<byte> frozen) : RequestBase<SentMessage>(method)
{
    private static readonly MediaTypeHeaderValue JsonContent = new("application/json") { CharSet = "utf-8" };

    /// <summary>The request's body: the numbers, then what is frozen without its opening brace.</summary>
    public override HttpContent ToHttpContent()
    {
        var numbers = Encoding.UTF8.GetBytes("{" + string.Concat(to.Select(p => string.Create(CultureInfo.InvariantCulture, $"\"{p.Name}\":{p.Value},"))));
        var body = new byte[numbers.Length + frozen.Length - 1];
        numbers.CopyTo(body, 0);
        frozen.Span[1..].CopyTo(body.AsSpan(numbers.Length));
        return new ByteArrayContent(body) { Headers = { ContentType = JsonContent } };
    }
}
