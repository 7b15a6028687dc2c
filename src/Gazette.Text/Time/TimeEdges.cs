using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Times that are the edge of another: 9月以来, 自9月1日起, since Monday, 9月10日之前, 截至上周, before September.</summary>
/// <remarks>An article has only the first of these: there 9月10日前 says by when something is to be done.</remarks>
internal static partial class TimeEdges
{
    /// <summary>The mention, or the period that it bounds, with the words that say so.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="mention">A time in it.</param>
    /// <param name="room">The stretch that no other mention has taken.</param>
    /// <param name="reference">The day from which it is reckoned.</param>
    public static TimeMention Read(string folded, TimeMention mention, Range room, Reference reference)
    {
        if (mention.Problem is not null)
            return mention;
        var before = Before().Match(folded, room.Start.Value, mention.Start - room.Start.Value);
        var after = After().Match(folded, mention.End, room.End.Value - mention.End);
        // Some rules take the word before them along; what reaches to today is bounded already.
        var own = Own().Match(folded, mention.Start, mention.Length);
        if (Bounded(folded, mention, reference, group => Has(before, group) || (Has(own, group) && mention.Days.To != reference.Today) || Has(after, group)) is not ({ } rule, { } meaning))
            return mention;
        var start = mention.Start - before.Length;
        return new(start, mention.End + after.Length - start, meaning, rule);

        static bool Has(Match match, string group) => match.Groups[group].Success;
    }

    private static (string Rule, TimeMeaning Meaning)? Bounded(string folded, TimeMention mention, Reference reference, Func<string, bool> says)
    {
        if (says("since") && mention.Days.From <= reference.Today)
            return ("since", Since(mention, reference.Today));
        if (reference.LooksAhead)
            return null;
        if (says("on") && mention.Days.From <= reference.Today)
            return ("since", Since(mention, reference.Today));
        if (says("earlier"))
            return ("before", UpTo(mention, IsEnd(folded, mention) ? mention.Days.To : mention.Days.From.AddDays(-1)));
        if (says("later"))
            return ("after", From(mention, mention.Days.To.AddDays(1), reference.Today));
        if (says("fromthen"))
            return ("after", From(mention, mention.Days.From == mention.Days.To ? mention.Days.From : mention.Days.To.AddDays(1), reference.Today));
        if (says("upto"))
            return ("up to", Until(mention));
        return null;
    }

    private static TimeMeaning Since(TimeMention mention, DateOnly today) =>
        new(new(mention.Days.From, today), mention.YearGiven) { Cumulative = mention.Days.From.DayOfYear == 1 };

    private static TimeMeaning UpTo(TimeMention mention, DateOnly last) =>
        new(new(TimeMeaning.Beginning < last ? TimeMeaning.Beginning : last, last), mention.YearGiven) { HasNoStart = true };

    // Up to the end of a month (截至8月31日) is the form that cumulative figures are stated in.
    private static TimeMeaning Until(TimeMention mention) => mention switch
    {
        { Cumulative: true } => mention.Meaning,
        { Months: { } months } => FromJanuary(months.To, mention.YearGiven),
        _ when YearMonth.Of(mention.Days.To) is var month && Period.Of(month.LastDay) == mention.Days => FromJanuary(month, mention.YearGiven),
        _ => UpTo(mention, mention.Days.To),
    };

    private static TimeMeaning From(TimeMention mention, DateOnly first, DateOnly today) => new(new(first, first > today ? first : today), mention.YearGiven);

    private static TimeMeaning FromJanuary(YearMonth last, bool yearGiven) => TimeMeaning.Of(last.Year, 1, last.Month, yearGiven, fromJanuary: true);

    private static bool IsEnd(string folded, TimeMention mention) => folded[mention.End - 1] is '底' or '末';

    [GeneratedRegex("(?:(?<since>since )|(?<from>自从?|从|from )|(?<earlier>before |prior to |earlier than )|(?<later>after )|(?<upto>截[至止]到?|until |till |up to |through |as of ))?(?:the )?$")]
    private static partial Regex Before();

    [GeneratedRegex(@"\G(?:(?<since>since )|(?<earlier>before )|(?<later>after )|(?<upto>until |through ))")]
    private static partial Regex Own();

    [GeneratedRegex($@"\G(?: ?(?:(?<since>起?至今|以来|到现在|到目前(?:为止)?)|(?<on>开始(?!前)|起(?![床来诉火点草源飞重伏])|onwards?)|(?<earlier>(?:之|以)前|前{Pieces.Closed})|(?<later>之后|后{Pieces.Closed})|(?<fromthen>以后)|(?<upto>为止)))?")]
    private static partial Regex After();
}
