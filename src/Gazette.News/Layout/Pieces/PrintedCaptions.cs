using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Pieces;

/// <summary>Which captions stand above more than one segment.</summary>
internal sealed class PrintedCaptions
{
    private const int Shortest = 8;

    /// <summary>On more lines than one page has, only captions printed again word for word are found.</summary>
    private const int MostCompared = 400;

    private readonly List<(string Core, int Segment)> all;
    private readonly Dictionary<string, (int First, int Last)> exact = new(StringComparer.Ordinal);

    /// <param name="tops">For each segment the lines above its text.</param>
    public PrintedCaptions(IReadOnlyList<IReadOnlyList<Part>> tops)
    {
        all = [.. tops.SelectMany((top, i) => top.Select(p => (Core: Signs.Core(p.Text), Segment: i)).Where(c => c.Core.Length >= Shortest))];
        foreach (var (core, segment) in all)
            exact[core] = exact.TryGetValue(core, out var known) ? known with { Last = segment } : (segment, segment);
    }

    /// <summary>The first segment above which the text stands, whole or with its beginning cut off, when another than <paramref name="own"/> bears it too.</summary>
    public int? FirstWith(string text, int own)
    {
        var core = Signs.Core(text);
        if (core.Length < Shortest)
            return null;
        if (all.Count > MostCompared)
            return exact.TryGetValue(core, out var known) && known.First != known.Last ? known.First : null;
        var bearers = all.Where(c => IsSame(c.Core, core)).Select(c => c.Segment).ToList();
        return bearers.Exists(b => b != own) ? bearers.Min() : null;
    }

    private static bool IsSame(string one, string other) =>
        one.Length >= other.Length
            ? one.EndsWith(other, StringComparison.Ordinal) || one.StartsWith(other, StringComparison.Ordinal)
            : IsSame(other, one);
}
