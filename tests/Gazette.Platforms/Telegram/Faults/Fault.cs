using Microsoft.AspNetCore.Http;

namespace Gazette.Platforms.Telegram;

/// <summary>Something that goes wrong with a request, on purpose.</summary>
public abstract class Fault
{
    /// <summary>An error of the server: nothing is done. 500 comes as Telegram's JSON, the others as a proxy's page.</summary>
    public static Fault Status(int status) => new ErrorStatus(status);

    /// <summary>The token is not known any more (401).</summary>
    public static Fault Unauthorized { get; } = new Refusing("Unauthorized", 401);

    /// <summary>Telegram refuses (400) in its own words: nothing is done.</summary>
    public static Fault Refused(string description) => new Refusing(description);

    /// <summary>429 with <c>retry_after</c>; until it has passed, the chat (or the whole bot) is refused again.</summary>
    public static Fault TooManyRequests(int seconds, bool wholeBot = false) => new Flood(seconds, wholeBot);

    /// <summary>The connection is cut and nothing was done.</summary>
    public static Fault ResetBeforeAcceptance { get; } = new Reset(after: false);

    /// <summary>What was asked is done, then the connection is cut without an answer.</summary>
    public static Fault ResetAfterAcceptance { get; } = new Reset(after: true);

    /// <summary>Acts before the method runs; true when the request ends here.</summary>
    internal virtual Task<bool> BeforeAcceptance(HttpContext http, ApiRequest request, World world, CancellationToken ct) => Task.FromResult(false);

    /// <summary>Acts when the method has run; true when no answer is to be written.</summary>
    internal virtual Task<bool> AfterAcceptance(HttpContext http, ApiRequest request, CancellationToken ct) => Task.FromResult(false);

    private sealed class ErrorStatus(int status) : Fault
    {
        internal override async Task<bool> BeforeAcceptance(HttpContext http, ApiRequest request, World world, CancellationToken ct)
        {
            if (status == 500)
                throw new Refusal(500, "Internal Server Error");
            request.Status = status;
            http.Response.StatusCode = status;
            http.Response.ContentType = "text/html";
            await http.Response.WriteAsync($"<html><head><title>{status}</title></head><body><center><h1>{status}</h1></center></body></html>", ct);
            return true;
        }
    }

    private sealed class Refusing(string description, int code = 400) : Fault
    {
        internal override Task<bool> BeforeAcceptance(HttpContext http, ApiRequest request, World world, CancellationToken ct) =>
            throw (code == 400 ? Refusal.BadRequest(description) : new Refusal(code, description));
    }

    private sealed class Flood(int seconds, bool wholeBot) : Fault
    {
        internal override Task<bool> BeforeAcceptance(HttpContext http, ApiRequest request, World world, CancellationToken ct)
        {
            world.Limits.CloseFor(wholeBot ? null : request.ChatId, TimeSpan.FromSeconds(seconds));
            throw Refusal.TooManyRequests(seconds);
        }
    }

    private sealed class Reset(bool after) : Fault
    {
        internal override Task<bool> BeforeAcceptance(HttpContext http, ApiRequest request, World world, CancellationToken ct) => Cut(http, !after);

        internal override Task<bool> AfterAcceptance(HttpContext http, ApiRequest request, CancellationToken ct) => Cut(http, after);

        private static Task<bool> Cut(HttpContext http, bool now)
        {
            if (now)
                http.Abort();
            return Task.FromResult(now);
        }
    }
}
