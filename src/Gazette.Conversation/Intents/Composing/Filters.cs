using Gazette.Following.Follows;
using Gazette.News;
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

    /// <summary>The same as followers of these places get them: the wider place has what the narrower bring.</summary>
    /// <param name="places">What is wanted.</param>
    /// <param name="without">What is not.</param>
    /// <param name="taxonomy">What is narrower than what.</param>
    public static ArticleFilter Followed(IReadOnlyList<Place> places, IReadOnlyList<Place> without, Taxonomy taxonomy) =>
        For([.. places.SelectMany(p => Narrower(p, taxonomy)).Distinct()], [.. without.SelectMany(p => Narrower(p, taxonomy)).Distinct()]);

    private static IEnumerable<Place> Narrower(Place place, Taxonomy taxonomy) => place.Kind switch
    {
        PlaceKind.Department => taxonomy.WithNarrowerDepartments(place.Code).Select(Place.Department),
        PlaceKind.Topic => taxonomy.WithNarrowerTopics(place.Code).Select(Place.Topic),
        _ => [place],
    };

    private static List<string> CodesOf(IReadOnlyList<Place> places, PlaceKind kind) =>
        [.. places.Where(p => p.Kind == kind).Select(p => p.Code)];
}
