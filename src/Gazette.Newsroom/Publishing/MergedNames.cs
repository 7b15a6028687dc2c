using Gazette.News;

namespace Gazette.Newsroom.Publishing;

/// <summary>Names that an operator merged mean the department they were merged into, also where a process has not heard of it yet.</summary>
internal static class MergedNames
{
    /// <summary>The drafts with merged departments replaced.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="merged">Code → code of the department that stands for it.</param>
    /// <param name="taxonomy">Knows the departments' names.</param>
    public static IEnumerable<Draft> Apply(IReadOnlyList<Draft> drafts, IReadOnlyDictionary<string, string> merged, Taxonomy taxonomy) =>
        merged.Count == 0 ? drafts : drafts.Select(draft => draft.DepartmentCodes.Any(merged.ContainsKey) ? Renamed(draft, merged, taxonomy) : draft);

    private static Draft Renamed(Draft draft, IReadOnlyDictionary<string, string> merged, Taxonomy taxonomy)
    {
        string Now(string code) => merged.GetValueOrDefault(code, code);
        var names = draft.Article.Departments
            .Select(name => taxonomy.DepartmentByName(name)?.Code is { } code && Now(code) != code ? taxonomy.DepartmentByCode(Now(code))?.Name ?? name : name)
            .Distinct(StringComparer.Ordinal);
        return Draft.Of(draft.Position, draft.Article with { Departments = [.. names] }, [.. draft.DepartmentCodes.Select(Now).Distinct(StringComparer.Ordinal)], draft.TopicCodes);
    }
}
