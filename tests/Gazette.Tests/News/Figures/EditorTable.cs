using System.Globalization;
using Gazette.News;
using Gazette.News.Figures;

namespace Gazette.Tests.News.Figures;

/// <summary>Sentences with the figures that an editor indexes of them (Editor/*.txt), and how they are compared with what is read.</summary>
internal static class EditorTable
{
    public static readonly DateOnly Published = new(2026, 9, 11);

    /// <summary>The sentences of the files whose names begin so.</summary>
    public static IEnumerable<EditorCase> Cases(string folder, string file = "*")
    {
        foreach (var path in Directory.EnumerateFiles(Checkout.Path("tests", "Gazette.Tests", "News", "Figures", folder), file + ".txt").Order(StringComparer.Ordinal))
        {
            foreach (var found in Parse(File.ReadLines(path)))
                yield return found;
        }
    }

    /// <summary>The figures read, in the words of the table.</summary>
    public static IReadOnlyList<EditorFigure> Read(EditorCase given) =>
        [.. FigureReader.Read("", given.Before is null ? [given.Sentence] : [given.Before + given.Sentence], Published).Where(f => given.Sentence.Contains(f.Sentence, StringComparison.Ordinal)).Select(f => Words(f, Published.Year))];

    private static IEnumerable<EditorCase> Parse(IEnumerable<string> lines)
    {
        EditorCase? current = null;
        string? before = null;
        foreach (var line in lines.Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line.StartsWith("<<", StringComparison.Ordinal))
            {
                before = line[2..].Trim();
            }
            else if (line[0] == ' ')
            {
                current!.Figures.Add(EditorFigure.Parse(line.Trim()));
            }
            else
            {
                if (current is not null)
                    yield return current;
                (current, before) = (new(before, line, []), null);
            }
        }

        if (current is not null)
            yield return current;
    }

    /// <summary>A figure in the words of the table.</summary>
    /// <param name="f">The figure.</param>
    /// <param name="year">The year of publication, which goes without saying.</param>
    public static EditorFigure Words(Figure f, int year)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["period"] = Period(f, year) };
        void Add(string key, decimal? value, string unit = "")
        {
            if (value is { } v)
                fields[key] = v.ToString("0.####", CultureInfo.InvariantCulture) + unit;
        }

        Add("value", f.Value, f.Unit ?? "");
        Add("to", f.ValueTo);
        Add("inc", f.Increase);
        Add("yoy", f.YearOnYear);
        Add("pts", f.Points);
        Add("bud", f.OfBudget);
        // 税收占比71.2% is a value and a share; the table says it once.
        Add("share", f.Share == f.Value ? null : f.Share);
        Add("rank", f.Rank);
        return new(f.Name, fields);
    }

    /// <summary>1-8, 8, 2025, 2025:1-6, 2021-2025 or -.</summary>
    private static string Period(Figure f, int year)
    {
        if (f.Period is not { } p)
            return "-";
        if (p.From.Year != p.To.Year)
            return $"{p.From.Year}-{p.To.Year}";
        if (p.Months == 12)
            return p.From.Year.ToString(CultureInfo.InvariantCulture);
        var months = p.Months == 1 ? $"{p.From.Month}" : $"{p.From.Month}-{p.To.Month}";
        return p.From.Year == year ? months : $"{p.From.Year}:{months}";
    }
}

/// <summary>A sentence, the text before it, and its figures.</summary>
internal sealed record EditorCase(string? Before, string Sentence, List<EditorFigure> Figures);

/// <summary>A figure by its fields: period, value with unit, inc, yoy, bud, share, rank, pts, to.</summary>
internal sealed record EditorFigure(string Name, SortedDictionary<string, string> Fields)
{
    private static readonly string[] Keys = ["inc", "yoy", "bud", "share", "rank", "pts", "to"];

    /// <summary>A figure in the table: 接待游客 1-8 86.3万人次 yoy12.4. A value may be a range (3000~3500人次), - or left out; 2025:1-12 is 2025.</summary>
    public static EditorFigure Parse(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["period"] = words[1].EndsWith(":1-12", StringComparison.Ordinal) ? words[1][..4] : words[1] };
        foreach (var word in words[2..].Where(w => w != "-"))
        {
            var key = Array.Find(Keys, k => word.StartsWith(k, StringComparison.Ordinal) && (char.IsDigit(word[k.Length]) || word[k.Length] == '-'));
            if (key is null && word.Split('~') is [var low, var high])
                (fields["value"], fields["to"]) = (Plain(low) + Unit(high), Plain(high[..^Unit(high).Length]));
            else
                fields[key ?? "value"] = key is null ? Plain(word[..^Unit(word).Length]) + Unit(word) : Plain(word[key.Length..]);
        }

        return new(words[0], fields);
    }

    private static string Unit(string word) => word.TrimStart([.. "-.0123456789"]);

    /// <summary>23.10 is 23.1.</summary>
    private static string Plain(string number) => decimal.Parse(number, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture);

    public override string ToString() => Name + " " + string.Join(' ', Fields.Select(f => f.Key is "period" or "value" ? f.Value : f.Key + f.Value));
}
