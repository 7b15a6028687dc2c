using Gazette.News;

namespace Gazette.Newsroom;

/// <summary>A department that the newsroom met in a byline.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name as printed.</param>
/// <param name="Confirmed">Whether an operator confirmed it.</param>
/// <param name="MergedInto">Code of the department it is part of now, or null.</param>
public sealed record MetDepartment(string Code, string Name, bool Confirmed, string? MergedInto = null);

/// <summary>Departments that the newsroom met in bylines. Implemented by a store.</summary>
public interface IDepartmentReader
{
    /// <summary>All of them, the first met first.</summary>
    Task<IReadOnlyList<MetDepartment>> Met(CancellationToken ct);
}

/// <summary>The taxonomy in force: that of the file, and the departments met in bylines which the file does not have.</summary>
public sealed class TaxonomySource : ITaxonomy
{
    private readonly IDepartmentReader departments;
    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, MetDepartment> met = new(StringComparer.Ordinal);
    private Taxonomy file;
    private volatile Taxonomy current;

    /// <summary>Starts with the file's taxonomy alone; <see cref="Refresh"/> brings the rest.</summary>
    public TaxonomySource(Taxonomy file, IDepartmentReader departments)
    {
        this.file = file;
        this.departments = departments;
        current = file;
    }

    /// <inheritdoc/>
    public Taxonomy Current => current;

    /// <summary>Takes the file's new taxonomy in place of the old.</summary>
    public void Replace(Taxonomy taxonomy)
    {
        lock (gate)
        {
            file = taxonomy;
            Combine();
        }
    }

    /// <summary>Reads the departments that the store has met: at start, and when another process may have published or an operator decided.</summary>
    public async Task Refresh(CancellationToken ct) => Add(await departments.Met(ct).ConfigureAwait(false), decided: true);

    /// <summary>Departments that were met and that the file knows by now under the same name: each with the file's own.</summary>
    public IReadOnlyList<(Department Met, Department Listed)> Listed()
    {
        lock (gate)
        {
            return [.. met.Values.Where(m => m.MergedInto is null && file.DepartmentByCode(m.Code) is null)
                .Select(m => (Met: Of(m), Listed: file.DepartmentNamed(m.Name)))
                .Where(pair => pair.Listed is not null)
                .Select(pair => (pair.Met, pair.Listed!))];
        }
    }

    /// <summary>Those of some departments that the file lists.</summary>
    public IReadOnlyList<Department> OfTheFile(IEnumerable<Department> departments)
    {
        lock (gate)
            return [.. departments.Where(d => file.DepartmentByCode(d.Code) is not null)];
    }

    /// <summary>Adds departments just met.</summary>
    /// <param name="found">Departments.</param>
    /// <param name="decided">Whether they say what operators decided; what was met just now says nothing of that.</param>
    internal void Add(IReadOnlyList<MetDepartment> found, bool decided = false)
    {
        lock (gate)
        {
            var changed = false;
            foreach (var department in found)
            {
                if (met.TryGetValue(department.Code, out var before) && (!decided || before == department))
                    continue;
                met[department.Code] = department;
                changed = true;
            }

            // The same object while nothing changes, so that what is built from a taxonomy can be kept.
            if (changed)
                Combine();
        }
    }

    private void Combine()
    {
        var merged = met.Values.Where(m => m.MergedInto is not null).ToList();
        var standing = file.With(met.Values.Where(m => m.MergedInto is null).Select(Of));
        current = met.Count == 0 ? file : merged.Count == 0 ? standing : standing.WithMerged([.. merged.Select(m => (m.Code, m.Name, m.MergedInto!))]);
    }

    private static Department Of(MetDepartment met) => new() { Code = met.Code, Name = met.Name, Confirmed = met.Confirmed };
}
