using Gazette.News;

namespace Gazette.Verbs.Editing;

/// <summary>Departments and topics as the command line names them: by code or by name.</summary>
internal static class Names
{
    /// <summary>The departments, null where none were named; or what is wrong.</summary>
    public static (IReadOnlyList<Department>? Found, string? Refusal) Departments(Taxonomy taxonomy, IReadOnlyList<string>? names) =>
        All(names, name => taxonomy.DepartmentByCode(name) ?? taxonomy.DepartmentNamed(name), "department", "see gazette department list");

    /// <summary>The topics, null where none were named; or what is wrong.</summary>
    public static (IReadOnlyList<Topic>? Found, string? Refusal) Topics(Taxonomy taxonomy, IReadOnlyList<string>? names) =>
        All(names, name => taxonomy.TopicByCode(name) ?? taxonomy.TopicByName(name), "topic", "see the topics of taxonomy.json");

    private static (IReadOnlyList<T>? Found, string? Refusal) All<T>(IReadOnlyList<string>? names, Func<string, T?> find, string thing, string mend)
        where T : class
    {
        if (names is null or [])
            return (null, null);
        var found = names.Select(name => (name, find(name.Trim()))).ToList();
        return found.Find(f => f.Item2 is null) is { name: { } unknown }
            ? (null, $"There is no {thing} {unknown}: {mend}.")
            : ([.. found.Select(f => f.Item2!).Distinct()], null);
    }
}
