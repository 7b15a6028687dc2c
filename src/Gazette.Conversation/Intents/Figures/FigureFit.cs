using Gazette.Conversation.Understanding;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Text;

namespace Gazette.Conversation.Intents;

/// <summary>How well held figures answer what was asked.</summary>
internal static class FigureFit
{
    // 建成口袋公园 for 新建口袋公园: most of the words must be there.
    private const double Least = 0.6;
    private const double OfContext = 0.5;
    private const double OfHead = 0.1;
    private const int HeadLength = 2;
    private const double Equal = 0.01;

    /// <summary>The figures that fit best by their names, and where a name alone leaves it open (电子秤合格率) by their articles; none where too little fits.</summary>
    public static IReadOnlyList<HeldFigure> Best(AskedIndicator asked, IReadOnlyList<HeldFigure> held)
    {
        if (held.Count == 0)
            return held;
        if (asked.Names.Count > 0)
        {
            var first = held.Min(h => Order(asked, h.Figure));
            return [.. held.Where(h => Order(asked, h.Figure) == first)];
        }

        var word = Folding.Fold(asked.Asked);
        var scored = held.Select(h => (Held: h, Score: Score(word, h))).Where(s => s.Score.Whole >= Least).ToList();
        var best = scored.Count == 0 ? 0 : scored.Max(s => s.Score.Weighed);
        return [.. scored.Where(s => s.Score.Weighed > best - Equal).Select(s => s.Held)];
    }

    /// <summary>How much of what was asked stands in a figure's name, sentence and title, from 0 to 1.</summary>
    public static double Whole(string asked, HeldFigure held) => Score(Folding.Fold(asked), held).Whole;

    /// <summary>How much a figure says.</summary>
    public static int Fullness(Figure figure) =>
        new object?[] { figure.Value, figure.Increase, figure.YearOnYear, figure.OfBudget, figure.Share, figure.Rank }.Count(part => part is not null);

    // Names of one indicator are the same thing; which of them articles use decides between several: the first in the list.
    private static int Order(AskedIndicator asked, Figure figure)
    {
        var name = Folding.Fold(figure.Name);
        for (var i = 0; i < asked.Names.Count; i++)
            if (Folding.Fold(asked.Names[i]) == name)
                return i;
        return asked.Names.Count;
    }

    private static (double Weighed, double Whole) Score(string word, HeldFigure held)
    {
        var name = Folding.Fold(held.Figure.Name);
        var likeness = Likeness.Of(word, name);
        var covered = Likeness.Covered(word, name);
        foreach (var context in (string[])[held.Figure.Sentence, held.Published.Article.Title])
            foreach (var (i, c) in Likeness.Covered(word, Folding.Fold(context)).Index())
                covered[i] |= c;
        // The thing that is measured stands last (电子秤合格率 is a 合格率).
        if (likeness < 1 && name.Length >= HeadLength && word.EndsWith(name[^HeadLength..], StringComparison.Ordinal))
            likeness = Math.Min(1, likeness + OfHead);
        var whole = Math.Max(likeness, covered.Count(c => c) / (double)word.Length);
        return (likeness + OfContext * (whole - likeness), whole);
    }
}
