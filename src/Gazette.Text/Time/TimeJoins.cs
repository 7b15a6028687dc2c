using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Joins times that belong together: 上周一到昨天, 8月以来, since Monday.</summary>
internal static partial class TimeJoins
{
    /// <summary>The mentions, with those joined that a word connects.</summary>
    public static IReadOnlyList<TimeMention> Join(string folded, List<TimeMention> mentions, Reference reference)
    {
        if (mentions.Count == 0)
            return [];
        var joined = new List<TimeMention> { mentions[0] };
        foreach (var next in mentions.Skip(1))
        {
            if (FromTo(folded, joined[^1], next) is { } span)
                joined[^1] = span;
            else
                joined.Add(next);
        }
        for (var i = 0; i < joined.Count; i++)
            joined[i] = Since(folded, joined[i], i + 1 < joined.Count ? joined[i + 1].Start : folded.Length, reference);
        return joined;
    }

    private static TimeMention? FromTo(string folded, TimeMention from, TimeMention to)
    {
        if (to.Start - from.End > 7 || from.Days.From > to.Days.To || !Between().IsMatch(folded.AsSpan(from.End, to.Start - from.End)))
            return null;
        var yearGiven = from.YearGiven && to.YearGiven;
        var meaning = from.Months is { } first && to.Months is { } last
            ? TimeMeaning.Of(new MonthRange(first.From, last.To), yearGiven)
            : new TimeMeaning(new(from.Days.From, to.Days.To), yearGiven);
        return new(from.Start, to.End - from.Start, meaning, "from … to");
    }

    private static TimeMention Since(string folded, TimeMention mention, int room, Reference reference)
    {
        if (mention.Days.From > reference.Today)
            return mention;
        var after = After().Match(folded, mention.End, room - mention.End).Length;
        // The rules for days and months take the word before them along.
        var said = after > 0 || folded.AsSpan(mention.Start, mention.Length).StartsWith("since ") || folded.AsSpan(0, mention.Start).EndsWith("since ");
        if (!said)
            return mention;
        var meaning = new TimeMeaning(new(mention.Days.From, reference.Today), mention.YearGiven) { Cumulative = mention.Days.From.DayOfYear == 1 };
        return new(mention.Start, mention.Length + after, meaning, "since");
    }

    [GeneratedRegex("^ ?(?:至|到|[-—–~]{1,2}|to|through|until|till) ?$")]
    private static partial Regex Between();

    [GeneratedRegex(@"\G ?(?:以来|至今|到现在|到目前)")]
    private static partial Regex After();
}
