using Gazette.Following.Follows;
using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>Places as a filter of articles.</summary>
internal static class Filters
{
    /// <summary>Articles of these departments, topics and keywords; everything for none.</summary>
    public static ArticleFilter For(IReadOnlyList<Place> places) => new()
    {
        Departments = CodesOf(places, PlaceKind.Department),
        Topics = CodesOf(places, PlaceKind.Topic),
        Words = CodesOf(places, PlaceKind.Keyword),
    };

    private static List<string> CodesOf(IReadOnlyList<Place> places, PlaceKind kind) =>
        [.. places.Where(p => p.Kind == kind).Select(p => p.Code)];
}
