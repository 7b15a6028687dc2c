using Gazette.News;

namespace Gazette.Newsroom.Publishing;

/// <summary>Departments named in bylines that the taxonomy does not know: each becomes one of its own, visible and followable, waiting for an operator.</summary>
internal static class Bylines
{
    /// <summary>The department of a name as printed.</summary>
    public static Department Of(string name) => new() { Code = Taxonomy.ProvisionalCode(name), Name = name, Confirmed = false };

    /// <summary>The departments of some articles that a taxonomy does not know.</summary>
    public static IReadOnlyList<Department> In(IEnumerable<Article> articles, Taxonomy taxonomy) =>
        [.. articles.SelectMany(a => a.Departments)
            .Where(name => !string.IsNullOrWhiteSpace(name) && taxonomy.DepartmentByName(name) is null)
            .Select(Of)
            .DistinctBy(d => d.Code)];
}
