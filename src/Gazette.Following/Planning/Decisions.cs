using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;

namespace Gazette.Following.Planning;

/// <summary>
/// What was decided for a person holds for everyone whose follows and closing windows say the same: offers are matched for the first of them alone.
/// What they say is known by the sum of random 128-bit marks, one for each thing said: two sums that are equal by chance are not to be expected, and as the
/// marks are drawn anew for each run, nobody can bring it about.
/// </summary>
/// <param name="oldest">Offers before this sequence number decide nothing; null where those after the lowest watermark are all.</param>
internal sealed class Decisions(long? oldest)
{
    private readonly Random random = new();
    private readonly Dictionary<SaidByFollow, UInt128> follows = [];
    private readonly Dictionary<(Cadence, long), UInt128> windows = [];
    private readonly Dictionary<UInt128, PlannedDigest?> known = [];

    /// <summary>What decides a person's digest.</summary>
    public UInt128 KeyOf(ImmutableArray<Follow> standing, List<Window> closing)
    {
        var (key, low) = (UInt128.Zero, long.MaxValue);
        foreach (var window in closing)
        {
            key += MarkOf(windows, (window.Cadence, window.Watermark));
            low = Math.Min(low, window.Watermark);
        }

        low = Math.Min(low, oldest - 1 ?? low);
        foreach (var follow in standing)
        {
            // Follows that were opened before anything that is decided now are alike.
            var exclusions = follow.Exclusions.Count == 0 ? "" : string.Join('\n', follow.Exclusions);
            key += MarkOf(follows, new(follow.Place, exclusions, follow.Cadence, Math.Max(follow.From, low), follow.Until));
        }

        return key;
    }

    /// <summary>The digest decided for a key, null for none.</summary>
    /// <returns>Whether it was decided.</returns>
    public bool TryGet(UInt128 key, out PlannedDigest? digest) => known.TryGetValue(key, out digest);

    /// <summary>Decides.</summary>
    public PlannedDigest? Add(UInt128 key, PlannedDigest? digest) => known[key] = digest;

    private UInt128 MarkOf<T>(Dictionary<T, UInt128> marks, T said)
        where T : notnull
    {
        ref var mark = ref CollectionsMarshal.GetValueRefOrAddDefault(marks, said, out var exists);
        if (!exists)
            random.NextBytes(MemoryMarshal.AsBytes(new Span<UInt128>(ref mark)));
        return mark;
    }

    private readonly record struct SaidByFollow(Place Place, string Exclusions, Cadence Cadence, long From, long? Until);
}
