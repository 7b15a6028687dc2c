using System.Globalization;
using CsCheck;
using Gazette.Text.Time;

namespace Gazette.Tests.Text.Time;

public class TimeRoundTripTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly string[] Between = ["至", "到", "-", "—", "~", "－", "～", " 至 ", "--"];
    private static readonly string[] EnglishMonths = ["January", "feb", "Mar", "April", "may", "JUNE", "Jul", "aug", "Sept", "October", "Nov", "december"];

    private static readonly Gen<Func<int, string>> Numeral = OneOf<Func<int, string>>(Ascii, Wide, Chinese);
    private static readonly Gen<DateOnly> Past = Gen.Int[0, 9000].Select(days => Today.AddDays(-days));
    private static readonly Gen<string> Word = OneOf(Between);

    [Fact]
    public void Any_day_is_read_in_every_numeral() => Gen.Select(Past, Numeral, OneOf("日", "号", "號")).Sample((day, written, mark) =>
        Means($"{Year(day.Year, written)}年{written(day.Month)}月{written(day.Day)}{mark}", Period.Of(day), null));

    [Fact]
    public void Any_days_are_read_with_every_separator() => Gen.Select(Past, Gen.Int[0, 60], Numeral, Word).Sample((from, days, written, between) =>
    {
        var to = from.AddDays(days);
        Means($"{Year(from.Year, written)}年{written(from.Month)}月{written(from.Day)}日{between}{Year(to.Year, written)}年{written(to.Month)}月{written(to.Day)}日", new(from, to), null);
        if (from.Year == to.Year)
            Means($"{Year(from.Year, written)}年{written(from.Month)}月{written(from.Day)}日{between}{written(to.Month)}月{written(to.Day)}日", new(from, to), null);
        if (from.Year == to.Year && from.Month == to.Month)
            Means($"{Year(from.Year, written)}年{written(from.Month)}月{written(from.Day)}{between}{written(to.Day)}日", new(from, to), null);
    });

    [Fact]
    public void Any_months_are_read_with_every_separator() => Gen.Select(Gen.Int[2000, 2025], Gen.Int[1, 12], Gen.Int[1, 12], Numeral, Word).Sample((year, one, other, written, between) =>
    {
        var months = new MonthRange(new(year, Math.Min(one, other)), new(year, Math.Max(one, other)));
        Means($"{Year(year, written)}年{written(months.From.Month)}{between}{written(months.To.Month)}月", months.Days, months);
        Means($"{Year(year, written)}年{written(months.From.Month)}月{between}{written(months.To.Month)}月份", months.Days, months);
        Means($"{Year(year, written)}年前{written(months.To.Month)}个月", new(new(year, 1, 1), months.To.LastDay), new(new(year, 1), months.To));
    });

    [Fact]
    public void Any_day_is_read_in_digits() => Gen.Select(Past, OneOf("-", "/", "."), OneOf("0", "00")).Sample((day, mark, form) =>
        Means(string.Join(mark, day.Year, Number(day.Month, form), Number(day.Day, form)), Period.Of(day), null));

    [Fact]
    public void Any_days_are_read_in_English() => Gen.Select(Past, Gen.Int[0, 20], OneOf(" to ", "-", " – ", " through ")).Sample((from, days, between) =>
    {
        var to = from.AddDays(days);
        Means($"{EnglishMonths[from.Month - 1]} {from.Day} {from.Year}", Period.Of(from), null);
        Means($"{from.Day} {EnglishMonths[from.Month - 1]} {from.Year}", Period.Of(from), null);
        if (from.Year == to.Year)
            Means($"{EnglishMonths[from.Month - 1]} {from.Day}{between}{EnglishMonths[to.Month - 1]} {to.Day}, {to.Year}", new(from, to), null);
        if (from.Year == to.Year && from.Month == to.Month)
            Means($"between {from.Day} and {to.Day} {EnglishMonths[from.Month - 1]} {to.Year}", new(from, to), null);
    });

    [Fact]
    public void A_day_without_a_year_is_the_latest_such_day() => Gen.Select(Gen.Int[0, 364], Numeral).Sample((back, written) =>
    {
        var day = Today.AddDays(-back);
        Means($"{written(day.Month)}月{written(day.Day)}日", Period.Of(day), null);
    });

    private static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static void Means(string text, Period days, MonthRange? months)
    {
        var mention = Assert.Single(TimeExpressions.Find(text, Today));
        Assert.Equal((text, days, months, null), (text, mention.Days, mention.Months, mention.Problem));
        Assert.Equal((0, text.Length), (mention.Start, mention.Length));
    }

    private static string Number(int number, string form) => number.ToString(form, CultureInfo.InvariantCulture);

    private static string Ascii(int number) => Number(number, "0");

    private static string Wide(int number) => string.Concat(Ascii(number).Select(digit => (char)(digit + '０' - '0')));

    private static string Digits(int number) => string.Concat(Ascii(number).Select(digit => "〇一二三四五六七八九"[digit - '0']));

    private static string Chinese(int number) => number switch
    {
        < 10 => Digits(number),
        < 20 => $"十{(number > 10 ? Digits(number - 10) : "")}",
        _ => $"{Digits(number / 10)}十{(number % 10 > 0 ? Digits(number % 10) : "")}",
    };

    private static string Year(int year, Func<int, string> written) => written == Chinese ? Digits(year) : written(year);
}
