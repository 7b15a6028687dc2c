using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Joins two times that belong together: 上周一到昨天, from August 2019 to last month.</summary>
internal static partial class TimeJoins
{
    private const int LongestBetween = 9;

    /// <summary>The mentions, with those joined that a word connects, and each with the word that makes an edge of it (9月以来).</summary>
    public static IReadOnlyList<TimeMention> Join(string folded, List<TimeMention> mentions, Reference reference)
    {
        if (mentions.Count == 0)
            return [];
        var joined = new List<TimeMention> { mentions[0] };
        for (var i = 1; i < mentions.Count; i++)
        {
            if (FromTo(folded, joined, mentions[i]) is { } span)
                joined[^1] = span;
            else
                joined.Add(mentions[i]);
        }
        for (var i = 0; i < joined.Count; i++)
        {
            var room = new Range(i > 0 ? joined[i - 1].End : 0, i + 1 < joined.Count ? joined[i + 1].Start : folded.Length);
            joined[i] = TimeEdges.Read(folded, joined[i], room, reference);
        }
        return joined;
    }

    private static TimeMention? FromTo(string folded, List<TimeMention> before, TimeMention to)
    {
        var from = before[^1];
        if (to.Start - from.End > LongestBetween)
            return null;
        var between = Between().Match(folded, from.End, to.Start - from.End);
        if (!between.Success)
            return null;
        var room = before.Count > 1 ? before[^2].End : 0;
        var opening = Opening().Match(folded, room, from.Start - room);
        if ((between.Groups["and"].Success && !SaysBetween(folded, from, opening)) || Meaning(from, to) is not { } meaning)
            return null;
        var start = from.Start - opening.Length;
        return new(start, to.End - start, meaning, "from … to");
    }

    private static bool SaysBetween(string folded, TimeMention from, Match opening) =>
        opening.ValueSpan.StartsWith("between") || folded.AsSpan(from.Start).StartsWith("between");

    private static TimeMeaning? Meaning(TimeMention from, TimeMention to)
    {
        var yearGiven = from.YearGiven && to.YearGiven;
        var problem = from.Problem ?? to.Problem;
        if (from.Days.From > to.Days.To)
        {
            // Where the year is a guess, it is the guess that may be wrong.
            return yearGiven ? new(new(to.Days.From, from.Days.To), yearGiven) { Problem = problem ?? TimeProblem.EndBeforeStart } : null;
        }
        return from.Months is { } first && to.Months is { } last && first.From <= last.To
            ? TimeMeaning.Of(new MonthRange(first.From, last.To), yearGiven) with { Problem = problem }
            : new TimeMeaning(new(from.Days.From, to.Days.To), yearGiven) { Problem = problem };
    }

    [GeneratedRegex("(?:从|自|由|from |between )?$")]
    private static partial Regex Opening();

    [GeneratedRegex("^ ?(?:一?直?[至到]|[-—–~]{1,2}|to|through|until|till|(?<and>and)) ?$")]
    private static partial Regex Between();
}
