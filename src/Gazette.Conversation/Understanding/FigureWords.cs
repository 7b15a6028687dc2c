namespace Gazette.Conversation.Understanding;

/// <summary>What an utterance says of indicators and of what is asked about them.</summary>
internal static class FigureWords
{
    // 税收, tax; 财政收入 is a figure also alone.
    private const int ShortWord = 2;

    private static readonly string[] Asking = ["多少", "几", "how much", "what"];

    /// <summary>Indicators and aspects that stand in folded text.</summary>
    public static IEnumerable<Mention> Find(string folded, IndicatorNames names)
    {
        var known = Indicators.Words.Find(folded).ToList();
        foreach (var (start, length, indicator) in known)
            yield return new IndicatorMention(start, length, indicator.Names);
        foreach (var name in names.Find(folded))
            yield return name;
        if (known.Count == 0 && Indicators.Slip(folded) is { } slip)
            yield return slip;
        foreach (var (start, length, aspect) in Cues.Aspects.Find(folded))
            yield return new AspectMention(start, length, IsQuestion(folded.AsSpan(start, length)) ? Feature.Amount : Feature.Aspect, aspect);
    }

    /// <summary>
    /// What is an indicator in this sentence. Who asks for news (财政收入的新闻) asks for no figure; a short word that also names a place (税收) is
    /// an indicator only beside words that ask for one, or months.
    /// </summary>
    /// <param name="found">Everything found, overlapping.</param>
    /// <param name="folded">The text.</param>
    public static IReadOnlyList<Mention> Settle(IReadOnlyList<Mention> found, string folded)
    {
        if (!found.Any(m => m is IndicatorMention or AspectMention))
            return found;
        var asks = found.Any(m => m.Feature == Feature.Amount);
        if (!asks && found.Any(m => m.Feature == Feature.News && !found.OfType<IndicatorMention>().Any(i => Holds(i, m))))
            return [.. found.Where(m => m is not (IndicatorMention or AspectMention))];
        return asks || found.Any(m => m is AspectMention or WhenMention { When.Months: not null })
            ? found
            : [.. found.Where(m => m is not IndicatorMention i || !IsPlaceFirst(i, found, folded))];
    }

    /// <summary>
    /// Among words that are nothing else, words for aspects (每年, 排名, 趋势, course) are words like them, unless an indicator is named or a number asked for;
    /// those for how much something changed stay beside months (上半年旅游收入增速). Null where none is a stray.
    /// </summary>
    public static List<Mention>? WithoutStrays(List<Mention> mentions)
    {
        if (!mentions.Any(m => m is AspectMention) || mentions.Any(m => m.Feature is Feature.Indicator or Feature.Amount or Feature.FollowUp))
            return null;
        var months = mentions.Any(m => m is WhenMention { When.Months: not null });
        return [.. mentions.Where(m => m is not AspectMention aspect || (months && (aspect.Aspect is Aspect.Growth or Aspect.Increase or Aspect.Share or Aspect.OfBudget)))];
    }

    private static bool IsPlaceFirst(IndicatorMention indicator, IReadOnlyList<Mention> found, string folded) =>
        (indicator.Length <= ShortWord || !folded.AsSpan(indicator.Start, indicator.Length).ContainsAnyExceptInRange('a', 'z'))
        && found.Any(p => p is PlaceMention && (p.Start, p.Length) == (indicator.Start, indicator.Length));

    private static bool Holds(Mention outer, Mention inner) => outer.Start <= inner.Start && inner.End <= outer.End;

    private static bool IsQuestion(ReadOnlySpan<char> words)
    {
        foreach (var asking in Asking)
            if (words.Contains(asking, StringComparison.Ordinal))
                return true;
        return false;
    }
}
