using CsCheck;
using Gazette.News;
using Gazette.Newsroom.Sameness;

namespace Gazette.Tests.Newsroom;

public sealed class SameStoryTests
{
    private const string Lead = "区财政局近日公布上半年财政收支情况，全区一般公共预算收入完成52.3亿元，同比增长5.8%。";
    private const string Middle = "其中税收收入41.6亿元，占比79.5%。财政支出重点投向教育、医疗和养老领域，民生支出占总支出的八成。";
    private const string End = "下一步还要继续压减一般性支出，把钱用在刀刃上。";
    private static readonly DateOnly Monday = new(2024, 5, 20);

    public static TheoryData<string, string> Same => new()
    {
        { Lead + Middle + End, Lead + "\n" + Middle + "\n" + End },
        { Lead + Middle + End, Lead.Replace("近日", "日前", StringComparison.Ordinal) + Middle + End },
        { Lead + Middle + End, "本报讯（记者 林小禾）" + Lead + Middle + End },
        { Lead + Middle + End, Lead + Middle + End + "\n来源：山城融媒\n责任编辑：林小禾" },
        { Lead + Middle + End, Lead.Replace("，", "，据悉，", StringComparison.Ordinal) + Middle + End },
        { Lead + Middle, Lead + Middle + "专家普遍认可这样做很有必要也很及时。" },
        { Lead + "参会人数3,500人。", Lead + "参会人数3500人。" },
        { Lead + Middle + End, (Lead + Middle + End).Replace("财", "財", StringComparison.Ordinal) },
    };

    public static TheoryData<string, string> Different => new()
    {
        { Lead + Middle + End, Lead.Replace("52.3", "52.8", StringComparison.Ordinal) + Middle + End },
        { Lead + Middle + End, Lead.Replace("上半年", "三季度", StringComparison.Ordinal) + Middle + End },
        { Lead + Middle + End, Lead + Middle.Replace("八成", "七成", StringComparison.Ordinal) + End },
        { "第三届渡口龙舟赛在河岸公园举行，十二支队伍参赛，沿岸市民观赛热情高涨。", "第四届渡口龙舟赛在河岸公园举行，十二支队伍参赛，沿岸市民观赛热情高涨。" },
        { "柳溪街道组织志愿者清理河道垃圾，居民纷纷点赞，街道将长期坚持下去。", "松岭街道组织志愿者清理河道垃圾，居民纷纷点赞，街道将长期坚持下去。" },
        { "今年的先进个人名单如下：林小禾、周大川、吴青山、郑晓岚、冯远帆、褚明月、卫长风。", "今年的先进个人名单如下：林小禾、周大川、吴青山、郑晓岚、冯远帆、褚明月、沈初阳。" },
        { "今年的先进个人名单公布如下，请社会各界监督。\n林小禾\n周大川\n吴青山", "今年的先进个人名单公布如下，请社会各界监督。\n林小禾\n周大川\n吴青山\n沈初阳" },
        { "河岸道路改造工程A包招标公告，投标人应具备市政资质，投标文件于截止前递交。", "河岸道路改造工程B包招标公告，投标人应具备市政资质，投标文件于截止前递交。" },
        { "河岸道路改造工程招标公告，标段编号为HA-01，投标人应具备市政资质并按时递交。", "河岸道路改造工程招标公告，标段编号为HA-02，投标人应具备市政资质并按时递交。" },
        { "气象台发布暴雨黄色预警，请市民减少外出，注意防范山洪和城市内涝带来的风险。", "气象台发布暴雨橙色预警，请市民减少外出，注意防范山洪和城市内涝带来的风险。" },
        { "最低气温-3℃，请注意防寒保暖，老人和儿童尽量减少外出，出行注意路面结冰。", "最低气温3℃，请注意防寒保暖，老人和儿童尽量减少外出，出行注意路面结冰。" },
        { "1-8月规模以上工业保持平稳增长，重点企业生产经营形势良好，效益稳中有升。", "18月规模以上工业保持平稳增长，重点企业生产经营形势良好，效益稳中有升。" },
        { Lead + Middle, Lead + Middle + "另据通报，9月底前完成全部整改任务。" },
        { Lead + Middle, Lead + Middle + "停水范围为柳溪路沿线的全部居民小区住户。" },
        { Lead + Middle + End, Lead },
        { Lead + "会议通过了这项议案并将尽快付诸实施。", Lead + "会议否决了这项议案并将尽快重新研究。" },
        { Lead + "周大川在会上作了发言并提出具体建议。", Lead + "吴青山在会上作了发言并提出具体建议。" },
    };

