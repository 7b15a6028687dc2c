using CsCheck;
using Gazette.Text.Time;

namespace Gazette.Tests.Text.Time;

public class TimeExpressionsTests
{
    private static readonly DateOnly Friday = new(2020, 9, 11);

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.OneOf(
            "今", "天", "上", "个", "周", "一", "十", "二", "三", "月", "日", "号", "年", "半", "季度", "前", "近", "截至", "底", "至", "-", "－", "—", "2020", "２０１９", "9", "31", "0", ".", "/", " ",
            "last ", "week", "Sep ", "May", "first ", "months", "of ", "since ", "Q3", "以来", "\ud83d", "星期", "末", "99999", "the ", "ago", "有", "的").Array[0, 15].Select(string.Concat));

    [Theory]
    [InlineData("晚上周边停水")]
    [InlineData("增长3.5%")]
    [InlineData("电话81234567")]
    [InlineData("9.10分")]
    [InlineData("第2条")]
    [InlineData("1至8年级")]
    [InlineData("一月有余")]
    [InlineData("十三五规划")]
    [InlineData("最新财政新闻")]
    [InlineData("每周一 9:00")]
    [InlineData("每天早上8点推送")]
    [InlineData("3个月")]
    [InlineData("2")]
    [InlineData("may I have the latest news")]
    [InlineData("")]
    public void What_is_no_time_is_not_read(string text) => Assert.Empty(TimeExpressions.Find(text, Friday));

    [Theory]
    [InlineData("上周一到昨天的新闻", "2020-08-31/2020-09-10")]
    [InlineData("9月1日以来", "2020-09-01/2020-09-11")]
    [InlineData("今年以来", "2020-01-01/2020-09-11 cumulative")]
    [InlineData("news since Monday", "2020-09-07/2020-09-11")]
    [InlineData("since August", "2020-08-01/2020-09-11")]
    [InlineData("since Sep 1", "2020-09-01/2020-09-11")]
    [InlineData("8月到9月", "2020-08/2020-09")]
    [InlineData("2018年至2019年", "2018-01/2019-12 cumulative")]
    [InlineData("昨天和今天", "2020-09-10/2020-09-10, 2020-09-11/2020-09-11")]
    [InlineData("去年9月和今年8月的财政收入", "2019-09/2019-09, 2020-08/2020-08")]
    [InlineData("1-8月比去年全年", "2020-01/2020-08 cumulative, 2019-01/2019-12 cumulative")]
    public void Times_that_belong_together_are_one(string text, string meanings) =>
        Assert.Equal(meanings, string.Join(", ", TimeExpressions.Find(text, Friday).Select(mention => mention.Meaning)));

    [Theory]
    [InlineData("9月15日将举行", "2020-09-15/2020-09-15")]
    [InlineData("9月10日，记者获悉", "2020-09-10/2020-09-10")]
    [InlineData("12月底前完成", "2020-12-21/2020-12-31")]
    [InlineData("1至8月，全区", "2020-01/2020-08 cumulative")]
    [InlineData("增长9.10，", "")]
    [InlineData("四季度", "2019-10/2019-12")]
    public void An_article_also_announces(string text, string meanings) =>
        Assert.Equal(meanings, string.Join(", ", TimeExpressions.FindInArticle(text, Friday).Select(mention => mention.Meaning)));

    [Theory]
    [InlineData("12月30日", "2019-12-30/2019-12-30")]
    [InlineData("全年", "2019-01/2019-12 cumulative")]
    [InlineData("上月", "2019-12/2019-12")]
    [InlineData("1-12月", "2019-01/2019-12 cumulative")]
    public void In_January_the_year_before_is_meant(string text, string meaning) =>
        Assert.Equal(meaning, Assert.Single(TimeExpressions.FindInArticle(text, new(2020, 1, 6))).Meaning.ToString());

    [Theory]
    [InlineData("9月", false)]
    [InlineData("去年9月", true)]
    [InlineData("1至8月", false)]
    [InlineData("2020年1至8月", true)]
    [InlineData("一季度", false)]
    [InlineData("昨天", true)]
    public void It_is_told_whether_the_words_fix_the_year(string text, bool given) =>
        Assert.Equal(given, Assert.Single(TimeExpressions.Find(text, Friday)).YearGiven);

    [Fact]
    public void A_position_is_a_position_in_the_text_as_typed()
    {
        var mention = Assert.Single(TimeExpressions.Find("請問２０２０年９月１０日的新聞", Friday));
        Assert.Equal((2, 10), (mention.Start, mention.Length));
    }

    [Fact]
    public void Any_text_on_any_day_gives_mentions_inside_it_that_do_not_overlap() =>
        Gen.Select(AnyText, Gen.Int[0, 60000], Gen.Bool).Sample((text, days, article) =>
        {
            var today = new DateOnly(1950, 1, 1).AddDays(days);
            var end = 0;
            foreach (var mention in article ? TimeExpressions.FindInArticle(text, today) : TimeExpressions.Find(text, today))
            {
                if (mention.Start < end || mention.Length <= 0 || mention.Days.To < mention.Days.From || (mention.Months is { } months && months.Days != mention.Days))
                    return false;
                end = mention.End;
            }
            return end <= text.Length;
        }, iter: 20_000);
}
