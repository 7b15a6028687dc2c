namespace Gazette.Newsroom;

/// <summary>The names of indicators that articles state figures of. Implemented by a store; safe for many callers at once.</summary>
public interface IIndicatorReader
{
    /// <summary>A mark that grows whenever a name is met that was not known before.</summary>
    Task<long> NamesMark(CancellationToken ct);

    /// <summary>The names, folded, those met last first. A name stays when its articles are withdrawn.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="ct">Ends it.</param>
    Task<IReadOnlyList<string>> Names(int limit, CancellationToken ct);
}
