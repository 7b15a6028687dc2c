using Gazette.Channels.Receiving;
using Gazette.Channels.Transcripts;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Resources;
using Microsoft.AspNetCore.Http;

namespace Gazette.Channels.WebChat;

/// <summary><c>POST /chat/messages</c>: what a person writes or presses.</summary>
internal sealed class MessagesEndpoint(ITranscript transcript, IInbox inbox, Flood flood, TimeProvider clock)
{
    private const int RetryAfterSeconds = 5;

    /// <summary>Takes a message; 202 once it is stored, for a repeat too.</summary>
    public async Task<IResult> Handle(HttpContext context, CancellationToken ct)
    {
        try
        {
            if (!SameSite.Sent(context.Request))
                throw new RefusedException(StatusCodes.Status403Forbidden, "The request comes from another site.");
            var incoming = await Incoming.Read(context.Request, ct).ConfigureAwait(false);
            var chat = Identity.Of(context);
            var language = incoming.Lang ?? PageLanguage.Of(context.Request);
            if (flood.Take(chat.Chat) is var verdict && verdict != Verdict.Welcome)
                return await TooMany(context, chat, language, verdict, ct).ConfigureAwait(false);
            await Accept(chat, incoming, language, ct).ConfigureAwait(false);
            return TypedResults.Accepted((string?)null, new { id = incoming.Id });
        }
        catch (RefusedException refused)
        {
            return TypedResults.Problem(refused.Message, statusCode: refused.Status);
        }
    }

    // The words go into the transcript before their answer can. A stop in between loses nothing: the page sends again under the same id.
    private async Task Accept(TranscriptChat chat, Incoming incoming, string language, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var externalId = $"{chat.Chat}:{incoming.Id}";
        if (incoming.Words is { } words)
            await transcript.Append(new(chat, EntryKind.Person, EntryBody.Of(new Words(words, incoming.Id!)), "p" + externalId, now), ct).ConfigureAwait(false);
        await inbox.Accept(new(externalId, Identity.Address(chat), chat.Chat, incoming.ToContent(), now, language), ct).ConfigureAwait(false);
    }

    private async Task<IResult> TooMany(HttpContext context, TranscriptChat chat, string language, Verdict verdict, CancellationToken ct)
    {
        var text = Texts.In(PageLanguage.OfTag(language))["web.too-fast"];
        if (verdict == Verdict.TooManyAndUntold)
        {
            var now = clock.GetUtcNow();
            var body = EntryBody.Of(Reply.Of(PageLanguage.OfTag(language), text));
            await transcript.Append(new(chat, EntryKind.Reply, body, $"f{chat.Chat}:{now.ToUnixTimeMilliseconds()}", now), ct).ConfigureAwait(false);
        }

        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return TypedResults.Problem(text, statusCode: StatusCodes.Status429TooManyRequests);
    }
}
