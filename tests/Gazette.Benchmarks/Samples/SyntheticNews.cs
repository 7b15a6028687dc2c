using System.Text;
using System.Text.RegularExpressions;
using Gazette.Configuration;
using Gazette.News;

namespace Gazette.Benchmarks.Samples;

/// <summary>Articles that never end: words in the frequencies of the sample issues, in an order that means nothing. The same seed gives the same articles.</summary>
internal sealed partial class SyntheticNews(int seed)
{
    private const int Paragraphs = 4;
    private const int CharactersAParagraph = 125;
    private const int ArticlesWithFigures = 5; // one in five

    private static readonly string[] Words = ReadWords();
    private readonly Random random = new(seed);
    private int written;

    /// <summary>The departments and topics that articles have.</summary>
    public static Taxonomy Taxonomy { get; } = TaxonomyFile.Read(House.Home);

    /// <summary>The next article, of about 500 characters.</summary>
    public Article Next()
    {
        var paragraphs = Enumerable.Range(0, Paragraphs).Select(_ => Paragraph()).ToList();
        if (++written % ArticlesWithFigures == 0)
            paragraphs[1] = $"1至{random.Next(2, 12)}月，全区实现财政收入{random.Next(100_000, 999_999)}万元，同比增长{random.Next(1, 99) / 10.0:0.0}%。" + paragraphs[1];
        return new()
        {
            Title = Words[random.Next(Words.Length)] + Phrase(3) + Words[random.Next(Words.Length)],
            Departments = [Taxonomy.Departments[Rank(Taxonomy.Departments.Count)].Name],
            Topics = [Taxonomy.Topics[Rank(Taxonomy.Topics.Count)].Name],
            Paragraphs = paragraphs,
        };
    }

    /// <summary>An issue as it is handed in, in the layout of the sample issues.</summary>
    public string Issue(int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
        {
            var article = Next();
            text.Append("## ").Append(article.Title).Append("\n\n").AppendJoin("\n\n", article.Paragraphs).Append("（**").Append(article.Departments[0]).Append("**）\n\n");
        }

        return text.ToString();
    }

    /// <summary>A place in a list whose first entries are the most popular.</summary>
    /// <param name="count">Its length.</param>
    /// <param name="skew">1 for none; the more, the more popular are the first.</param>
    public int Rank(int count, double skew = 2) => (int)(Math.Pow(random.NextDouble(), skew) * count);

    /// <summary>Words that articles have, each once.</summary>
    public IReadOnlyList<string> DistinctWords(int count)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < count)
            words.Add(Words[random.Next(Words.Length)]);
        return [.. words];
    }

    private string Paragraph()
    {
        var text = new StringBuilder();
        while (text.Length < CharactersAParagraph)
            text.Append(Phrase(random.Next(3, 7))).Append('，').Append(Phrase(random.Next(3, 7))).Append('。');
        return text.ToString();
    }

    private string Phrase(int words) => string.Concat(Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));

    [GeneratedRegex("[\u4e00-\u9fff]{2,}")]
    private static partial Regex HanRun();

    // Every pair of characters as often as it stands there.
    private static string[] ReadWords() =>
        [.. Directory.EnumerateFiles(Path.Combine(House.Home, "seeds")).Order(StringComparer.Ordinal)
            .SelectMany(file => HanRun().Matches(File.ReadAllText(file)))
            .SelectMany(run => run.Value.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new string(pair)))];
}
