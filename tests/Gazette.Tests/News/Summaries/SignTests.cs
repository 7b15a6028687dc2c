using Gazette.News.Summaries;

namespace Gazette.Tests.News;

public sealed class SignTests
{
    public static TheoryData<string> Names => [.. Signs.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sign_is_seen_in_its_examples_and_not_in_the_others(string name)
    {
        var sign = Signs.All.Single(s => s.Name == name);
        Assert.NotEmpty(sign.Yes);
        Assert.NotEmpty(sign.No);
        Assert.All(sign.Yes, sentence => Assert.Matches(sign.Pattern, sentence));
        Assert.All(sign.No, sentence => Assert.DoesNotMatch(sign.Pattern, sentence));
    }

    [Theory]
    [InlineData("本报讯（记者 甲某某 通讯员 乙某）近日，区住建局公布改造名单。", "区住建局公布改造名单。")]
    [InlineData("本报讯 记者甲某某报道：区住建局公布改造名单。", "区住建局公布改造名单。")]
    [InlineData("（记者 甲某某）区住建局公布改造名单。", "区住建局公布改造名单。")]
    [InlineData("【本报讯】9月10日，区住建局公布改造名单。", "区住建局公布改造名单。")]
    [InlineData("云岭社清浦9月10日电（记者甲某）区住建局公布改造名单。", "区住建局公布改造名单。")]
    [InlineData("9月10日上午，记者从区住建局获悉，三十六个小区列入名单。", "三十六个小区列入名单。")]
    [InlineData("据悉，三十六个小区列入名单。", "三十六个小区列入名单。")]
    [InlineData("10月1日，新的物业办法将施行。", "10月1日，新的物业办法将施行。")]
    [InlineData("10月1日起，公园免费开放。", "10月1日起，公园免费开放。")]
    [InlineData("近日，下雪了。", "近日，下雪了。")]
    [InlineData("本报讯员站成立，承担投递工作。", "本报讯员站成立，承担投递工作。")]
    [InlineData("区住建局公布改造名单。", "区住建局公布改造名单。")]
    public void An_opening_that_tells_nothing_is_left_out(string sentence, string rest) => Assert.Equal(rest, Openings.Strip(sentence));
}
