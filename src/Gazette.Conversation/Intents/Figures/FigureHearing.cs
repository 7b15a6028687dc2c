using Gazette.Conversation.Understanding;
using Gazette.Text;

namespace Gazette.Conversation.Intents;

/// <summary>What an utterance says of indicators, aspects and periods.</summary>
internal static class FigureHearing
{
    private const int MostIndicators = 4;
    private const int MostPeriods = 4;

    // What the budget is of, where nothing is said.
    private const string OfTheBudget = "财政收入";

    /// <summary>The indicators named; where none is, the words that are nothing else, which may name one of the store's.</summary>
    public static IReadOnlyList<AskedIndicator> Indicators(Utterance heard)
    {
        var named = heard.Mentions.OfType<IndicatorMention>().DistinctBy(m => m.Names[0]).Take(MostIndicators).ToList();
        return named.Count > 0
            ? [.. named.Select(m => new AskedIndicator(heard.Text.Substring(m.Start, m.Length), m.Names, m.ReadAs))]
            : heard.Rest.Count > 0 ? [Within(Words(heard))]
            : heard.Mentions.OfType<AspectMention>().Any(m => m.Aspect == Aspect.OfBudget) ? [Within(OfTheBudget)] : [];
    }

    // 财政收入完成得怎么样: an indicator grown together with few other characters is still meant.
    private static AskedIndicator Within(string words)
    {
        // 税收占财政收入的比重 asks for the share of the first.
        if (words.IndexOf('占', StringComparison.Ordinal) is > 0 and var share)
            words = words[..share];
        var found = Understanding.Indicators.Words.Find(Folding.Fold(words)).OrderByDescending(f => f.Length).FirstOrDefault();
        return found.Length * 2 >= words.Length && found.Value is not null ? new(words.Substring(found.Start, found.Length), found.Value.Names) : new(words, []);
    }

    // A department's name may tell whose figure is meant (区卫健局家庭医生签约).
    private static string Words(Utterance heard) => string.Concat(
        heard.Mentions.Where(m => m is PlaceMention or WhenMention { When.Meaning.IsNameToo: true }).Select(p => (p.Start, Word: heard.Text.Substring(p.Start, p.Length)))
            .Concat(heard.Rest.Select(r => (Start: heard.Text.IndexOf(r, StringComparison.Ordinal), Word: r)))
            .OrderBy(w => w.Start).Select(w => w.Word));

    /// <summary>An indicator that goes by the name of a place (那税收呢 after a figure).</summary>
    public static IReadOnlyList<AskedIndicator> ByPlaceNames(Utterance heard) =>
    [
        .. from place in heard.Mentions.OfType<PlaceMention>()
           let words = heard.Text.Substring(place.Start, place.Length)
           let known = Understanding.Indicators.Words.Words.GetValueOrDefault(Folding.Fold(words))
           where known is not null
           select new AskedIndicator(words, known.Names),
    ];

    /// <summary>What is asked, in the order it was said; 多少 after an aspect belongs to it (增长了多少).</summary>
    public static IReadOnlyList<Aspect> Aspects(Utterance heard)
    {
        var aspects = new List<Aspect>();
        var afterAspect = false;
        foreach (var mention in heard.Mentions)
        {
            // 增幅排第几 asks for the place of the growth.
            if (afterAspect && mention is AspectMention { Aspect: Aspect.Rank })
                aspects.RemoveAt(aspects.Count - 1);
            if (mention is AspectMention aspect)
                aspects.Add(aspect.Aspect);
            else if (mention.Feature == Feature.Amount && !afterAspect && !char.IsAsciiLetter(heard.Text[mention.Start]))
                aspects.Add(Aspect.Value);   // "how much" asks for whatever follows: did it grow
            if (mention.Feature is not (Feature.Filler or Feature.WeakFiller))
                afterAspect = mention is AspectMention;
        }

        // 比去年增长多少 asks for the growth.
        if (aspects.Any(a => a is Aspect.Growth or Aspect.Increase))
            aspects.RemoveAll(a => a == Aspect.LastYear);
        return [.. aspects.Distinct()];
    }

    /// <summary>The periods named in whole months; 累计 counts them from January, 当月 takes the last month alone.</summary>
    public static IReadOnlyList<AskedPeriod> Periods(Utterance heard) => OfKind(
        [.. heard.Mentions.OfType<WhenMention>().Where(w => w.When.Months is not null).Take(MostPeriods).Select(w => new AskedPeriod(w.When.Months!.Value, !w.When.YearGiven))],
        heard);

    /// <summary>Periods as the kind that an utterance names.</summary>
    public static IReadOnlyList<AskedPeriod> OfKind(IReadOnlyList<AskedPeriod> periods, Utterance heard) =>
        heard.Has(Feature.Cumulative) ? [.. periods.Select(p => p with { Months = new(p.Months.To with { Month = 1 }, p.Months.To) })]
        : heard.Has(Feature.Monthly) ? [.. periods.Select(p => p with { Months = new(p.Months.To, p.Months.To) })]
        : periods;
}
