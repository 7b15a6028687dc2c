using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.Following.Schedules;
using Gazette.Text;

namespace Gazette.Conversation.Understanding;

/// <summary>How often and when, as people say it: 每天早上8点, 工作日7点半, 每周一 9:00, every Monday at 9am.</summary>
internal static partial class CadenceExpressions
{
    // Groups: half of the day, hour, minute (:30, 点30, 点半) or am/pm. A time after a cadence is its time.
    private const string Time = @"(?:\s*(?:at\s*)?(?<half>早上|上午|早晨|清晨|中午|下午|傍晚|晚上|夜里)?\s*(?<hour>\d{1,2}|[零一二两三四五六七八九十]{1,3})\s*(?:[:：](?<minute>\d{2})|[点时](?<half30>半)?(?:(?<minute>\d{1,2})分?)?|(?=\s*[ap]m)|(?<=at \d{1,2})(?!\d))\s*(?<ampm>[ap]m)?)?";

    // A time of its own: 8:00, 早上8点半, at 8am; nothing but a mark or a word of sending may stand behind it (8点档 is a programme).
    private const string TimeAlone = @"(?<![\d.:：/\-])(?:\bat\s+)?(?:(?<half>早上|上午|早晨|清晨|中午|下午|傍晚|晚上|夜里)\s*(?<hour>[零一二两三四五六七八九十]{1,3})(?=[点时])|(?<half>早上|上午|早晨|清晨|中午|下午|傍晚|晚上|夜里)?\s*(?<hour>\d{1,3}))\s*(?:[:：](?<minute>\d{2})\s*(?<ampm>[ap]m\b)?|[点时](?:钟|(?<half30>半)|(?<minute>\d{1,2})分?)?|(?<ampm>[ap]m\b))(?=$|[\s,.;!?，。；！？]|的|推|发|push|send)";

    private static readonly Rule[] Rules =
    [
        new(Cadence.Immediate, ImmediatePattern()),
        new(Cadence.Workdays, WorkdaysPattern()),
        new(Cadence.Weekly, WeeklyPattern()),
        new(Cadence.Daily, DailyPattern()),
    ];

    private static readonly string[] EnglishDays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>The expressions that stand in folded text, those of a faster cadence first.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="follows">Whether the text is the argument of a command to follow: then a time alone, anywhere in it, is every day's, as it is behind 关注.</param>
    public static IEnumerable<CadenceMention> Find(string folded, bool follows)
    {
        foreach (var rule in Rules)
            foreach (Match match in rule.Pattern.Matches(folded))
                yield return TryTime(match, out var at) && !match.Groups["noday"].Success
                    ? new(match.Index, match.Length, rule.Cadence, at, DayOf(match))
                    : new(match.Index, match.Length, rule.Cadence, null, null) { Odd = match.Value.Trim() };
        if ((follows ? 0 : FollowPattern().Match(folded) is { Success: true } verb ? verb.Index : -1) is >= 0 and var from)
            foreach (Match match in TimeAlonePattern().Matches(folded, from))
                yield return new(match.Index, match.Length, Cadence.Daily, TryTime(match, out var at) ? at : null, null) { IsTime = true, Odd = at is null ? match.Value.Trim() : null };
    }

    [GeneratedRegex("(?<!取消|不再|不要|不|别|我的)(?:关注|订阅)(?![了的列])|\\b(?:follow|subscribe)\\b")]
    private static partial Regex FollowPattern();

    [GeneratedRegex(TimeAlone)]
    private static partial Regex TimeAlonePattern();

    [GeneratedRegex("有新(?:闻|消息)(?:就|马上|立即|立刻)+|第一时间|实时(?=推|发|通|提|告)|(?:马上|立即|立刻|及时)(?=告诉|通知|提醒)|一有(?:(?:新闻|消息|更新)就?|就)|(?:immediately |right away |at once )?(?:when|whenever|as soon as) there(?: is|'s| are) (?:new |any )?(?:news|something new|anything new)|immediately|instantly|right away|\\bimmediate\\b|as (?:soon as|it) happens?|\\binstant\\b|即时|随时(?=推|发)")]
    private static partial Regex ImmediatePattern();

    [GeneratedRegex("(?:每个?)?工作日(?:每天)?" + Time + "|\\b(?:on |every )?(?:workdays?|weekdays?)\\b" + Time)]
    private static partial Regex WorkdaysPattern();

    [GeneratedRegex("每个?(?:周|星期|礼拜)(?:(?<day>[一二三四五六日天])|(?<noday>[七八九十零〇](?![点时:：])|[0-9]+(?![0-9点时:：]|\\s*[ap]m)))?" + Time + "|\\b(?:weekly|every week|every (?=mon|tue|wed|thu|fri|sat|sun))\\s*(?:on\\s+)?(?<day>mon|tue|wed|thu|fri|sat|sun)?(?:day|sday|nesday|rsday|urday)?s?\\b" + Time)]
    private static partial Regex WeeklyPattern();

    [GeneratedRegex("每[天日](?:的)?" + Time + "|天天" + Time + "|\\b(?:daily|every ?day|each day|every (?<half>morning|afternoon|evening|night))\\b" + Time)]
    private static partial Regex DailyPattern();

    private static bool TryTime(Match match, out TimeOnly? at)
    {
        at = null;
        if (!match.Groups["hour"].Success)
            return true;
        if (!ChineseNumerals.TryParse(match.Groups["hour"].ValueSpan, out var hour))
            return false;
        var minute = match.Groups["half30"].Success ? 30
            : match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        hour = InTheDay(hour, match.Groups["half"].Value, match.Groups["ampm"].Value);
        if (hour == 24 && minute == 0)
            hour = 0;
        if (hour > 23 || minute > 59)
            return false;
        at = new TimeOnly((int)hour, minute);
        return true;
    }

    private static long InTheDay(long hour, string half, string ampm) => (half, ampm) switch
    {
        ("下午" or "傍晚" or "晚上" or "夜里" or "afternoon" or "evening" or "night", _) or (_, "pm") when hour < 12 => hour + 12,
        ("中午", _) when hour < 3 => hour + 12,
        (_, "am") when hour == 12 => 0,
        _ => hour,
    };

    private static DayOfWeek? DayOf(Match match)
    {
        if (!match.Groups["day"].Success)
            return null;
        var day = match.Groups["day"].Value;
        var index = "日一二三四五六".IndexOf(day, StringComparison.Ordinal);
        return day == "天" ? DayOfWeek.Sunday : (DayOfWeek)(index >= 0 ? index : Array.IndexOf(EnglishDays, day));
    }

    private sealed record Rule(Cadence Cadence, Regex Pattern);
}
