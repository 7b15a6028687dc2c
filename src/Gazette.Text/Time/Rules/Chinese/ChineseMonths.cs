using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>Whole months and spans of them: 9月, 1至8月, 前8个月, 截至8月底, 上个月.</summary>
internal static partial class ChineseMonths
{
    private const int MostYears = 50;
    private const string NotDay = "(?! ?[0-9一二三四五六七八九十]+ ?[日号])";

    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("month", Month(), (match, reference) => reference.OneMonth(reference.YearIn(match), match.Int("m")))
        {
            Marks = ["月"],
            Yes =
            [
                ("9月的新闻", "2020-09/2020-09"), ("9月份", "2020-09/2020-09"), ("10月", "2019-10/2019-10"), ("2020年9月", "2020-09/2020-09"),
                ("去年9月", "2019-09/2019-09"), ("十二月", "2019-12/2019-12"), ("二〇一九年三月", "2019-03/2019-03"), ("1月", "2020-01/2020-01"), ("元月份", "2020-01/2020-01"),
                ("13月", "2019-12/2019-12 NoSuchDay"), ("二○一九年三月", "2019-03/2019-03"), ("2021年3月", "2021-03/2021-03 Future"),
            ],
            No = ["一月有余", "8个月", "一百三十月", "2月30日", "8月薪资", "10月票", "五月天演唱会", "三月三歌会", "10元月租", "百元月卡", "十月怀胎", "三月龄", "八月十五赏月", "第3月", "每年9月"],
        },
        new("months", Months(), Span)
        {
            Marks = ["月"],
            Yes =
            [
                ("1至8月财政收入是多少", "2020-01/2020-08 cumulative"), ("1-8月份", "2020-01/2020-08 cumulative"), ("1—8月", "2020-01/2020-08 cumulative"),
                ("1~8月", "2020-01/2020-08 cumulative"), ("１－８月", "2020-01/2020-08 cumulative"), ("一至八月", "2020-01/2020-08 cumulative"), ("1月到8月", "2020-01/2020-08 cumulative"),
                ("2019年1至8月", "2019-01/2019-08 cumulative"), ("6至8月", "2020-06/2020-08"), ("1-10月", "2019-01/2019-10 cumulative"),
                ("2019年11月至2020年2月", "2019-11/2020-02"), ("11月至2月", "2019-11/2020-02"),
                ("8至1月", "2020-01/2020-08 cumulative EndBeforeStart"), ("1至13月", "2019-01/2019-12 cumulative NoSuchDay"),
                ("2020年8月至2019年1月", "2019-01/2020-08 cumulative EndBeforeStart"), ("1月份-8月份", "2020-01/2020-08 cumulative"),
            ],
            No = ["1至8年级", "1-8", "10-20月薪"],
        },
        new("typed months", TypedMonths(), (match, reference) => Pieces.IsMonth(match.Int("m")) && Pieces.IsMonth(match.Int("m2")) ? reference.MonthsOfOneYear(match.Int("year"), match.Int("m"), match.Int("m2")) : null)
        {
            Marks = ["年"],
            HasDigits = true,
            Yes = [("2020年1-8财政收入", "2020-01/2020-08 cumulative"), ("2019年6至8", "2019-06/2019-08")],
            No = ["2020年1-8%", "2020年1-8.5", "2020年1-8个", "2020年1-8月", "2020年13-15"],
            TypedOnly = true,
        },
        new("neighbouring months", Neighbours(), (match, reference) => match.Int("m2") == match.Int("m") + 1 && Pieces.IsMonth(match.Int("m2"))
            ? reference.MonthsOfOneYear(reference.YearIn(match), match.Int("m"), match.Int("m2"))
            : null)
        {
            Marks = ["月"],
            Yes = [("一二月份财政收入", "2020-01/2020-02 cumulative"), ("七八月份", "2020-07/2020-08"), ("1、2月", "2020-01/2020-02 cumulative"), ("去年十、十一月", "2019-10/2019-11")],
            No = ["十二月", "第1、2月", "8、10月", "三八月"],
            TypedOnly = true,
        },
        new("first months", FirstMonths(), (match, reference) => Pieces.IsMonth(match.Int("n")) ? FromJanuary(match, reference) : null)
        {
            Marks = ["月"],
            Yes =
            [
                ("前8个月", "2020-01/2020-08 cumulative"), ("前八个月财政收入", "2020-01/2020-08 cumulative"), ("去年前两个月", "2019-01/2019-02 cumulative"),
                ("今年前8月", "2020-01/2020-08 cumulative"), ("头三个月", "2020-01/2020-03 cumulative"),
            ],
            No = ["提前8个月", "前13个月", "目前8月", "之前三个月"],
        },
        new("up to a month", UpTo(), FromJanuary)
        {
            Marks = ["月"],
            Yes = [("截至8月底", "2020-01/2020-08 cumulative"), ("截止到8月末", "2020-01/2020-08 cumulative"), ("截至2019年6月", "2019-01/2019-06 cumulative"), ("到7月底", "2020-01/2020-07 cumulative"), ("到8月底为止", "2020-01/2020-08 cumulative")],
            No = ["截至9月10日", "8月1日到8月底"],
        },
        new("relative month", Relative(), (match, reference) => TimeMeaning.Of(RelativeTo(match, reference), true))
        {
            Marks = ["上月", "本月", "这月", "下月", "个月", "上一月", "下一月"],
            Yes = [("本月", "2020-09/2020-09"), ("这个月的新闻", "2020-09/2020-09"), ("上月", "2020-08/2020-08"), ("上个月", "2020-08/2020-08"), ("上上个月", "2020-07/2020-07"), ("上一个月", "2020-08/2020-08"), ("下个月", "2020-10/2020-10 Future")],
            No = ["晚上月亮", "成本月均", "网上月票"],
        },
    ];

    internal static YearMonth RelativeTo(Match match, Reference reference) => reference.ThisMonth.AddMonths(match.Shift());

    private static TimeMeaning? FromJanuary(Match match, Reference reference) => reference.FromJanuary(reference.YearIn(match), match.Int("n"));

    private static TimeMeaning? Span(Match match, Reference reference)
    {
        var (year, from, to) = (reference.YearIn(match), match.Int("m"), match.Int("m2"));
        if (from < 0 || to < 0)
            return null;
        // 8至1月 is a slip; 11月至2月 goes on into the next year.
        var goesOver = to < from && match.Has("month");
        if (!Pieces.IsMonth(from) || !Pieces.IsMonth(to) || (!goesOver && !match.Has("y2")))
            return reference.MonthsOfOneYear(year, from, to);
        var over = goesOver ? 1 : 0;
        var last = match.Has("y2") ? match.Int("y2") : year + over ?? reference.YearUpTo(to);
        var first = year ?? last - over;
        return Math.Abs(last - first) > MostYears ? null : SaidDays.Between(new(first, from), new YearMonth(last, to), year is not null || match.Has("y2"));
    }

    [GeneratedRegex($"(?<![每第]年?){Pieces.Start}{Pieces.Year}(?<m>{Pieces.Number}) ?月份?{Pieces.NotMonthWord}{NotDay}(?!十五|初[一二三四五六七八九十]|怀)(?<!三月(?=三(?![十日号至到])))")]
    private static partial Regex Month();

    [GeneratedRegex($"{Pieces.Start}{Pieces.Year}(?<m>{Pieces.Number}) ?(?<month>月份?)?{Pieces.To}(?:(?<y2>20[0-9]{{2}}) ?年 ?)?(?<m2>{Pieces.Number}) ?月[份底末]?{Pieces.NotMonthWord}{NotDay}")]
    private static partial Regex Months();

    [GeneratedRegex($"{Pieces.Start}(?<year>(?:19|20)[0-9]{{2}}) ?年 ?(?<m>[0-9]{{1,2}}){Pieces.To}(?<m2>[0-9]{{1,2}})(?![0-9]|[./-][0-9]| ?[月日号%‰年个人万亿千百元条倍])")]
    private static partial Regex TypedMonths();

    [GeneratedRegex($"{Pieces.Start}{Pieces.Year}(?:(?<m>[1-9]|1[01]|十|十一)[、和](?<m2>{Pieces.Number})|(?<m>[一二三四五六七八九十])[、和]?(?<m2>十[一二]|[二三四五六七八九])) ?月份?{Pieces.NotMonthWord}{NotDay}")]
    private static partial Regex Neighbours();

    [GeneratedRegex($"{Pieces.Year}(?:(?<![之以目提当年])前|头|(?<=年度?)前) ?(?<n>{Pieces.Number}|两) ?个?月份?{NotDay}{Pieces.NotMonthWord}")]
    private static partial Regex FirstMonths();

    [GeneratedRegex($"(?:截至|截止到?){Pieces.Year}(?<n>{Pieces.Number}) ?月[份底末]?{NotDay}(?:为止)?|(?<![0-9日号月年天周初底旬末份今]|[0-9日号月年天周初底旬末份今] )[到至]{Pieces.Year}(?<n>{Pieces.Number}) ?月[份底末]?(?:(?<=[底末])|(?=为止))(?:为止)?")]
    private static partial Regex UpTo();

    [GeneratedRegex($"(?:{Pieces.Last}|{Pieces.This}|{Pieces.Next})月{Pieces.NotMonthWord}(?![份均薪租票]|同期)")]
    private static partial Regex Relative();
}
