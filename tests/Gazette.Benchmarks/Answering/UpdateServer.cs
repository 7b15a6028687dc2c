using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Gazette.Benchmarks.Answering;

/// <summary>
/// A Bot API that hands out updates at a steady rate, each of another chat, and notes when the first message to that chat is asked for.
/// Both ends are measured by its own clock.
/// </summary>
/// <param name="first">The number before the first update's.</param>
internal sealed class UpdateServer(int first)
{
    private const int MostAPoll = 100;

    private readonly IReadOnlyList<string> texts = Questions.Mixed(5_000);
    private readonly ConcurrentDictionary<int, long> answered = [];
    private long[] handed = [];
    private long started;
    private double rate;
    private int first = first;
    private int next;
    private int repeated;

    /// <summary>Is one as a process of its own: prints its address; "rate count" on its standard input begins a round, and a line of figures ends it.</summary>
    public static async Task Serve(int first)
    {
        var server = new UpdateServer(first);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(server.Answer);
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var asked = line.Split(' ');
            Console.WriteLine(await server.Round(double.Parse(asked[0], CultureInfo.InvariantCulture), int.Parse(asked[1], CultureInfo.InvariantCulture)));
        }
    }

    private async Task<string> Round(double perSecond, int count)
    {
        answered.Clear();
        (handed, repeated, rate, first) = (new long[count], 0, perSecond, first + handed.Length);
        Volatile.Write(ref next, 0);
        Volatile.Write(ref started, Stopwatch.GetTimestamp());
        // What is not answered half a minute after the last was due is lost.
        var until = TimeSpan.FromSeconds((count / perSecond) + 30);
        while (answered.Count < count && Stopwatch.GetElapsedTime(started) < until)
            await Task.Delay(20);
        var waits = answered.Select(a => Stopwatch.GetElapsedTime(handed[a.Key], a.Value).TotalMilliseconds).Order().ToList();
        double At(double share) => waits.Count == 0 ? double.NaN : waits[(int)Math.Clamp(Math.Ceiling(share * waits.Count) - 1, 0, waits.Count - 1)];
        // From when it could have been handed out, also while the bot had not asked yet.
        var sinceDue = answered.Select(a => Stopwatch.GetElapsedTime(started, a.Value).TotalMilliseconds - (a.Key * 1000 / rate)).Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{At(0.5)} {At(0.99)} {(sinceDue.Count == 0 ? double.NaN : sinceDue[(int)(0.99 * (sinceDue.Count - 1))])} {count - answered.Count} {repeated}");
    }

    private async Task Answer(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var method = context.Request.Path.Value!.Split('/')[^1];
        var answer = method switch
        {
            "getUpdates" => await Updates(body.ToArray(), context.RequestAborted),
            "sendMessage" => Sent(body.ToArray()),
            "getMe" => """{"id":1,"is_bot":true,"first_name":"Bot","username":"gazette_benchmark_bot"}""",
            "getMyCommands" => "[]",
            "getWebhookInfo" => """{"url":"","has_custom_certificate":false,"pending_update_count":0}""",
            "getMyDescription" => """{"description":""}""",
            "getMyShortDescription" => """{"short_description":""}""",
            _ => "true",
        };
        var bytes = Encoding.UTF8.GetBytes($$"""{"ok":true,"result":{{answer}}}""");
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    }

    // A poll is answered as soon as one update is due.
    private async Task<string> Updates(byte[] body, CancellationToken ct)
    {
        // An offset confirms every update before it; that of an update is its index, counted from first, and one.
        var confirmed = (Number(body, "offset") ?? 0) - 1 - first;
        if (confirmed > 0 && confirmed <= handed.Length)
            Volatile.Write(ref next, Math.Max(next, (int)confirmed));
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(5);)
        {
            var due = Math.Min(handed.Length, started == 0 ? 0 : (int)(Stopwatch.GetElapsedTime(started).TotalSeconds * rate));
            if (due > next)
                return Page(next, Math.Min(due, next + MostAPoll));
            await Task.Delay(1, ct);
        }

        return "[]";
    }

    private string Page(int from, int to)
    {
        var json = new StringBuilder("[");
        for (var i = from; i < to; i++)
        {
            var chat = 1_000_000 + first + i;
            json.Append(json.Length > 1 ? "," : "").Append(CultureInfo.InvariantCulture, $$$"""
                {"update_id":{{{first + i + 1}}},"message":{"message_id":1,"date":1700000000,"chat":{"id":{{{chat}}},"type":"private","first_name":"A"},"from":{"id":{{{chat}}},"is_bot":false,"first_name":"A","language_code":"zh-hans"},"text":"{{{texts[(first + i) % texts.Count]}}}"}}
                """);
            Interlocked.CompareExchange(ref handed[i], Stopwatch.GetTimestamp(), 0);
        }

        return json.Append(']').ToString();
    }

    private string Sent(byte[] body)
    {
        var index = (int)((Number(body, "chat_id") ?? 0) - 1_000_000 - first);
        if (index >= 0 && index < handed.Length && !answered.TryAdd(index, Stopwatch.GetTimestamp()))
            Interlocked.Increment(ref repeated);
        return """{"message_id":2,"date":1700000000,"chat":{"id":1,"type":"private","first_name":"A"},"text":"ok"}""";
    }

    private static long? Number(byte[] body, string name)
    {
        if (body.Length == 0)
            return null;
        var json = new Utf8JsonReader(body);
        while (json.Read())
            if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(name))
                return json.Read() && json.TokenType == JsonTokenType.Number ? json.GetInt64() : long.Parse(json.GetString()!, CultureInfo.InvariantCulture);
        return null;
    }
}
