using Gazette.Channels.Charts;
using Gazette.Channels.Receiving;
using Gazette.Channels.Transcripts;
using Gazette.Conversation.Replies;
using Microsoft.AspNetCore.Http;

namespace Gazette.Channels.WebChat;

/// <summary><c>GET /chat/charts/{entry}/{block}</c>: a chart of an entry of the asker's own chat as a picture. An entry never changes, so neither does its picture.</summary>
internal sealed class ChartsEndpoint(ITranscript transcript, ChartPictures pictures, Flood flood)
{
    private const string Kept = "private, max-age=604800, immutable";

    /// <summary>The picture; 404 where there is no such chart or it cannot be drawn: then the page shows its table.</summary>
    public async Task<IResult> Handle(HttpContext context, long entry, int block, CancellationToken ct)
    {
        if (!SameSite.Sent(context.Request))
            return TypedResults.Problem("The request comes from another site.", statusCode: StatusCodes.Status403Forbidden);
        var chat = Identity.Of(context);
        if (flood.Take("charts of " + chat.Chat) != Verdict.Welcome)
            return TypedResults.Problem("Too many pictures at once; please try again in a moment.", statusCode: StatusCodes.Status429TooManyRequests);
        if (await Chart(chat, entry, block, ct).ConfigureAwait(false) is not { } chart
            || await pictures.Draw(chart, ct).ConfigureAwait(false) is not { } picture)
            return TypedResults.NotFound();
        SecurityHeaders.Set(context.Response);
        context.Response.Headers.CacheControl = Kept;
        return TypedResults.Bytes(picture, "image/png");
    }

    private async Task<Chart?> Chart(TranscriptChat chat, long entry, int block, CancellationToken ct)
    {
        if (entry < 1)
            return null;
        var found = await transcript.Since(chat, entry - 1, 1, ct).ConfigureAwait(false);
        if (found is not [var only] || only.Id != entry || only.Kind == EntryKind.Person)
            return null;
        var blocks = EntryBody.Reply(only.Body).Blocks;
        return block >= 0 && block < blocks.Count ? blocks[block] as Chart : null;
    }
}
