using Gazette.Newsroom.Publishing;

namespace Gazette.Newsroom.Editing;

/// <summary>An editor's hand on published news: one transaction an edit.</summary>
public sealed class Editor(INewsStore store, TaxonomySource taxonomy, TimeProvider time, IEnumerable<IEditListener> listeners)
{
    private readonly IEditListener[] listeners = [.. listeners];

    /// <summary>Does an edit.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="actor">Who does it, for the audit.</param>
    /// <param name="ct">Cancels, until the transaction has begun.</param>
    public async Task<EditResult> Do(Edit edit, string actor, CancellationToken ct)
    {
        var result = await store.InTransaction(desk => Apply(desk, edit, actor), ct).ConfigureAwait(false);
        await Committed(ct).ConfigureAwait(false);
        return result;
    }

    /// <summary>Does an edit inside a transaction that holds more; after its commit <see cref="Committed"/> is called.</summary>
    public EditResult Apply(INewsDesk desk, Edit edit, string actor) => new EditWork(desk, taxonomy.Current, actor, time.GetUtcNow()).Do(edit);

    /// <summary>Edits are committed: this process knows of them at once, others within two seconds.</summary>
    public async Task Committed(CancellationToken ct)
    {
        await taxonomy.Refresh(ct).ConfigureAwait(false);
        foreach (var listener in listeners)
            listener.Edited();
    }

    /// <summary>Departments that were met and that the taxonomy's file has come to know under the same name are merged into the file's own.</summary>
    /// <returns>How many.</returns>
    public async Task<int> AdoptListed(CancellationToken ct)
    {
        var pairs = taxonomy.Listed();
        foreach (var (met, listed) in pairs)
            await Do(new Edit.MergeDepartments([met], listed), "taxonomy.json", ct).ConfigureAwait(false);
        return pairs.Count;
    }
}
