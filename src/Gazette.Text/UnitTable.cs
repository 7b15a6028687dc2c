namespace Gazette.Text;

/// <summary>Known units by their first character, longest first.</summary>
internal sealed class UnitTable(IEnumerable<string> units)
{
    private readonly Dictionary<char, string[]> byFirst = units
        .GroupBy(unit => unit[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(unit => unit.Length).ToArray());

    /// <summary>The longest unit that stands at a position of a folded text; empty when none does.</summary>
    public string LongestAt(string folded, int at)
    {
        if (at >= folded.Length || !byFirst.TryGetValue(folded[at], out var candidates))
            return "";
        return Array.Find(candidates, unit => Stands(folded, at, unit)) ?? "";
    }

    // A Latin unit is a whole word: "5 mu", never the beginning of "5 museums".
    private static bool Stands(string folded, int at, string unit) =>
        string.CompareOrdinal(folded, at, unit, 0, unit.Length) == 0
        && !(char.IsAsciiLetter(unit[^1]) && at + unit.Length < folded.Length && char.IsAsciiLetter(folded[at + unit.Length]));
}
