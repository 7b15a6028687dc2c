using System.Security.Cryptography;
using System.Text;

namespace Gazette.News;

public sealed partial class Taxonomy
{
    /// <summary>The department with a display name: the one listed, else an unconfirmed one made after <see cref="Rules"/>. The same name always gives the same code.</summary>
    /// <param name="name">As a byline prints it.</param>
    public Department DepartmentFor(string name)
    {
        var rule = Rules.FirstOrDefault(r => r.Endings.Any(e => name.EndsWith(e, StringComparison.Ordinal)));
        var display = rule is null ? name : Usual(name, rule);
        return DepartmentByName(display) ?? new Department
        {
            Code = "x-" + Digest(display),
            Name = display,
            Level = rule?.Level ?? LevelOf(display),
            Topics = rule?.Topics ?? [],
            Confirmed = false,
        };
    }

    /// <summary>市财政局 and 桂州市财政局 are a city's, 省教育厅 is higher; what names a district, or no level, is a district's.</summary>
    private static DepartmentLevel LevelOf(string name)
    {
        if (name.StartsWith("国家", StringComparison.Ordinal) || name.IndexOf('省') is >= 0 and <= 3)
            return DepartmentLevel.Higher;
        return name.IndexOf('市') is >= 0 and <= 4 and var city && name.IndexOf('区', city) < 0 && !name.StartsWith("市场", StringComparison.Ordinal) && name.AsSpan(city).IndexOf("市场") != 0 && !name.AsSpan(city).StartsWith("市政")
            ? DepartmentLevel.City
            : DepartmentLevel.District;
    }

    private static string Usual(string name, DepartmentRule rule)
    {
        var ending = rule.Endings.Where(e => name.EndsWith(e, StringComparison.Ordinal)).MaxBy(e => e.Length)!;
        return name[..^ending.Length] + rule.Endings[0];
    }

    // Names have no transcription here, and a code may hold a-z and 0-9 alone.
    private static string Digest(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
}
