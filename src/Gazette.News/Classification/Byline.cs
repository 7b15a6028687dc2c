namespace Gazette.News.Classification;

/// <summary>Who a byline names.</summary>
/// <param name="Bodies">Departments and other bodies, as printed.</param>
/// <param name="People">Reporters and correspondents.</param>
internal sealed record Byline(IReadOnlyList<string> Bodies, IReadOnlyList<string> People)
{
    public static readonly Byline None = new([], []);

    /// <summary>Both bylines as one, each name once.</summary>
    public Byline And(Byline other) => new([.. Bodies.Union(other.Bodies)], [.. People.Union(other.People)]);
}
