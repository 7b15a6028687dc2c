using Gazette.Following.Follows;

namespace Gazette.Conversation.Understanding;

/// <summary>Places and words as examples write them: <c>t:finance d:health k:垃圾分类</c>.</summary>
internal static class PlaceText
{
    public static string Of(IEnumerable<Place> places) => string.Join(' ', places);

    /// <summary>Parts joined by blanks, empty ones left out.</summary>
    public static string Join(params object?[] parts) =>
        string.Join(' ', parts.Select(p => p?.ToString() ?? "").Where(p => p.Length > 0));
}
