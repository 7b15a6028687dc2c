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
        CultureInfo.InvariantCulture, $"{c.Key,-28} precision {Of(c.Key).Precision:P1} recall {Of(c.Key).Recall:P1} ({c.Value.Right} right of {c.Value.Read} read, {c.Value.Expected} expected)")));

    private void Add(EditorCase given, IReadOnlyList<EditorFigure> read)
    {
        var expected = given.Figures;
        var (expectedWords, readWords) = (expected.ConvertAll(f => f.ToString()), read.Select(f => f.ToString()).ToList());
        if (!readWords.Order(StringComparer.Ordinal).SequenceEqual(expectedWords.Order(StringComparer.Ordinal)))
            Differences.Add($"{given.Sentence}\n    expected {string.Join(" / ", expectedWords)}\n    read     {string.Join(" / ", readWords)}");
        Match("figures", read, expected, (r, e) => r.Name == e.Name && SameFields(r, e));
        Match("figures, a name in the other", read, expected, (r, e) => IsNear(r, e) && SameFields(r, e));
        Match("figures, any name", read, expected, SameFields);
        Match("value and period, any name", [.. read.Where(HasValue)], expected.FindAll(HasValue), (r, e) => Same(r, e, "value") && Same(r, e, "period"));
        Match("name", read, expected, (r, e) => r.Name == e.Name);
        Match("name in the other", read, expected, IsNear);
        foreach (var key in read.Concat(expected).SelectMany(f => f.Fields.Keys).Distinct().ToList())
            Match(key, [.. read.Where(f => f.Fields.ContainsKey(key))], expected.FindAll(f => f.Fields.ContainsKey(key)), (r, e) => r.Name == e.Name && Same(r, e, key));
    }

    /// <summary>Counts how many of the figures read are right, each figure of the editor answering for one.</summary>
    private void Match(string what, IReadOnlyList<EditorFigure> read, List<EditorFigure> expected, Func<EditorFigure, EditorFigure, bool> isRight)
    {
        var open = expected.ToList();
        var right = read.Count(r => open.FindIndex(e => isRight(r, e)) is >= 0 and var at && Drop(open, at));
        var (sum, found, wanted) = counts.GetValueOrDefault(what);
        counts[what] = (sum + right, found + read.Count, wanted + expected.Count);
    }

    private static bool Drop(List<EditorFigure> open, int at)
    {
        open.RemoveAt(at);
        return true;
    }

    private static bool HasValue(EditorFigure figure) => figure.Fields.ContainsKey("value");

    private static bool Same(EditorFigure read, EditorFigure expected, string key) => read.Fields.GetValueOrDefault(key) == expected.Fields.GetValueOrDefault(key);

    private static bool SameFields(EditorFigure read, EditorFigure expected) => read.Fields.SequenceEqual(expected.Fields);

    /// <summary>Whether one name contains the other: a reader knows what is meant.</summary>
    private static bool IsNear(EditorFigure read, EditorFigure expected) =>
        read.Name.Contains(expected.Name, StringComparison.Ordinal) || expected.Name.Contains(read.Name, StringComparison.Ordinal);
}
