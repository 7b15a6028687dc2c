using Gazette.News;

namespace Gazette.Tests.News;

/// <summary>Where the day of an issue comes from.</summary>
public class IssueDayTests
{
    private const string Undated = "## 甲\n\n5月6日，会议召开。（**区财政局**）\n\n## 乙\n\n5月3日至5日，培训举行，明年6月再办一期。（**区卫健局**）";

    [Fact]
    public void The_day_that_is_given_goes_before_all() =>
        Assert.Equal(("2021-03-04", DateSource.Given), Day("2023年9月8日 星期五\n\n" + Undated, "20220102.txt", new DateOnly(2021, 3, 4)));

    [Theory]
    [InlineData("2022-01-02.md")]
    [InlineData("20220102.txt")]
    [InlineData("青河报2022年1月2日第3版.txt")]
    [InlineData("issue_2022_1_2.md")]
    public void The_files_name_goes_before_the_text(string file) =>
        Assert.Equal(("2022-01-02", DateSource.File), Day("2023年9月8日 星期五\n\n" + Undated, file, null));

    [Theory]
    [InlineData("000_37d90f852f49aaf7.txt")]
    [InlineData("20221399.txt")]
    [InlineData("12022010299.txt")]
    public void A_number_that_is_no_day_is_none(string file) =>
        Assert.Equal(("2026-05-06", DateSource.Inferred), Day(Undated, file, null));

    [Fact]
    public void The_masthead_goes_before_the_events() =>
        Assert.Equal(("2023-09-08", DateSource.Text), Day("2023年9月8日 星期五\n\n" + Undated, null, null));

    [Fact]
    public void Events_belong_to_the_year_that_the_text_speaks_from() =>
        Assert.Equal(("2019-05-06", DateSource.Inferred), Day(Undated + "\n\n2019年以来，工作有序推进，到2025年再上台阶。", null, null));

    [Fact]
    public void Without_any_day_there_is_none() =>
        Assert.Equal((null, DateSource.None), Day("## 甲\n\n会议召开。", null, null));

    [Fact]
    public void A_coming_event_is_not_when_it_happened()
    {
        var reading = Checkout.Reader.Read("## 甲\n\n5月6日，区财政局发布通知，5月20日起办理。", new DocumentFacts(null, new DateOnly(2024, 5, 8), null, Checkout.Today));
        Assert.Equal(new DateOnly(2024, 5, 6), reading.Articles[0].EventDate);
    }

    private static (string?, DateSource) Day(string text, string? file, DateOnly? given)
    {
        var reading = Checkout.Reader.Read(text, new DocumentFacts(file, given, null, Checkout.Today));
        return (reading.Date?.ToString("O", null), reading.DateSource);
    }
}