    private const string Long = "区图书馆新馆昨日向读者开放，市民王秀英领着孙女赶来借书。馆内设有儿童阅读角、自习室和报告厅，全部座位可以在线预约。"
        + "馆长介绍，新馆延长了开放时间，节假日照常接待读者，还为视障读者准备了有声读物。许多家长说，孩子放学以后终于有了安静读书的地方。"
        + "下一步，图书馆计划把流动书车开进偏远村庄，让更多人就近借到喜欢的书，也欢迎爱书的人报名成为志愿者。";

    [Theory]
    [InlineData("赶来借书", "前来借书", false)]
    [InlineData("许多家长说", "不少家长说", false)]
    [InlineData("安静读书", "静心读书", true)]
    [InlineData("照常接待读者", "照常迎接读者", true)]
    [InlineData("准备了有声读物", "预备了有声读物", true)]
    [InlineData("喜欢的书", "喜爱的书", true)]
    [InlineData("王秀英", "王秀兰", false)]
    [InlineData("图书馆新馆", "文化馆新馆", false)]
    [InlineData("节假日照常接待", "节假日不再接待", false)]
    [InlineData("孙女", "孙子", false)]
    [InlineData("自习室", "自习厅", false)]
    public void A_word_in_another_s_place_makes_no_second_story_of_a_long_text_unless_it_may_mean_more(string from, string to, bool same)
    {
        var other = Long.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Long, other);
        Assert.Equal(same, Compare(Long, other) == Difference.None);
        Assert.Equal(same, Compare(other, Long) == Difference.None);
    }

    [Theory]
    [MemberData(nameof(Same))]
    public void What_one_desk_adds_or_leaves_out_makes_no_second_story(string one, string other) =>
        Assert.Equal((Difference.None, Difference.None), (Compare(one, other), Compare(other, one)));

    [Theory]
    [MemberData(nameof(Different))]
    public void What_differs_in_a_number_a_name_or_a_word_stays_two(string one, string other)
    {
        Assert.NotEqual(Difference.None, Compare(one, other));
        Assert.NotEqual(Difference.None, Compare(other, one));
    }

    [Theory]
    [InlineData("财政收入增长", "上半年财政收入同比增长", Difference.None)]
    [InlineData("财政收入增长", "三季度财政收入增长", Difference.Title)]
    [InlineData("柳溪街道公布收支", "松岭街道公布收支", Difference.Title)]
    [InlineData("收入52.3亿元", "收入5亿元", Difference.Title)]
    public void A_headline_may_say_only_what_the_other_piece_says_too(string one, string other, object difference) =>
        Assert.Equal((Difference)difference, SameStory.Compare(Piece(one, Lead + Middle), Piece(other, Lead + Middle)));

    [Theory]
    [InlineData("区财政局", "区财政局", true)]
    [InlineData("区财政局", "", true)]
    [InlineData("柳溪街道", "松岭街道", false)]
    [InlineData("柳溪街道 区财政局", "区财政局", true)]
    public void One_text_under_two_departments_that_share_none_is_two(string one, string other, bool same) => Assert.Equal(
        same ? Difference.None : Difference.Departments,
        SameStory.Compare(Piece("甲", Lead + Middle, departments: one.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Piece("甲", Lead + Middle, departments: other.Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    [Theory]
    [InlineData("明天上午检修管道，请提前储水，给您带来不便敬请谅解，感谢配合。", 1, false)]
    [InlineData("本周开放夜间场馆，欢迎前来锻炼，请遵守秩序，爱护公共设施。", 1, true)]
    [InlineData("本周开放夜间场馆，欢迎前来锻炼，请遵守秩序，爱护公共设施。", 6, true)]
    [InlineData("本周开放夜间场馆，欢迎前来锻炼，请遵守秩序，爱护公共设施。", 7, false)]
    [InlineData("图书馆新馆开放，欢迎前来阅读，请遵守秩序，爱护公共设施。", 7, true)]
    [InlineData("图书馆新馆开放，欢迎前来阅读，请遵守秩序，爱护公共设施。", 8, false)]
    public void One_text_printed_on_two_days_is_one_story_while_it_means_the_same_days(string text, int days, bool same) =>
        Assert.Equal(same ? Difference.None : Difference.Day, SameStory.Compare(Piece("甲", text), Piece("甲", text, Monday.AddDays(days))));

    [Fact]
    public void Pieces_that_differ_in_event_date_or_figure_are_two()
    {
        var figure = new Figure("收入", new(new(2024, 1), new(2024, 4)), 1, "元", null, null, null, null, null, "");
        var piece = Piece("甲", Lead + Middle);
        var month = piece with { Article = piece.Article with { Figures = [figure] } };
        var later = piece with { Article = piece.Article with { Figures = [figure with { Period = new(new(2024, 1), new(2024, 5)) }] } };
        Assert.Equal(Difference.Figures, SameStory.Compare(month, later));
        Assert.Equal(Difference.Figures, SameStory.Compare(month, piece));
        Assert.Equal(Difference.EventDate, SameStory.Compare(piece, piece with { Article = piece.Article with { EventDate = Monday } }));
        Assert.Equal(Difference.Fragment, SameStory.Compare(piece, piece with { Article = piece.Article with { Fragment = true } }));
    }

    /// <summary>Whichever digit of whichever number changes, the texts are two and meet in no band.</summary>
    [Fact]
    public void No_changed_digit_goes_unseen() => Gen.Select(Gen.Int[0, 40], Gen.Int[1, 9]).Sample((at, by) =>
    {
        var text = Lead + Middle + End;
        var digits = text.Index().Where(c => char.IsAsciiDigit(c.Item)).Select(c => c.Index).ToList();
        var place = digits[at % digits.Count];
        var changed = string.Concat(text.AsSpan(0, place), ((text[place] - '0' + by) % 10).ToString(System.Globalization.CultureInfo.InvariantCulture), text.AsSpan(place + 1));
        Assert.NotEqual(Difference.None, Compare(text, changed));
        Assert.Empty(Bands(text).Intersect(Bands(changed)));
    });

    [Fact]
    public void Texts_that_may_be_one_story_share_a_band()
    {
        foreach (var row in Same)
            Assert.NotEmpty(Bands((string)row[0]).Intersect(Bands((string)row[1])));
        Assert.True(Signature.Likelihood(0.8) > 0.99);
        Assert.True(Signature.Likelihood(0.2) < 0.3);
    }

    [Fact]
    public void Any_two_texts_compare_the_same_both_ways_and_each_with_itself() => Gen.Select(Gen.String, Gen.String).Sample((one, other) =>
    {
        Assert.Equal(Difference.None, Compare(one, one));
        Assert.Equal(Compare(one, other) == Difference.None, Compare(other, one) == Difference.None);
    });

    private static IReadOnlyList<long> Bands(string text) => Signature.Of(Skeleton.Sentences(Gazette.Text.Folding.Fold(text)));

    private static Difference Compare(string one, string other) => SameStory.Compare(Piece("甲", one), Piece("甲", other));

    private static Story Piece(string title, string text, DateOnly? day = null, params string[] departments) =>
        Story.Of(new() { Title = title, Paragraphs = text.Split('\n') }, day ?? Monday, departments);
}
