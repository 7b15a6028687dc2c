using Gazette.Following.Follows;
using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>Places as a filter of articles.</summary>
internal static class Filters
{
    /// <summary>Articles of these departments, topics and keywords; everything for none.</summary>
    /// <param name="places">What is wanted.</param>
    /// <param name="without">What is not.</param>
    public static ArticleFilter For(IReadOnlyList<Place> places, IReadOnlyList<Place> without) => new()
    {
        WithoutDepartments = CodesOf(without, PlaceKind.Department),
        WithoutTopics = CodesOf(without, PlaceKind.Topic),
        WithoutWords = CodesOf(without, PlaceKind.Keyword),
        Departments = CodesOf(places, PlaceKind.Department),
        Topics = CodesOf(places, PlaceKind.Topic),
        Words = CodesOf(places, PlaceKind.Keyword),
    };

    private static List<string> CodesOf(IReadOnlyList<Place> places, PlaceKind kind) =>
        [.. places.Where(p => p.Kind == kind).Select(p => p.Code)];
}
