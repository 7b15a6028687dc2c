using System.Buffers;
using System.Text;
using System.Text.Json;
using Gazette.Conversation.Messages;
using Microsoft.AspNetCore.Http;

namespace Gazette.Channels.WebChat;

/// <summary>The body of <c>POST /chat/messages</c>: a text, or the code of a pressed button and the entry that bears it.</summary>
/// <param name="Text">What was written, or null.</param>
/// <param name="Action">The encoded action, or null.</param>
/// <param name="Entry">The transcript entry under which the button stands, or null.</param>
/// <param name="Label">What the button showed, kept as the person's words where the press asks for a new answer; null where it changes the entry in place.</param>
/// <param name="Id">Given by the page: the same id twice is one message. Drawn here where it is missing.</param>
/// <param name="Lang">The language of the page.</param>
internal sealed record Incoming(string? Text, string? Action, long? Entry, string? Label, string? Id, string? Lang)
{
    /// <summary>The longest text in characters.</summary>
    public const int LongestText = 4_000;

    private const int LargestBody = 64 * 1024;
    private const int LongestId = 64;
    private const int LongestTag = 35;
    private const int LongestLabel = 100;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>Reads a request's body; never more of it than a message can need.</summary>
    public static async Task<Incoming> Read(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasJsonContentType())
            throw new RefusedException(StatusCodes.Status415UnsupportedMediaType, "The body must be application/json.");
        if (request.ContentLength > LargestBody)
            throw TooLarge();
        using var body = new MemoryStream();
        var buffer = new byte[4096];
        for (int read; (read = await request.Body.ReadAsync(buffer, ct).ConfigureAwait(false)) > 0;)
        {
            body.Write(buffer, 0, read);
            if (body.Length > LargestBody)
                throw TooLarge();
        }

        return Checked(Parse(body.ToArray()));
    }

    /// <summary>What stands in the transcript as the person's own words, or null.</summary>
    public string? Words => Action is null ? Text : Label;

    /// <summary>The content of the message.</summary>
    public Content ToContent() => Action is null
        ? new Said(Text!)
        : new Pressed(Action, Entry?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static Incoming Parse(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<Incoming>(json, Options) ?? throw Bad("The body is null.");
        }
        catch (JsonException exception)
        {
            throw Bad("The body is not the JSON expected: {\"text\":\"…\"} or {\"action\":\"…\",\"entry\":1}.", exception);
        }
    }

    private static Incoming Checked(Incoming incoming)
    {
        if (incoming.Text is null == incoming.Action is null)
            throw Bad("Give either text or action.");
        if (incoming.Id is { } id && (id.Length is 0 or > LongestId || id.AsSpan().ContainsAnyExcept(IdCharacters)))
            throw Bad($"id: 1 to {LongestId} letters, digits, - and _.");
        if (incoming.Lang?.Length > LongestTag)
            throw Bad("lang: a language tag such as zh or en.");
        if (incoming.Action is { } action && Encoding.UTF8.GetByteCount(action) is 0 or > UserAction.MostBytes)
            throw Bad($"action: 1 to {UserAction.MostBytes} bytes.");
        if (incoming.Label?.Length is 0 or > LongestLabel)
            throw Bad($"label: 1 to {LongestLabel} characters.");
        var text = incoming.Text?.Trim();
        if (text is { Length: 0 or > LongestText })
            throw Bad($"text: 1 to {LongestText} characters.");
        return incoming with { Text = text, Id = incoming.Id ?? Guid.NewGuid().ToString("N") };
    }

    private static RefusedException Bad(string what, Exception? inner = null) => new(StatusCodes.Status400BadRequest, what, inner);

    private static RefusedException TooLarge() => new(StatusCodes.Status413PayloadTooLarge, $"The body must not exceed {LargestBody} bytes.");
}

/// <summary>A request that is not taken.</summary>
internal sealed class RefusedException(int status, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The HTTP status.</summary>
    public int Status => status;
}
