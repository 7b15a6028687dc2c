using Gazette.Newsroom;

namespace Gazette.Conversation.Understanding;

/// <summary>The names of the store's indicators as they stood at most two seconds ago: another process may publish.</summary>
internal sealed class IndicatorBook(IIndicatorReader reader, TimeProvider clock)
{
    /// <summary>More than a paper states in years; those met last count.</summary>
    private const int MostNames = 10_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private long? lookedAt;
    private long mark = -1;

    /// <summary>The names.</summary>
    public IndicatorNames Current { get; private set; } = IndicatorNames.None;

    /// <summary>Looks into the store where the last look is older than two seconds; whoever asks meanwhile goes on with what is known.</summary>
    public async Task Refresh(CancellationToken ct)
    {
        if (!Due())
            return;
        var now = await reader.NamesMark(ct).ConfigureAwait(false);
        if (now == mark)
            return;
        Current = new(await reader.Names(MostNames, ct).ConfigureAwait(false));
        mark = now;
    }

    private bool Due()
    {
        lock (gate)
        {
            if (lookedAt is { } at && clock.GetElapsedTime(at) < Fresh)
                return false;
            lookedAt = clock.GetTimestamp();
            return true;
        }
    }
}
