namespace Gazette.News;

public sealed partial class Taxonomy
{
    private readonly Dictionary<string, Department> mergedByName = new(StringComparer.Ordinal);

    /// <summary>The department that goes by a name in any of its forms (display, full, other or former name), or null.</summary>
    public Department? DepartmentNamed(string name) =>
        DepartmentByName(name)
        ?? Departments.FirstOrDefault(d => d.FullName == name || d.Aliases.Contains(name))
        ?? Departments.FirstOrDefault(d => d.Predecessors.Contains(name));

    /// <summary>The same taxonomy where some departments are part of others: they are listed no more, and their names mean the others.</summary>
    /// <param name="merged">Code and name of each, with the code of the one that stands for it.</param>
    public Taxonomy WithMerged(IReadOnlyCollection<(string Code, string Name, string Into)> merged)
    {
        var gone = merged.Select(m => m.Code).ToHashSet(StringComparer.Ordinal);
        var names = merged.ToLookup(m => m.Into, m => m.Name, StringComparer.Ordinal);
        var kept = Departments
            .Where(d => !gone.Contains(d.Code))
            .Select(d => names.Contains(d.Code) ? d with { Aliases = [.. d.Aliases.Union(names[d.Code].Where(n => n != d.Name))] } : d)
            .ToList();
        var taxonomy = new Taxonomy(kept, Topics, Rules);
        foreach (var (_, name, into) in merged)
            if (taxonomy.DepartmentByCode(into) is { } department)
                taxonomy.mergedByName.TryAdd(name, department);
        return taxonomy;
    }
}
