using System.Globalization;
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
