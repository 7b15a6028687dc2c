using Gazette.News;

namespace Gazette.Newsroom;

/// <summary>Departments that the newsroom met in bylines. Implemented by a store.</summary>
public interface IDepartmentReader
{
    /// <summary>All of them, the first met first.</summary>
    Task<IReadOnlyList<Department>> Met(CancellationToken ct);
}

/// <summary>The taxonomy in force: that of the file, and the departments met in bylines which the file does not have.</summary>
public sealed class TaxonomySource : ITaxonomy
{
    private readonly IDepartmentReader departments;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Department> met = new(StringComparer.Ordinal);
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

    /// <summary>Reads the departments that the store has met: at start, and when another process may have published.</summary>
    public async Task Refresh(CancellationToken ct) => Add(await departments.Met(ct).ConfigureAwait(false));

    /// <summary>Adds departments just met.</summary>
    internal void Add(IReadOnlyList<Department> found)
    {
        lock (gate)
        {
            var before = met.Count;
            foreach (var department in found)
                met.TryAdd(department.Code, department);
            // The same object while nothing changes, so that what is built from a taxonomy can be kept.
            if (met.Count > before)
                Combine();
        }
    }

    private void Combine() => current = met.Count == 0 ? file : file.With(met.Values);
}
