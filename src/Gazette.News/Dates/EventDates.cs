using Gazette.Text.Time;

namespace Gazette.News.Dates;

/// <summary>The days on which what a text tells happened.</summary>
internal static class EventDates
{
    private const int LongestEvent = 31;

    /// <summary>The newest day that a piece names and that is not after its publication.</summary>
    public static DateOnly? InArticle(string text, DateOnly published) =>
        Newest(text, TimeExpressions.FindInArticle(text, published), published);

    /// <summary>The newest day that the pieces of an undated issue name: only days with their month count, since today and yesterday say nothing without a date.</summary>
    /// <param name="text">The text of the issue.</param>
    /// <param name="year">The year it speaks from, if it names one.</param>
    /// <param name="today">The day it is read.</param>
    public static DateOnly? InUndated(string text, int? year, DateOnly today)
    {
        var last = year is { } named && named < today.Year ? new DateOnly(named, 12, 31) : today;
        return Newest(text, TimeExpressions.Find(text, last).Where(m => text.AsSpan(m.Start, m.Length).Contains('月')), last);
    }

    private static DateOnly? Newest(string text, IEnumerable<TimeMention> mentions, DateOnly latest)
    {
        DateOnly? newest = null;
        foreach (var mention in mentions.Where(m => IsDay(text, m)))
        {
            var day = mention.Days.To <= latest ? mention.Days.To : mention.Days.From;
            if (day <= latest && (newest is null || day > newest))
                newest = day;
        }

        return newest;
    }

    /// <summary>A day or some days of a month: a week, a month or a year tells no day.</summary>
    private static bool IsDay(string text, TimeMention mention) =>
        mention.Months is null
        && mention.Days.To.DayNumber - mention.Days.From.DayNumber < LongestEvent
        && text.AsSpan(mention.Start, mention.Length).IndexOfAny('日', '号', '天') >= 0;
}
