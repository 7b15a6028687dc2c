using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Gazette.Channels.Transcripts;
using Gazette.Following;
using Microsoft.AspNetCore.Http;

namespace Gazette.Channels.WebChat;

/// <summary>
/// Who writes, without an account: a random cookie that scripts cannot read. The store knows its hash alone,
/// so that nobody who reads the store can speak as somebody.
/// </summary>
internal static class Identity
{
    /// <summary>The cookie's name.</summary>
    public const string CookieName = "gazette_chat";

    private const int SecretBytes = 32;
    private const int SecretLength = 43;
    private const int ChatBytes = 16;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400); // the longest that browsers keep one

    /// <summary>The chat of a request; a request without a usable cookie is given one.</summary>
    public static TranscriptChat Of(HttpContext context)
    {
        var secret = context.Request.Cookies[CookieName];
        if (!Usable(secret))
            secret = Renew(context, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));
        return new(WebChannel.ChannelName, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret!)).AsSpan(0, ChatBytes)));
    }

    /// <summary>The same, and the cookie lives on from today.</summary>
    public static void Renew(HttpContext context)
    {
        var secret = context.Request.Cookies[CookieName];
        Renew(context, Usable(secret) ? secret! : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));
    }

    /// <summary>The address under which a chat subscribes.</summary>
    public static Address Address(TranscriptChat chat) => new(chat.Channel, "", chat.Chat);

    private static bool Usable(string? secret) => secret?.Length == SecretLength && Base64Url.IsValid(secret);

    private static string Renew(HttpContext context, string secret)
    {
        context.Response.Cookies.Append(CookieName, secret, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = Lifetime,
            Path = "/",
            IsEssential = true,
        });
        return secret;
    }
}
