using Gazette.Text.Time;

namespace Gazette.Tests.Text.Time;

public class SaidTimesTests
{
    private static readonly DateOnly[] Todays = [new(2020, 9, 11), new(2026, 11, 25)];

    private static readonly string[] Neutral = ["的新闻", "，谢谢", "。", " 财政局", " please", "?"];

    public static TheoryData<string, string, string> Table
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var cells in SaidTimes.Table.Split('\n', StringSplitOptions.TrimEntries).Select(line => line.Split(" | ")))
                data.Add(cells[0], cells[1], cells[2]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void An_expression_means_what_the_calendar_says(string text, string in2020, string in2026) => Assert.Equal(
        (in2020, in2026), (Only(text, Todays[0]).Meaning.ToString(), Only(text, Todays[1]).Meaning.ToString()));

    [Theory]
    [MemberData(nameof(Table))]
    public void The_whole_expression_is_the_stretch_and_what_stands_after_it_changes_nothing(string text, string in2020, string in2026)
    {
        foreach (var (today, meaning) in Todays.Zip([in2020, in2026]))
        {
            foreach (var after in Neutral)
            {
                var mention = Only(text + after, today);
                Assert.Equal((0, text.Length, meaning), (mention.Start, mention.Length, mention.Meaning.ToString()));
            }
        }
    }

    [Theory]
    [InlineData("1至8月", TimeKind.Cumulative)]
    [InlineData("前8个月", TimeKind.Cumulative)]
    [InlineData("截至1月底", TimeKind.Cumulative)]
    [InlineData("2019年", TimeKind.Cumulative)]
    [InlineData("8月", TimeKind.Month)]
    [InlineData("1月", TimeKind.Month)]
    [InlineData("上个月", TimeKind.Month)]
    [InlineData("6至8月", TimeKind.Months)]
    [InlineData("下半年", TimeKind.Months)]
    [InlineData("上周", TimeKind.Days)]
    [InlineData("8月底", TimeKind.Days)]
    [InlineData("今年以来", TimeKind.Days)]
    public void A_single_month_is_told_from_months_counted_from_January(string text, TimeKind kind) => Assert.Equal(kind, Only(text, Todays[0]).Kind);

    [Theory]
    [InlineData("1至8月", false)]
    [InlineData("第三季度", false)]
    [InlineData("截至8月底", false)]
    [InlineData("first eight months", false)]
    [InlineData("国庆期间", false)]
    [InlineData("截至2020年8月底", true)]
    [InlineData("今年1至8月", true)]
    [InlineData("Q3 2019", true)]
    [InlineData("去年国庆", true)]
    [InlineData("本季度", true)]
    public void A_figure_asked_without_a_year_may_be_of_any_year(string text, bool given) => Assert.Equal(given, Only(text, Todays[0]).YearGiven);

    private static TimeMention Only(string text, DateOnly today) => Assert.Single(TimeExpressions.Find(text, today));
}
