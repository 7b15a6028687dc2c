namespace Gazette.News;

public sealed partial class Taxonomy
{
    /// <summary>Departments with all to which they belong, each once.</summary>
    public IReadOnlyList<string> WithWiderDepartments(IEnumerable<string> codes) => WithWider(codes, c => DepartmentByCode(c)?.Parent);

    /// <summary>Topics with all wider ones, each once.</summary>
    public IReadOnlyList<string> WithWiderTopics(IEnumerable<string> codes) => WithWider(codes, c => TopicByCode(c)?.Parent);

    /// <summary>A department with all that belong to it.</summary>
    public IReadOnlyList<string> WithNarrowerDepartments(string code) =>
        [code, .. Departments.Select(d => d.Code).Where(c => c != code && Above(c, d => DepartmentByCode(d)?.Parent).Contains(code))];

    /// <summary>A topic with all narrower ones.</summary>
    public IReadOnlyList<string> WithNarrowerTopics(string code) =>
        [code, .. Topics.Select(t => t.Code).Where(c => c != code && Above(c, t => TopicByCode(t)?.Parent).Contains(code))];

    /// <summary>What stands above a code, the nearest first; where that is a ring, once around.</summary>
    internal static List<string> Above(string code, Func<string, string?> parentOf)
    {
        var above = new List<string>();
        for (var at = parentOf(code); at is not null && !above.Contains(at); at = parentOf(at))
            above.Add(at);
        return above;
    }

    private static List<string> WithWider(IEnumerable<string> codes, Func<string, string?> parentOf) =>
        [.. codes.SelectMany(code => Above(code, parentOf).Prepend(code)).Distinct(StringComparer.Ordinal)];
}
