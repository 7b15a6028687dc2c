using System.Net.Http.Headers;
using System.Text;
using Telegram.Bot.Requests;

namespace Gazette.Channels.Telegram.Api;

/// <summary>What of an answer's message is kept.</summary>
internal sealed record SentMessage
{
    /// <summary>Its id in its chat.</summary>
    public int MessageId { get; init; }
}

/// <summary>sendMessage or editMessageText of a frozen message.</summary>
/// <param name="method">Which.</param>
/// <param name="with">The parameters that are not frozen, each a number or <c>true</c>.</param>
/// <param name="frozen">The message.</param>
internal sealed class FrozenRequest(string method, IReadOnlyList<(string Name, string Value)> with, ReadOnlyMemory<byte> frozen) : RequestBase<SentMessage>(method)
{
    private static readonly MediaTypeHeaderValue JsonContent = new("application/json") { CharSet = "utf-8" };

    /// <summary>The request's body: these parameters, then what is frozen without its opening brace.</summary>
    public override HttpContent ToHttpContent()
    {
        var first = Encoding.UTF8.GetBytes("{" + string.Concat(with.Select(p => $"\"{p.Name}\":{p.Value},")));
        var body = new byte[first.Length + frozen.Length - 1];
        first.CopyTo(body, 0);
        frozen.Span[1..].CopyTo(body.AsSpan(first.Length));
        return new ByteArrayContent(body) { Headers = { ContentType = JsonContent } };
    }
}
