using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Gazette.Platforms.Telegram;

namespace Gazette.Tests.Platforms;

/// <summary>A bare bot that only speaks HTTP.</summary>
internal sealed class BotCalls(FakeTelegram telegram) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = new Uri(telegram.BaseUrl) };

    internal static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token;

    internal async Task<Answer> Call(string method, object? parameters = null)
    {
        using var response = await http.PostAsJsonAsync($"/bot{telegram.Token}/{method}", parameters ?? new { }, Soon);
        return new((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>(Soon))!);
    }

    internal Task<Answer> Send(TelegramChat chat, string text, object? markup = null) =>
        Call("sendMessage", markup is null ? new { chat_id = chat.Id, text } : new { chat_id = chat.Id, text, reply_markup = markup });

    internal Task<Answer> SendHtml(TelegramChat chat, string text) =>
        Call("sendMessage", new { chat_id = chat.Id, text, parse_mode = "HTML" });

    internal Task<HttpResponseMessage> Raw(string path, HttpContent? body = null) => http.PostAsync(new Uri(path, UriKind.Relative), body, Soon);

    internal static object Keyboard(string text, string data) =>
        new { inline_keyboard = new[] { new[] { new { text, callback_data = data } } } };

    public void Dispose() => http.Dispose();

    internal sealed record Answer(int Status, JsonNode Json)
    {
        internal string? Description => (string?)Json["description"];

        internal JsonNode Result => Json["result"]!;

        internal int MessageId => (int)Result["message_id"]!;

        internal int? RetryAfter => (int?)Json["parameters"]?["retry_after"];
    }
}
