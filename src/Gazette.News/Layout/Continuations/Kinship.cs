using Gazette.News.Classification;
using Gazette.News.Layout.Wording;
using Gazette.Text;

namespace Gazette.News.Layout.Continuations;

/// <summary>How much texts of one page share of what few of them hold: pairs of Han characters, and numbers.</summary>
internal sealed class Kinship
{
    /// <summary>What stands under more headlines than this says nothing.</summary>
    private const int MostHolders = 4;

    /// <summary>A number and its unit are not there by chance twice.</summary>
    private const double NumberWeight = 3;

    private const int NameMark = 0x1000_0000;

    /// <summary>What is counted on every page.</summary>
    private const string Counted = "年月日时分秒个人次户名家万亿元台件条项吨亩公千平米多余所场处册套辆位起天周岁小斤级度期版届代批种类层栋间座只";

    /// <summary>How many marks a paragraph has: longer ones share more by chance.</summary>
    private const int Usual = 80;

    private readonly double[] sizes;
    private readonly Dictionary<int, double>[] weights;
    private readonly double[] known;

    /// <param name="texts">The texts, each with a number for the place on the page where it is printed.</param>
    /// <param name="names">The names of bodies: one counts as one mark, however long it is.</param>
    public Kinship(IReadOnlyList<(string Text, int Group)> texts, BodyNames names)
    {
        var marks = texts.Select(t => Marks(t.Text, names)).ToList();
        var holders = new Dictionary<int, HashSet<int>>();
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var mark in marks[i])
            {
                if (!holders.TryGetValue(mark, out var groups))
                    holders[mark] = groups = [];
                groups.Add(texts[i].Group);
            }
        }

        known = new double[texts.Count * texts.Count];
        Array.Fill(known, double.NaN);
        sizes = [.. marks.Select(m => (double)Math.Clamp(m.Count, Usual / 2, 4 * Usual))];
        weights = [.. marks.Select(m => m.Where(k => holders[k].Count <= MostHolders).ToDictionary(k => k, k => Weight(k) / Math.Max(1, holders[k].Count - 1)))];
    }

    private static double Weight(int mark) => mark is >= 0 and < NameMark ? NumberWeight : 1;

    /// <summary>The weight of what two texts share: a mark that stands in two places of the page at the most counts 1, one in three a half.</summary>
    public double Between(int one, int other)
    {
        var key = Math.Min(one, other) * weights.Length + Math.Max(one, other);
        if (!double.IsNaN(known[key]))
            return known[key];
        var sum = 0.0;
        var (small, large) = weights[one].Count <= weights[other].Count ? (weights[one], weights[other]) : (weights[other], weights[one]);
        foreach (var (mark, weight) in small)
            sum += large.ContainsKey(mark) ? weight : 0;
        return known[key] = sum * Usual / Math.Sqrt(sizes[one] * sizes[other]);
    }

    private static HashSet<int> Marks(string text, BodyNames names)
    {
        var marks = new HashSet<int>();
        var plain = 0;
        foreach (var body in names.In(Folding.Fold(text)))
        {
            marks.UnionWith(Words.AllPairs(text[plain..body.Start]));
            marks.Add(NumberMark(text.AsSpan(body.Start, body.Length)) | NameMark);
            plain = body.Start + body.Length;
        }

        marks.UnionWith(Words.AllPairs(text[plain..]));
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
                continue;
            var from = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
            // A number of two digits or more with its unit: 101路. One alone is on every page.
            if (at - from > 1 && at < text.Length && Signs.IsHan(text[at]) && !Counted.Contains(text[at]))
                marks.Add(NumberMark(text.AsSpan(from, at - from + 1)));
        }

        return marks;
    }

    // Below every pair of Han characters.
    private static int NumberMark(ReadOnlySpan<char> number)
    {
        var code = 17;
        foreach (var c in number)
            code = unchecked(code * 31 + c);
        return code & 0x0FFF_FFFF;
    }
}
