using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Gazette.Benchmarks.Samples;

namespace Gazette.Benchmarks.Understanding;

/// <summary>What a grammar of this size cannot do without: width folding, a look for every name, and 200 compiled patterns.</summary>
internal static class NormalizedAndMatched
{
    private const int Patterns = 200;

    private static readonly SearchValues<string> Names = SearchValues.Create(
        [.. SyntheticNews.Taxonomy.Departments.SelectMany(d => d.Aliases.Append(d.Name)), .. SyntheticNews.Taxonomy.Topics.Select(t => t.Name)],
        StringComparison.Ordinal);

    private static readonly Regex[] Rules = Make();

    public static int Hear(string text)
    {
        var normal = text.Normalize(NormalizationForm.FormKC);
        var found = normal.AsSpan().ContainsAny(Names) ? 1 : 0;
        foreach (var rule in Rules)
            found += rule.IsMatch(normal) ? 1 : 0;
        return found;
    }

    private static Regex[] Make()
    {
        var (news, random) = (new SyntheticNews(5), new Random(5));
        return [.. Enumerable.Range(0, Patterns).Select(_ =>
        {
            var title = news.Next().Title;
            return new Regex($"{title[..2]}(?:{title[2..4]}|第?\\d{{1,{random.Next(2, 5)}}}[年月日号])", RegexOptions.Compiled | RegexOptions.CultureInvariant);
        })];
    }
}
