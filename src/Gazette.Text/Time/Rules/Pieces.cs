using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>What patterns are built from, and how their groups are read.</summary>
internal static class Pieces
{
    /// <summary>No part of a longer number, and no ordinal.</summary>
    public const string Start = "(?<![0-9.第百千万亿点])(?<![一二三四五六七八九十零〇](?=[一二三四五六七八九十]))";

    /// <summary>No letter or digit before: <c>\b</c> would take a Han character for one.</summary>
    public const string Word = "(?<![a-z0-9])";

    /// <summary>No letter or digit after.</summary>
    public const string End = "(?![a-z0-9])";

    /// <summary>What may stand after a short form that is a time only where nothing else follows: the end, a mark, 的新闻.</summary>
    public const string Closed = "(?=$|的|有|新闻|消息|[,.;:?!。、 \n])";

    /// <summary>From one to the other: 1至8月, 1-8月, 1—8月, 1~8月.</summary>
    public const string To = " ?(?:至|到|[-—–~−〜]{1,2}) ?";

    /// <summary>From one to the other in English.</summary>
    public const string EnglishTo = "(?: ?[-–—~] ?| (?:to|through|until|till) )";

    /// <summary>A month or a day of a month.</summary>
    public const string Number = "(?:[0-9]{1,2}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|(?<![0-9百千万亿美欧日港几数多余])元(?=月))";

    /// <summary>How many.</summary>
    public const string Count = "(?:[0-9]{1,3}|[一二两三四五六七八九十百]{1,4})";

    /// <summary>The year, if it is said, before what follows it.</summary>
    public const string Year =
        "(?:(?<year>(?:19|20)[0-9]{2}|[1-3][0-9]|[一二][九〇零○][〇零○一二三四五六七八九]{2}) ?年(?:度|的)? ?|(?<rel>今年|去年|大前年|前年|本年|上年|明年)(?:度|的)? ?)?";

    /// <summary>上 and 下 that end another word: 晚上周边, 网上, 会上, 以上.</summary>
    public const string Up = "(?<![晚早网线路海身天地马楼手世车船岸陆水桌纸会以加])上";

    /// <summary>上, 上个 or 上上个, which the group <c>before</c> tells apart.</summary>
    public const string Last = $"(?<last>(?<before>{Up}个?)上个?|{Up}(?:一个?|个)?)";

    /// <summary>下, 下个 or 下下个, which the group <c>after</c> tells apart.</summary>
    public const string Next = "(?<next>(?<![以地线天之下])(?:(?<after>下个?下个?)|下(?:一个?|个)?))";

    /// <summary>本 that ends another word: 日本, 基本, 成本.</summary>
    public const string This = "(?:(?<![日基成资样课剧脚标副书根版文])本|这个?)";

    /// <summary>After 月, no other word: 月亮, 一月有余.</summary>
    public const string NotMonthWord = "(?![亮饼球龄嫂余子薪租供票卡刊活光色夜结儿]|天(?![气然])|有余|之[内久])";

    /// <summary>After 周, no other word: 周边, 周期, 周年.</summary>
    public const string NotWeekWord = "(?![边围期岁年知密全转折长口庄村浦])";

    /// <summary>What every week and weekday has.</summary>
    public static IReadOnlyList<string> WeekMarks { get; } = ["周", "星期", "礼拜"];

    /// <summary>The number in a group (元月 is the first month); -1 when it holds none.</summary>
    public static int Int(this Match match, string group) => match.Groups[group] switch
    {
        { Success: false } => -1,
        { ValueSpan: "元" } => 1,
        var found => ChineseNumerals.TryParse(found.ValueSpan, out var value) && value < 10_000 ? (int)value : -1,
    };

    /// <summary>How many weeks, months or quarters later: 上 and 上上 count back.</summary>
    public static int Shift(this Match match) =>
        match.Has("before") ? -2 : match.Has("last") ? -1 : match.Has("after") ? 2 : match.Has("next") ? 1 : 0;

    /// <summary>Whether a group took part in the match.</summary>
    public static bool Has(this Match match, string group) => match.Groups[group].Success;

    /// <summary>Whether a number is a month.</summary>
    public static bool IsMonth(int number) => number is >= 1 and <= 12;
}
