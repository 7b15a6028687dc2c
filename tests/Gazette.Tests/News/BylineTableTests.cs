namespace Gazette.Tests.News;

/// <summary>Who answers for a piece and who is only named in it, case by case: headline, the words of the byline as printed, responsible, mentioned.</summary>
public class BylineTableTests
{
    [Theory]
    // The byline names a body of the district, under any of its names.
    [InlineData("会议召开", "（**区财政局**）", "区财政局", "")]
    [InlineData("会议召开", "（区财政局）", "区财政局", "")]
    [InlineData("会议召开", "(区财政局)", "区财政局", "")]
    [InlineData("会议召开", "（青河区财政局）", "区财政局", "")]
    [InlineData("会议召开", "（财政局）", "区财政局", "")]
    [InlineData("会议召开", "（区 财政 局）", "区财政局", "")]
    [InlineData("会议召开", "（区 财 政 局）", "区财政局", "")]
    [InlineData("会议召开", "（ 区财政局 ）", "区财政局", "")]
    [InlineData("会议召开", "（區財政局）", "区财政局", "")]
    [InlineData("会议召开", "（区卫健委）", "区卫健局", "")]
    [InlineData("会议召开", "（区卫健局）", "区卫健局", "")]
    [InlineData("会议召开", "（区卫生健康局）", "区卫健局", "")]
    [InlineData("会议召开", "（区卫生健康委员会）", "区卫健局", "")]
    [InlineData("会议召开", "（区卫计委）", "区卫健局", "")]
    [InlineData("会议召开", "（区教体局）", "区教育和体育局", "")]
    [InlineData("会议召开", "（区发展和改革局）", "区发改局", "")]
    [InlineData("会议召开", "（区人力资源和社会保障局）", "区人社局", "")]
    [InlineData("会议召开", "（区国税局）", "区税务局", "")]
    [InlineData("会议召开", "（区安监局）", "区应急局", "")]
    [InlineData("会议召开", "（区工商局）", "区市场监管局", "")]
    [InlineData("会议召开", "（区扶贫办）", "区乡村振兴局", "")]
    [InlineData("会议召开", "（区环保局）", "区生态环境局", "")]
    [InlineData("会议召开", "（区国土资源局）", "区自然资源局", "")]
    [InlineData("会议召开", "（柳林街道办事处）", "柳林街道", "")]
    [InlineData("会议召开", "（石桥镇人民政府）", "石桥镇", "")]
    [InlineData("会议召开", "（石桥镇）", "石桥镇", "")]
    // Two bodies, a body and a person, people alone.
    [InlineData("会议召开", "（区财政局 区税务局）", "区财政局,区税务局", "")]
    [InlineData("会议召开", "（区财政局、税务局）", "区财政局,区税务局", "")]
    [InlineData("会议召开", "（区财政局/区税务局）", "区财政局,区税务局", "")]
    [InlineData("会议召开", "（区财政局）（王小明）", "区财政局", "")]
    [InlineData("会议召开", "（区财政局 王小明）", "区财政局", "")]
    [InlineData("会议召开", "（王小明）", "", "")]
    [InlineData("会议召开", "（记者 王小明 通讯员 李丹）", "", "")]
    [InlineData("会议召开", "（本报记者 王小明）", "", "")]
    [InlineData("会议召开", "（读者 王小明）", "", "")]
    // Words around the name.
    [InlineData("会议召开", "（来源：区卫健局）", "区卫健局", "")]
    [InlineData("会议召开", "（区财政局供稿）", "区财政局", "")]
    [InlineData("会议召开", "（供稿：区财政局）", "区财政局", "")]
    [InlineData("会议召开", "（据区财政局消息）", "区财政局", "")]
    [InlineData("会议召开", "（通讯员 王小明 区财政局）", "区财政局", "")]
    [InlineData("会议召开", "\n\n来源：区卫健局", "区卫健局", "")]
    [InlineData("会议召开", "\n\n来源: 区卫健委", "区卫健局", "")]
    [InlineData("会议召开", "\n\n区财政局供稿", "区财政局", "")]
    [InlineData("会议召开", "\n\n区财政局　王小明", "区财政局", "")]
    [InlineData("会议召开", "\n\n供稿单位：区财政局", "区财政局", "")]
    [InlineData("会议召开", "\n\n青河区财政局\n2026年9月1日", "区财政局", "")]
    // Nobody of ours: papers, agencies, photographers.
    [InlineData("会议召开", "（新华社）", "", "")]
    [InlineData("会议召开", "（来源：青河日报）", "", "")]
    [InlineData("会议召开", "\n\n摄影：王小明", "", "")]
    // A body nobody listed is a new one, as printed.
    [InlineData("会议召开", "（**青河第二实验小学**）", "青河第二实验小学", "")]
    [InlineData("会议召开", "（**市财政局**）", "市财政局", "")]
    [InlineData("会议召开", "（**区某某服务站**）", "区某某服务站", "")]
    // No body in the byline: the headline's subject.
    [InlineData("区住建局开展排查", "（王小明）", "区住建局", "")]
    [InlineData("我区财政局晒账本", "（王小明）", "区财政局", "")]
    [InlineData("青河区水务局、区应急局联合演练", "（王小明）", "区水务局,区应急局", "")]
    [InlineData("春耕时节——区农业农村局下田指导", "（王小明）", "区农业农村局", "")]
    [InlineData("区医保局：看病不用来回跑", "（王小明）", "区医保局", "")]
    [InlineData("柳林街道开展清扫", "（王小明）", "柳林街道", "")]
    [InlineData("柳林街道居民学急救", "（王小明）", "", "柳林街道")]
    [InlineData("區財政局曬賬本", "（王小明）", "区财政局", "")]
    // Visitors, other places and higher levels are named, and answer for nothing.
    [InlineData("桂州市财政局来我区考察", "（王小明）", "", "桂州市财政局")]
    [InlineData("市财政局来我区调研", "（王小明）", "", "市财政局")]
    [InlineData("省教育厅来我区检查", "（区教育和体育局）", "区教育和体育局", "")]
    [InlineData("城东区财政局来我区学习", "（王小明）", "", "城东区财政局")]
    [InlineData("市领导到区财政局调研", "（王小明）", "", "区财政局")]
    [InlineData("区领导到区财政局调研", "（区财政局）", "区财政局", "")]
    public void A_piece_has_who_answers_and_who_is_named(string title, string byline, string departments, string mentions)
    {
        var article = Assert.Single(Checkout.Read($"## {title}\n\n9月1日，青河区有关工作按计划展开，青河区各单位参加。{byline}\n").Articles);
        Assert.Equal((departments, mentions), (string.Join(",", article.Departments), string.Join(",", article.Mentions)));
        Assert.StartsWith("9月1日", article.Body);
        Assert.EndsWith("参加。", article.Body);
    }

    [Theory]
    [InlineData("记者从区民政局获悉，补贴已经发放。", "区民政局", "")]
    [InlineData("记者从区民政局获悉，补贴已经发放。（**王小明**）", "", "区民政局")]
    public void Who_informed_the_paper_stands_for_a_byline_where_nobody_signs(string text, string departments, string mentions)
    {
        var article = Assert.Single(Checkout.Read($"## 补贴发放\n\n{text}").Articles);
        Assert.Equal((departments, mentions), (string.Join(",", article.Departments), string.Join(",", article.Mentions)));
    }

    [Fact]
    public void A_company_in_an_advertisement_is_no_department()
    {
        var reading = Checkout.Read("## 会议召开\n\n9月1日，会议召开。（**区财政局**）\n\n广告\n\n青河万福商贸有限公司盛大开业，全场八折。\n");
        Assert.Equal(["区财政局"], Assert.Single(reading.Articles).Departments);
        Assert.Contains("青河万福商贸有限公司盛大开业，全场八折。", reading.Furniture);
    }
}
