using System.Text.RegularExpressions;
using Gazette.News;

namespace Gazette.Newsroom.Sameness;

/// <summary>What keeps two pieces apart.</summary>
internal enum Difference
{
    /// <summary>Nothing: they tell the same story.</summary>
    None,

    /// <summary>One is a fragment, the other is not.</summary>
    Fragment,

    /// <summary>They were printed too far apart, or speak of days by their nearness to different days.</summary>
    Day,

    /// <summary>What they tell happened on different days.</summary>
    EventDate,

    /// <summary>Neither's departments are among the other's.</summary>
    Departments,

    /// <summary>A figure differs.</summary>
    Figures,

    /// <summary>Something is said in one where the other says something else, or more than an editor leaves out.</summary>
    Sentences,

    /// <summary>A headline says what the other piece does not.</summary>
    Title,
}

/// <summary>
/// Whether two pieces are one story. It decides for two where there is any doubt: they may differ in marks, credits, editors' words, in the words of the headline
/// that the text has too, in whole sentences that only one of them has and that hold no number, no date, no place, no list, and in a few words of a long text
/// that are no number and no name (<see cref="Rewording"/>).
/// </summary>
internal static partial class SameStory
{
    // An editor shortens by a sentence or two; a summary is another piece.
    private const double MostLeftOut = 0.25;
    private const int ShortestSentence = 8;

    /// <summary>What keeps two pieces apart, the first that is found.</summary>
    public static Difference Compare(Story one, Story other) =>
        Circumstances(one, other) is not Difference.None and var apart ? apart
        : !SentencesAgree(one, other) ? Difference.Sentences
        : !TitlesAgree(one, other) ? Difference.Title
        : Difference.None;

    /// <summary>What keeps two pieces of the same text apart: days, departments, figures.</summary>
    public static Difference Circumstances(Story one, Story other)
    {
        if (one.Article.Fragment != other.Article.Fragment)
            return Difference.Fragment;
        if (!Nearness.Near(one.Day, other.Day) || !Nearness.SameDaysMeant(one.Text, one.Day, other.Day) || !Nearness.SameDaysMeant(other.Text, one.Day, other.Day))
            return Difference.Day;
        if (one.Article.EventDate != other.Article.EventDate)
            return Difference.EventDate;
        if (one.Departments.Except(other.Departments).Any() && other.Departments.Except(one.Departments).Any())
            return Difference.Departments;
        return SameFigures(one.Article.Figures, other.Article.Figures) ? Difference.None : Difference.Figures;
    }

    private static bool SameFigures(IReadOnlyList<Figure> one, IReadOnlyList<Figure> other) =>
        one.Count == other.Count && one.Select(Stated).Order(StringComparer.Ordinal).SequenceEqual(other.Select(Stated).Order(StringComparer.Ordinal));

    private static string Stated(Figure f) => (f with { Name = Gazette.Text.Folding.Fold(f.Name), Sentence = "" }).ToString();

    // Each sentence once for once, so that a number said twice is not a number said once.
    private static bool SentencesAgree(Story one, Story other)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in one.Sentences)
            counts[sentence.Bones] = counts.GetValueOrDefault(sentence.Bones) + 1;
        var added = new List<Sentence>();
        foreach (var sentence in other.Sentences)
            if (counts.TryGetValue(sentence.Bones, out var left) && left > 0)
                counts[sentence.Bones] = left - 1;
            else
                added.Add(sentence);
        var leftOut = one.Sentences.Where(s => counts[s.Bones] > 0 && counts[s.Bones]-- > 0).ToList();
        return (leftOut.Count, added.Count) switch
        {
            (0, 0) => true,
            (0, _) => MayBeLeftOut(added, other),
            (_, 0) => MayBeLeftOut(leftOut, one),
            _ => Rewording.Is(leftOut, added, Math.Min(Length(one), Length(other))),
        };
    }

    private static bool MayBeLeftOut(List<Sentence> sentences, Story from) =>
        sentences.Sum(s => s.Bones.Length) <= MostLeftOut * Length(from)
        && sentences.TrueForAll(s => s.Ended && s.Bones.Length >= ShortestSentence && !Fact().IsMatch(s.Text.Span) && !Numeral().IsMatch(s.Bones));

    private static int Length(Story story) => story.Sentences.Sum(s => s.Bones.Length);

    private static bool TitlesAgree(Story one, Story other) =>
        one.Title.Length == 0 || other.Title.Length == 0 || one.Title == other.Title
        || (Covered(one.Title, other) && Covered(other.Title, one));

    // Every character of a headline stands in the other piece beside one of its neighbours; a number stands there whole.
    private static bool Covered(string title, Story other)
    {
        var text = other.Bones;
        bool HasPair(int at) => at >= 0 && at + 2 <= title.Length && text.Contains(title.AsSpan(at, 2).ToString(), StringComparison.Ordinal);
        for (var i = 0; i < title.Length; i++)
            if (!HasPair(i - 1) && !HasPair(i))
                return false;
        return Number().Matches(title).All(n => Number().Matches(text).Any(m => m.ValueSpan.SequenceEqual(n.ValueSpan)));
    }

    // What only one of two texts may not say alone: places and bodies, lists, labels, quotations, days.
    [GeneratedRegex("[:、\"“”「《]|公司|集团|银行|街道|[镇乡村路街巷桥区县市局委办厅院校馆园站厂店楼]|小学|中学|社区|中心|今[天日晨早晚]|[明昨][天日晨晚]|[周星期]{1,2}[一二三四五六日天]|[a-z]{2,}")]
    private static partial Regex Fact();

    [GeneratedRegex("[0-9一二三四五六七八九十百千万亿两零〇第几半双]")]
    private static partial Regex Numeral();

    [GeneratedRegex(@"[0-9][0-9.,:/-]*|[a-z]+|第?[一二三四五六七八九十百千万亿零〇]+")]
    private static partial Regex Number();
}
