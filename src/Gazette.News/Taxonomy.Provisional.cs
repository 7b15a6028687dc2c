using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Gazette.Text;

namespace Gazette.News;

public sealed partial class Taxonomy
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The department with a display name: the one listed, else an unconfirmed one made after <see cref="Rules"/>. The same name always gives the same code.</summary>
    /// <param name="name">As a byline prints it.</param>
    public Department DepartmentFor(string name)
    {
        var rule = Rules.FirstOrDefault(r => r.Endings.Any(e => name.EndsWith(e, StringComparison.Ordinal)));
        var display = rule is null ? name : Usual(name, rule);
        return DepartmentByName(display) ?? new Department
        {
            Code = ProvisionalCode(display),
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

    /// <summary>The code of a department that no list knows, worked out from its name alone: every process and every later day gives the same.</summary>
    public static string ProvisionalCode(string name)
    {
        // Names have no transcription here, and a code may hold a-z and 0-9 alone.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Folding.Fold(name)));
        var number = BinaryPrimitives.ReadUInt64BigEndian(hash);
        var code = new StringBuilder("x-");
        for (; number > 0; number /= (ulong)Digits.Length)
            code.Append(Digits[(int)(number % (ulong)Digits.Length)]);
        return code.ToString();
    }
}
