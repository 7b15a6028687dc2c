namespace Gazette.Following.Planning;

/// <summary>A digest of a run: the list of its articles, shared by all for whom it is the same, in whichever batch they are.</summary>
public sealed class PlannedDigest
{
    // Bodies, a bit each.
    private ulong named;
    private ulong namedInBatch;
    private ulong written;

    // Read while the batch in front is written, set while that behind it is planned.
    private long setAside;

    internal PlannedDigest(string content, long[] articles) => (Content, Articles) = (content, articles);

    /// <summary>Its articles as <see cref="DigestText"/> writes them; null once it is written.</summary>
    public string? Content { get; private set; }

    /// <summary>Ids of its articles, in the order of the news; none once it is written.</summary>
    public IReadOnlyList<long> Articles { get; private set; }

    /// <summary>Its id once it is written, else null.</summary>
    public long? Id { get; private set; }

    /// <summary>The id that was set aside for it: it gets this one, unless a batch that was planned without it writes it before. Null where none was left.</summary>
    public long? IdSetAside => Interlocked.Read(ref setAside) is > 0 and var id ? id : null;

    /// <summary>Its index among the digests of the batch that used it last.</summary>
    internal (int Batch, int Index) Used { get; private set; } = (-1, -1);

    /// <summary>Another batch uses it.</summary>
    internal void UseIn(int batch, int index) => (Used, namedInBatch) = ((batch, index), 0);

    internal void SetAside(long id) => Interlocked.Exchange(ref setAside, id);

    /// <summary>It is written: what it says is needed no more.</summary>
    internal void Wrote(long id) => (Id, Content, Articles) = (id, null, []);

    /// <summary>One of its bodies is written; those of a digest are numbered by the run's planner.</summary>
    internal void WroteBody(int form) => written |= Bit(form);

    /// <summary>Whether the batch's plan must name a body: it is not written, and the plan has not named it yet.</summary>
    /// <param name="form">Which.</param>
    /// <param name="isFirst">Whether no plan named it before.</param>
    internal bool MustName(int form, out bool isFirst)
    {
        var bit = Bit(form);
        isFirst = bit != 0 && (named & bit) == 0;
        var must = ((written | namedInBatch) & bit) == 0;
        named |= bit;
        namedInBatch |= bit;
        return must;
    }

    // Of more forms than bits nothing is known: the store passes over what is there.
    private static ulong Bit(int form) => form < sizeof(ulong) * 8 ? 1UL << form : 0;
}
