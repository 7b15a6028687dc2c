using System.Collections.Frozen;
using Gazette.Text;

namespace Gazette.News.Classification;

/// <summary>A body's name found in a text.</summary>
/// <param name="Start">Where the name itself begins, without 区 or a place before it.</param>
/// <param name="Length">Its length.</param>
/// <param name="Department">The department of this district that bears it.</param>
internal readonly record struct BodyFound(int Start, int Length, Department Department);

/// <summary>Every name of every department, without 区 before it, ready to be found in folded text.</summary>
internal sealed class BodyNames
{
    private const int ShortestInText = 3;

    private readonly FrozenDictionary<string, Department> byName;
    private readonly FrozenDictionary<string, Department>.AlternateLookup<ReadOnlySpan<char>> byPart;
    private readonly FrozenDictionary<char, int[]> lengths;

    public BodyNames(Taxonomy taxonomy)
    {
        var names = new Dictionary<string, Department>(StringComparer.Ordinal);
        // A department's own name goes before another's alias, an alias before what a third took over.
        foreach (var department in taxonomy.Departments)
            Add(names, [department.Name, department.FullName ?? department.Name], department);
        foreach (var department in taxonomy.Departments)
            Add(names, department.Aliases, department);
        foreach (var department in taxonomy.Departments)
            Add(names, department.Predecessors, department);
        byName = names.ToFrozenDictionary(StringComparer.Ordinal);
        byPart = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = names.Keys.GroupBy(n => n[0]).ToFrozenDictionary(g => g.Key, g => g.Select(n => n.Length).Distinct().OrderDescending().ToArray());
    }

    /// <summary>Whether a folded name, with or without 区, is a department's.</summary>
    public bool IsKnown(string folded) => Find(folded) is not null;

    /// <summary>The department with a folded name, with or without 区.</summary>
    public Department? Find(string folded) => byName.GetValueOrDefault(folded) ?? byName.GetValueOrDefault(WithoutDistrict(folded));

    /// <summary>The names in a folded text, longest first at each place, none inside another.</summary>
    public IEnumerable<BodyFound> In(string folded)
    {
        for (var i = 0; i < folded.Length;)
        {
            var found = At(folded, i);
            if (found is { } body)
                yield return body;
            i += found?.Length ?? 1;
        }
    }

    /// <summary>The longest name that begins at a place, or null.</summary>
    public BodyFound? At(string folded, int start)
    {
        if (start >= folded.Length || !lengths.TryGetValue(folded[start], out var candidates))
            return null;
        foreach (var length in candidates)
        {
            if (length >= ShortestInText - 1 && start + length <= folded.Length
                && byPart.TryGetValue(folded.AsSpan(start, length), out var department)
                && IsWhole(folded, start, length))
                return new BodyFound(start, length, department);
        }

        return null;
    }

    private static bool IsWhole(string folded, int start, int length)
    {
        var end = start + length;
        return end == folded.Length || !BodyWords.GoesOn(folded[end - 1], folded[end]);
    }

    private static void Add(Dictionary<string, Department> names, IEnumerable<string> added, Department department)
    {
        foreach (var name in added)
        {
            if (Folding.Fold(name) is { Length: > 1 } folded)
                names.TryAdd(WithoutDistrict(folded), department);
        }
    }

    // 区委办公室 keeps its 区: 委办公室 is no name.
    private static string WithoutDistrict(string folded) =>
        folded.Length > 3 && folded[0] == '区' && folded[1] is not ('委' or '政' or '府') ? folded[1..] : folded;
}
