using System.Security.Cryptography;

namespace Gazette.Conversation.Intents;

/// <summary>Short random names for lists and changes, safe in every button.</summary>
internal static class Tokens
{
    /// <summary>So many characters of a–z and 0–9.</summary>
    public static string New(int length) => RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", length);
}
