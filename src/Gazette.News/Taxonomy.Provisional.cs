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
            Level = rule?.Level ?? DepartmentLevel.District,
            Topics = rule?.Topics ?? [],
            Confirmed = false,
        };
    }

    private static string Usual(string name, DepartmentRule rule)
    {
        var ending = rule.Endings.Where(e => name.EndsWith(e, StringComparison.Ordinal)).MaxBy(e => e.Length)!;
        return name[..^ending.Length] + rule.Endings[0];
    }

    // Names have no transcription here, and a code may hold a-z and 0-9 alone.
    private static string Digest(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
}
