using System.Globalization;

namespace Gazette.Tests.News.Figures;

/// <summary>How much of a table is read as the editor indexed it: whole figures, and field by field.</summary>
internal sealed class FigureScore
{
    private readonly SortedDictionary<string, (int Right, int Read, int Expected)> counts = new(StringComparer.Ordinal);

    /// <summary>What differs, a line a sentence.</summary>
    public List<string> Differences { get; } = [];

    public (double Precision, double Recall) Of(string what) =>
        counts.TryGetValue(what, out var c) ? (c.Read == 0 ? 1 : (double)c.Right / c.Read, c.Expected == 0 ? 1 : (double)c.Right / c.Expected) : (1, 1);

    public static FigureScore Measure(IEnumerable<EditorCase> cases)
    {
        var score = new FigureScore();
        foreach (var given in cases)
            score.Add(given, EditorTable.Read(given));
        return score;
    }

    public static FigureScore Measure(IEnumerable<EditorArticle> articles)
    {
        var score = new FigureScore();
        foreach (var (expected, read) in articles.SelectMany(a => a.Read()))
            score.Add(expected, read);
        return score;
    }

    public override string ToString() => string.Join('\n', counts.Select(c => string.Create(
        CultureInfo.InvariantCulture, $"{c.Key,-8} precision {Of(c.Key).Precision:P1} recall {Of(c.Key).Recall:P1} ({c.Value.Right} right of {c.Value.Read} read, {c.Value.Expected} expected)")));

    private void Add(EditorCase given, IReadOnlyList<EditorFigure> read)
    {
        var (expectedWords, readWords) = (given.Figures.ConvertAll(f => f.ToString()), read.Select(f => f.ToString()).ToList());
        Count("figures", readWords.Count(expectedWords.Contains), readWords.Count, expectedWords.Count);
        if (!readWords.Order(StringComparer.Ordinal).SequenceEqual(expectedWords.Order(StringComparer.Ordinal)))
            Differences.Add($"{given.Sentence}\n    expected {string.Join(" / ", expectedWords)}\n    read     {string.Join(" / ", readWords)}");
        Count("name", read.Count(r => given.Figures.Exists(e => e.Name == r.Name)), read.Count, given.Figures.Count);
        foreach (var key in read.Concat(given.Figures).SelectMany(f => f.Fields.Keys).Distinct().ToList())
            Field(key, read, given.Figures);
    }

    /// <summary>A field is right where it stands at the figure of that name and period, or of that name.</summary>
    private void Field(string key, IReadOnlyList<EditorFigure> read, List<EditorFigure> expected) => Count(
        key,
        read.Count(r => r.Fields.TryGetValue(key, out var v) && expected.Exists(e => e.Name == r.Name && e.Fields.TryGetValue(key, out var w) && v == w)),
        read.Count(r => r.Fields.ContainsKey(key)),
        expected.Count(e => e.Fields.ContainsKey(key)));

    private void Count(string what, int right, int read, int expected)
    {
        var (r, d, e) = counts.GetValueOrDefault(what);
        counts[what] = (r + right, d + read, e + expected);
    }
}
