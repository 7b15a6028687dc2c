using System.Text.Encodings.Web;
using System.Text.Json;
using Gazette.Conversation.Replies;

namespace Gazette.Channels.Transcripts;

/// <summary>The JSON of an entry: a reply (of a reply, digest or change), or what a person wrote.</summary>
public static class EntryBody
{
    // Relaxed: the JSON goes into a column and an event stream, never into HTML, and Chinese stays readable and short.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body of a reply.</summary>
    public static string Of(Reply reply) => JsonSerializer.Serialize(reply, Options);

    /// <summary>The same as UTF-8: what a digest is frozen into.</summary>
    public static byte[] Frozen(Reply reply) => JsonSerializer.SerializeToUtf8Bytes(reply, Options);

    /// <summary>The body of a person's words.</summary>
    /// <param name="words">What was written.</param>
    public static string Of(Words words) => JsonSerializer.Serialize(words, Options);

    /// <summary>The reply in a body.</summary>
    public static Reply Reply(string body) =>
        JsonSerializer.Deserialize<Reply>(body, Options) ?? throw new JsonException("An entry's body is null.");
}

/// <summary>What a person wrote.</summary>
/// <param name="Text">The text.</param>
/// <param name="Key">The id that the person's page gave it, so that it knows its own words when they come back.</param>
public sealed record Words(string Text, string Key);
