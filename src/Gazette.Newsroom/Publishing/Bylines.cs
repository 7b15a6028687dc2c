using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Gazette.News;
using Gazette.Text;

namespace Gazette.Newsroom.Publishing;

/// <summary>Departments named in bylines that the taxonomy does not know: each becomes one of its own, visible and followable, waiting for an operator.</summary>
internal static class Bylines
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The department of a name as printed.</summary>
    public static Department Of(string name) => new() { Code = CodeOf(name), Name = name, Confirmed = false };

    /// <summary>The departments of some articles that a taxonomy does not know.</summary>
    public static IReadOnlyList<Department> In(IEnumerable<Article> articles, Taxonomy taxonomy) =>
        [.. articles.SelectMany(a => a.Departments)
            .Where(name => !string.IsNullOrWhiteSpace(name) && taxonomy.DepartmentByName(name) is null)
            .Select(Of)
            .DistinctBy(d => d.Code)];

    // Worked out from the name alone, so that every process and every later day gives the same byline the same code.
    private static string CodeOf(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Folding.Fold(name)));
        var number = BinaryPrimitives.ReadUInt64BigEndian(hash);
        var code = new StringBuilder("x-");
        for (; number > 0; number /= (ulong)Digits.Length)
            code.Append(Digits[(int)(number % (ulong)Digits.Length)]);
        return code.ToString();
    }
}
