using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Holidays: 国庆期间, 去年春节, 中秋, 五一假期.</summary>
internal static partial class ChineseHolidays
{
    // 李国庆 is a person, 政治清明 a state, 五一路 a street.
    private const string Surname = "李王张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙段钱汤尹黎贺赖龚";
    private const string NoPlace = "(?![路街村桥巷社小镇乡厂店奖学中广公大庄里寺](?!长假|假期|期间))";
    private const string NoNumber = "(?<![0-9一二三四五六七八九十百千零〇第、至到])";
    private const string DayOff = "(?:小?长假|假期|假日|黄金周|节日)";
    private const string AsTime = "(?<time>(?:期间|前后|那几天|里)?)";

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("holiday", One(), (match, reference) => reference.Holiday(reference.YearIn(match), IsTime(match), Named(match)))
        {
            Marks = ["国庆", "十一", "中秋", "五一", "劳动节", "元旦", "春节", "清明", "端午", "除夕", "元宵"],
            Yes =
            [
                ("国庆期间", "2019-10-01/2019-10-07"), ("国庆", "2019-10-01/2019-10-07 name"), ("国庆节的新闻", "2019-10-01/2019-10-07 name"), ("十一长假", "2019-10-01/2019-10-07 name"),
                ("五一", "2020-05-01/2020-05-05 name"), ("五一劳动节假期期间", "2020-05-01/2020-05-05"), ("劳动节", "2020-05-01/2020-05-05 name"), ("中秋", "2019-09-13/2019-09-13 name"),
                ("春节期间", "2020-01-24/2020-02-02"), ("去年春节", "2019-02-04/2019-02-10 name"), ("去年十一", "2019-10-01/2019-10-07 name"), ("2021年元旦", "2021-01-01/2021-01-03 name Future"),
                ("清明节", "2020-04-04/2020-04-06 name"), ("端午小长假期间", "2020-06-25/2020-06-27"), ("除夕", "2020-01-24/2020-01-24 name"), ("元宵节", "2020-02-08/2020-02-08 name"),
            ],
            No = ["李国庆的作品", "国庆路", "五一路", "五一广场", "五一小学", "五一劳动奖章", "清明上河图", "政治清明", "十一个", "三五一", "十一点", "十一月", "每年春节", "去年十一月", "今年十一条"],
            TypedOnly = true,
        },
        new("two holidays", Two(), (match, reference) => reference.Holiday(reference.YearIn(match), IsTime(match), Holiday.MidAutumn, Holiday.NationalDay))
        {
            Marks = ["国庆", "双节"],
            Yes = [("中秋国庆假期", "2019-09-13/2019-10-07 name"), ("2020年国庆、中秋期间", "2020-10-01/2020-10-08 Future"), ("2023年双节期间", "2023-09-29/2023-10-06 Future")],
            No = ["双节点"],
            TypedOnly = true,
        },
    ];

    private static bool IsTime(Match match) => match.Groups["time"].Length > 0;

    private static Holiday Named(Match match) => match.Groups["name"].ValueSpan switch
    {
        "元旦" => Holiday.NewYear,
        "春节" => Holiday.SpringFestival,
        "除夕" => Holiday.NewYearsEve,
        "元宵" => Holiday.Lanterns,
        "清明" => Holiday.Qingming,
        "端午" => Holiday.DragonBoat,
        "中秋" => Holiday.MidAutumn,
        "国庆" or "十一" => Holiday.NationalDay,
        _ => Holiday.LabourDay,
    };

    [GeneratedRegex($"(?<![每历往]年|今后){Pieces.Year}(?:(?<![{Surname}])(?<name>国庆)(?:节|日)?{NoPlace}|{NoNumber}(?<name>十一)(?={DayOff}|期间)|(?<=年的?)(?<name>十一)(?![月个点日号年级届人次条项0-9一二三四五六七八九十])|{NoNumber}(?<name>五一)(?:国际)?(?:劳动节)?{NoPlace}(?!劳动|国际|口号)|(?<name>劳动节|元旦|春节|端午|中秋|除夕|元宵(?=节)|(?<![政廉治社风])清明(?![上理朗澈廉]))节?{NoPlace}){DayOff}?{AsTime}")]
    private static partial Regex One();

    [GeneratedRegex($"{Pieces.Year}(?:(?:中秋节?[、和与]?国庆|国庆节?[、和与]?中秋)节?(?:双节)?{NoPlace}|双节(?={DayOff}|期间)){DayOff}?{AsTime}")]
    private static partial Regex Two();
}
