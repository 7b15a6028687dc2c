using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.Following.Schedules;
using Gazette.Text;

namespace Gazette.Conversation.Understanding;

/// <summary>From one time of day to another, as people say their quiet hours: 晚上10点到早上7点, 夜里11点到6点半, 22:00-07:00, between 10pm and 7am.</summary>
internal static partial class ClockRanges
{
    private const int Day = 24 * 60;

    private const string Time = @"(?<half>凌晨|早上|上午|早晨|清晨|早|中午|午后|下午|傍晚|晚上|晚间|夜里|夜间|深夜|半夜|晚)?\s*(?<hour>(?<!\d)\d{1,2}(?!\d)|[零一二两三四五六七八九十]{1,3})\s*(?:(?<mark>:)(?<minute>\d{2})(?!\d)|(?<mark>[点时])(?:(?<halfpast>半)|(?<quarter>[一三])刻|(?<minute>\d{1,2})分?)?)?\s*(?:(?<ampm>[ap])\.?m\b\.?)?";

    // After a range or a night: that then nothing is to come.
    private const string Not = "(?:我)?\\s*(?:请|都|就|也)*(?:不要|别|不用|勿|莫|免|不能|不)(?:再|给我|向我|来)*(?:推送|推|发消息|发新闻|发通知|发送|发|打扰|吵|烦|响|通知)(?:我)?(?:新闻|消息|通知)?(?:了)?";

    /// <summary>The ranges that stand in folded text in which something is said of quiet or of pushing; elsewhere 3点到5点 is what somebody looks for.</summary>
    /// <returns>A range with a word against pushing beside it, or a night with one, is quiet said outright.</returns>
    public static IEnumerable<Mention> Find(string folded)
    {
        if (!About().IsMatch(folded))
            yield break;
        foreach (Match match in Pattern().Matches(folded))
            if ((match.Groups["mark"].Success || match.Groups["ampm"].Success) && Read(match) is { } quiet)
                yield return new ClockRangeMention(match.Index, match.Length, quiet) { Feature = match.Groups["not"].Success ? Feature.Quiet : Feature.ClockRange };
        foreach (Match match in Night().Matches(folded))
            yield return new(match.Index, match.Length, Feature.Quiet);
    }

    /// <summary>Reads a text that is nothing but a range, as a command's argument is; null where it is none.</summary>
    public static QuietHours? Parse(string text) =>
        Pattern().Match(Folding.Fold(text).Trim()) is { Success: true, Index: 0 } match && match.Length == text.Trim().Length ? Read(match) : null;

    [GeneratedRegex("打扰|勿扰|吵|静音|无声|出声|安静|推|发|sound|disturb|bother|mute|quiet|silen|dnd|push|send|digest|message|notif")]
    private static partial Regex About();

    [GeneratedRegex("(?:晚上|夜里|夜间|半夜|深夜|凌晨|睡觉(?:的?时候|时间|时)?|午休(?:的?时候|时间|时)?|晚(?=\\d))+(?:" + Time + ")?(?:以后|之后|后)?" + Not + "|" + Time + "(?:以后|之后|后)" + Not + "|\\b(?:no|stop|don't send|do not send)\\s+(?:any\\s+|the\\s+|me\\s+)*(?:messages?|digests?|news|notifications?|pushes|anything)\\s+(?:at night|overnight|during the night)\\b|\\b(?:don't|do not|never|not)\\s+(?:disturb|bother|message|wake|text)\\s+(?:me\\s+)?(?:at night|overnight|in the night|after\\s+" + Time + ")")]
    private static partial Regex Night();

    [GeneratedRegex("(?<not>\\b(?:mute|silence|no|stop)\\s+(?:all\\s+|my\\s+)*(?:notifications?|messages?|digests?|news|everything)\\s+)?(?:从|每天|每晚|在|午休时间|睡觉时间|夜间|between\\s+|from\\s+)*(?<from>" + Time + ")(?:以后|之后|后)?\\s*(?:到|至|~|-|–|—|and\\b|to\\b|until\\b|till?\\b)\\s*(?:第二天|次日|隔天|翌日|明天|the next (?:day|morning))?的?\\s*(?<to>" + Time + ")(?:之间|之内|期间|这段时间|的?时候)?(?<not>" + Not + ")?")]
    private static partial Regex Pattern();

    // Where a half of the day is not said, the shorter range is meant: 晚上10点到7点 ends in the morning, 晚上9点到11点 the same evening.
    private static QuietHours? Read(Match match)
    {
        if (Minutes(match, match.Groups["from"]) is not { } from || Minutes(match, match.Groups["to"]) is not { } to)
            return null;
        var (first, end) = from.SelectMany(f => to.Select(t => (From: f, To: t))).Where(r => r.From != r.To)
            .OrderBy(r => (r.To - r.From + Day) % Day).ThenByDescending(r => r.From > r.To).FirstOrDefault();
        return first == end ? null : new(TimeOnly.MinValue.AddMinutes(first), TimeOnly.MinValue.AddMinutes(end));
    }

    // The minutes of the day that a time can mean; null where it is no time.
    private static int[]? Minutes(Match match, Group time)
    {
        if (!ChineseNumerals.TryParse(Within(match, "hour", time), out var hour) || hour > 24)
            return null;
        var minute = Within(match, "halfpast", time).Length > 0 ? 30
            : Within(match, "quarter", time) is { Length: > 0 } quarter ? (quarter == "一" ? 15 : 45)
            : Within(match, "minute", time) is { Length: > 0 } written ? int.Parse(written, CultureInfo.InvariantCulture) : 0;
        if (minute > 59)
            return null;
        var exact = Within(match, "mark", time) == ":" && Within(match, "hour", time).Length == 2;
        return [.. Hours(hour, Within(match, "half", time), Within(match, "ampm", time), exact).Select(h => (int)(h % 24 * 60) + minute)];
    }

    private static long[] Hours(long hour, string half, string ampm, bool exact) => (half, ampm) switch
    {
        ("中午", _) => [hour < 4 ? hour + 12 : hour],
        ("下午" or "午后" or "傍晚", _) or (_, "p") => [hour < 12 ? hour + 12 : hour],
        ("晚上" or "晚间" or "晚" or "夜里" or "夜间" or "深夜" or "半夜", _) => [hour is > 4 and < 12 ? hour + 12 : hour == 12 ? 0 : hour],
        ("凌晨", _) or (_, "a") => [hour == 12 ? 0 : hour],
        ("", "") when hour is > 0 and <= 12 && !exact => [hour, hour + 12],
        _ => [hour],
    };

    // A name stands in both times: what was captured within one of them.
    private static string Within(Match match, string name, Group time) =>
        match.Groups[name].Captures.FirstOrDefault(c => c.Index >= time.Index && c.Index < time.Index + time.Length)?.Value ?? "";
}
