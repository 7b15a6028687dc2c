using Gazette.News;
using Gazette.News.Classification;

namespace Gazette.Tests.News;

/// <summary>Who a byline names, who answers for a piece, and who is only named in it.</summary>
public class AttributionTests
{
    private static readonly BylineReader Bylines = new(new BodyNames(Checkout.Taxonomy));

    [Theory]
    [InlineData("区财政局", "区财政局", "")]
    [InlineData("王小明", "", "王小明")]
    [InlineData("欧阳青", "", "欧阳青")]
    [InlineData("记者 甲 通讯员 乙", "", "甲,乙")]
    [InlineData("本报记者 田野 通讯员 李一凡 王丹", "", "田野,李一凡,王丹")]
    [InlineData("区住建局 李四", "区住建局", "李四")]
    [InlineData("区财政局、区税务局", "区财政局,区税务局", "")]
    [InlineData("来源：区卫健委", "区卫健委", "")]
    [InlineData("柳林街道办", "柳林街道办", "")]
    [InlineData("石桥镇", "石桥镇", "")]
    [InlineData("文/图 何安", "", "何安")]
    [InlineData("青河第二实验小学", "青河第二实验小学", "")]
    public void A_byline_names_bodies_and_people(string content, string bodies, string people)
    {
        var byline = Bylines.Read(content, true)!;
        Assert.Equal((bodies, people), (string.Join(",", byline.Bodies), string.Join(",", byline.People)));
    }

    [Theory]
    [InlineData("见下图")]
    [InlineData("完")]
    [InlineData("以下简称“办法”")]
    [InlineData("折合人民币64万元")]
    [InlineData("第一阶段")]
    public void Other_words_in_brackets_are_no_byline(string content) => Assert.Null(Bylines.Read(content, false));

    [Theory]
    [InlineData("区财政局", "区财政局")]
    [InlineData("区卫健委", "区卫健局")]
    [InlineData("区卫生健康局", "区卫健局")]
    [InlineData("青河区卫计局", "区卫健局")]
    [InlineData("區教體局", "区教育和体育局")]
    [InlineData("柳林街道办事处", "柳林街道")]
    [InlineData("市财政局", "市财政局")]
    [InlineData("区某某服务站", "区某某服务站")]
    public void The_byline_answers_for_the_piece(string byline, string department) =>
        Assert.Equal([department], Read($"## 会议召开\n\n9月1日，青河区召开会议。（**{byline}**）").Departments);

    [Theory]
    [InlineData("区住建局开展排查", "区住建局")]
    [InlineData("我区财政局晒账本", "区财政局")]
    [InlineData("青河区水务局、区应急局联合演练", "区水务局,区应急局")]
    [InlineData("春耕时节——区农业农村局下田指导", "区农业农村局")]
    [InlineData("柳林街道开展清扫", "柳林街道")]
    [InlineData("全区召开大会", "")]
    [InlineData("桂州市财政局来我区考察", "")]
    [InlineData("市领导到区财政局调研", "")]
    [InlineData("组织部署安全工作", "")]
    public void Under_a_reporters_byline_the_subject_of_the_headline_answers(string title, string departments) =>
        Assert.Equal(departments, string.Join(",", Read($"## {title}\n\n9月1日，青河区有关工作展开。（**王小明**）").Departments));

    [Theory]
    [InlineData("会上，人社局和区信访局作了汇报。", "人社局,区信访局")]
    [InlineData("桂州市行政审批服务局一行来到我区，市行政审批服务局陪同。", "桂州市行政审批服务局,市行政审批服务局")]
    [InlineData("会议对组织部署、宣传部分工、财政局面作了说明。", "")]
    [InlineData("一行到东门街道、洪门楼街道察看。", "东门街道,洪门楼街道")]
    [InlineData("会议要求各街道抓好落实。", "")]
    [InlineData("东山区财政局前来学习。", "东山区财政局")]
    public void Bodies_named_in_passing_are_mentions_as_printed(string sentence, string mentions) =>
        Assert.Equal(mentions, string.Join(",", Read($"## 会议召开\n\n9月1日，青河区召开会议，青河区各部门参加。{sentence}（**王小明**）").Mentions));

    private static Article Read(string text) => Assert.Single(Checkout.Read(text).Articles);
}
