using System.Buffers;
using Gazette.Text.Time;

namespace Gazette.News.Dates;

/// <summary>The days on which what a text tells happened.</summary>
internal static class EventDates
{
    private const int LongestEvent = 31;

    private static readonly SearchValues<char> DayMarks = SearchValues.Create("日号號天");

    /// <summary>The newest day that a piece names and that is not after its publication.</summary>
    public static DateOnly? InArticle(string text, DateOnly published) =>
        Newest(text, sentence => TimeExpressions.FindInArticle(sentence, published), published);

    /// <summary>The newest day that the pieces of an undated issue name: only days with their month count, since today and yesterday say nothing without a date.</summary>
    /// <param name="text">The text of the issue.</param>
    /// <param name="year">The year it speaks from, if it names one.</param>
    /// <param name="today">The day it is read.</param>
    public static DateOnly? InUndated(string text, int? year, DateOnly today)
    {
        var last = year is { } named && named < today.Year ? new DateOnly(named, 12, 31) : today;
        return Newest(text, sentence => TimeExpressions.Find(sentence, last).Where(m => sentence.AsSpan(m.Start, m.Length).Contains('月')), last);
    }

    private static DateOnly? Newest(string text, Func<string, IEnumerable<TimeMention>> read, DateOnly latest)
    {
        DateOnly? newest = null;
        foreach (var sentence in WithDays(text))
        {
            foreach (var mention in read(sentence).Where(m => IsDay(sentence, m)))
            {
                var day = mention.Days.To <= latest ? mention.Days.To : mention.Days.From;
                if (day <= latest && (newest is null || day > newest))
                    newest = day;
            }
        }

        return newest;
    }

    // Most sentences name no day at all, and to look for a time costs a hundred times what it costs to see that.
    private static List<string> WithDays(string text)
    {
        var found = new List<string>();
        foreach (var range in text.AsSpan().SplitAny('。', '\n'))
        {
            if (text.AsSpan(range).ContainsAny(DayMarks))
                found.Add(text[range]);
        }

        return found;
    }

    /// <summary>A day or some days of a month: a week, a month or a year tells no day.</summary>
    private static bool IsDay(string text, TimeMention mention) =>
        mention.Months is null
        && mention.Days.To.DayNumber - mention.Days.From.DayNumber < LongestEvent
        && text.AsSpan(mention.Start, mention.Length).ContainsAny(DayMarks);
}
