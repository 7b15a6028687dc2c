using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.Conversation.Understanding;

/// <summary>For how long nothing is to be pushed: 暂停一周, 先停三天, 这三天别推送, pause for ten days, hold my news for a week.</summary>
internal static partial class Leaves
{
    private const string Stop = "(?:暂停|暂缓|停止|停掉|停一停|先停|停|歇|挂起|中止|别推送?|不要推送?|不用推送?|别再?发|不要再?发)";

    private const string Because = "(?:(?:我|要|去|最近|这几天|下周|明天|因为)*(?:出差|旅游|旅行|度假|休假|放假|请假|出门|外出|有事|太忙|忙)了?[,，、\\s]*)?";

    private const string What = "(?:一下|我的|推送|发送|推|发|提醒|通知|新闻|消息|给我|打扰我?|了)*";

    private const string Length = "(?<count>\\d{1,4}|[一二两三四五六七八九十百半]{1,4})\\s*个?(?<unit>小时|钟头|天|日|周|星期|礼拜|月)半?";

    private static readonly (string Word, double Count)[] EnglishCounts =
    [
        ("a couple of", 2), ("couple of", 2), ("a few", 3), ("half a", 0.5), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
        ("eight", 8), ("nine", 9), ("ten", 10), ("twelve", 12), ("fourteen", 14), ("an", 1), ("a", 1),
    ];

    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["停", "暂缓", "歇", "挂起", "中止", "别", "不要", "不用", " for "], StringComparison.Ordinal);

    /// <summary>The lengths that stand in folded text together with the word that says what they are for.</summary>
    public static IEnumerable<LeaveMention> Find(string folded) => !folded.AsSpan().ContainsAny(Hints) ? [] :
        new[] { StopThenLength(), LengthThenStop(), English() }
            .SelectMany(pattern => pattern.Matches(folded))
            .Select(match => (Match: match, Leave: Read(match)))
            .Where(found => found.Leave is not null)
            .Select(found => new LeaveMention(found.Match.Index, found.Match.Length, found.Leave!));

    /// <summary>Reads a command's argument: 7, 7天, 一周, 3 days, 2w; null where it is none.</summary>
    public static Leave? Parse(string text)
    {
        var folded = Folding.Fold(text).Trim();
        if (long.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var days))
            return new(days, LeaveUnit.Day);
        return Bare().Match(folded) is { Success: true } match ? Read(match) : null;
    }

    [GeneratedRegex(Because + "(?:这|未来|接下来)?(?:" + Stop + ")" + What + "(?:这)?" + Length)]
    private static partial Regex StopThenLength();

    [GeneratedRegex("(?:这|未来|接下来)?" + Length + "(?:之?内|里)?(?:都|先|就)*(?:" + Stop + ")" + What)]
    private static partial Regex LengthThenStop();

    [GeneratedRegex(@"\b(?:pause|hold|suspend|snooze|stop|mute|halt)(?:\s+(?:all|my|the|sending|pushing|news|digests?|updates?|notifications?|messages?|everything|it|me|off))*\s+for\s+(?:the\s+next\s+)?(?<count>\d{1,4}|a couple of|couple of|a few|half a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|an?)\s*(?<unit>hour|day|week|fortnight|month)s?\b")]
    private static partial Regex English();

    [GeneratedRegex("^(?:for\\s+)?(?<count>\\d{1,4}|[一二两三四五六七八九十百半]{1,4}|a couple of|a few|half a|one|two|three|four|five|six|seven|eight|nine|ten|an?)\\s*个?(?<unit>小时|钟头|天|日|周|星期|礼拜|月|h(?:ours?)?|d(?:ays?)?|w(?:eeks?)?|fortnights?|m(?:onths?)?)$")]
    private static partial Regex Bare();

    private static Leave? Read(Match match)
    {
        var unit = match.Groups["unit"].Value switch
        {
            "小时" or "钟头" => LeaveUnit.Hour,
            "周" or "星期" or "礼拜" => LeaveUnit.Week,
            "月" => LeaveUnit.Month,
            "天" or "日" => LeaveUnit.Day,
            ['h', ..] => LeaveUnit.Hour,
            ['w', ..] => LeaveUnit.Week,
            ['f', ..] => LeaveUnit.Fortnight,
            ['m', ..] => LeaveUnit.Month,
            _ => LeaveUnit.Day,
        };
        return CountOf(match.Groups["count"].Value) is { } count ? Whole(count, unit) : null;
    }

    private static double? CountOf(string text) =>
        text == "半" ? 0.5
        : ChineseNumerals.TryParse(text, out var number) ? number
        : EnglishCounts.FirstOrDefault(c => c.Word == text) is { Count: > 0 } word ? word.Count : null;

    // 半天 is twelve hours, half a month fifteen days.
    private static Leave Whole(double count, LeaveUnit unit) => (count, unit) switch
    {
        (0.5, LeaveUnit.Day) => new(12, LeaveUnit.Hour),
        (0.5, LeaveUnit.Month) => new(15, LeaveUnit.Day),
        (0.5, _) => new(1, unit == LeaveUnit.Hour ? LeaveUnit.Hour : LeaveUnit.Day),
        (_, LeaveUnit.Fortnight) => new(2 * (long)count, LeaveUnit.Week),
        _ => new((long)count, unit),
    };
}

/// <summary>A length of time as it was said.</summary>
/// <param name="Count">How many.</param>
/// <param name="Unit">Of what.</param>
internal sealed record Leave(long Count, LeaveUnit Unit)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} {Unit.ToString().ToLowerInvariant()}");
}

/// <summary>What a length of time is counted in.</summary>
internal enum LeaveUnit
{
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
}
