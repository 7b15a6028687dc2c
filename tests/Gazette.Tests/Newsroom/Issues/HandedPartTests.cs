using Gazette.Newsroom.Issues;

namespace Gazette.Tests.Newsroom.Issues;

public sealed class HandedPartTests
{
    [Theory]
    [InlineData("最新财政新闻", false)]
    [InlineData("第一行\n第二行\n第三行", false)]
    [InlineData("区财政局公布前八个月收入\n9月10日，区财政局公布最新财政收入情况，全区完成六十三亿元。\n区财政局表示，将把资金更多用在民生上，请居民放心。", true)]
    [InlineData("9月10日，区财政局公布最新财政收入情况，全区完成六十三亿元。区财政局表示，将把资金更多用在民生上。", false)]
    public void A_text_of_several_lines_may_be_an_issue(string text, bool isLong) => Assert.Equal(isLong, IssueText.IsLong(text));

    [Fact]
    public void A_text_of_two_hundred_characters_may_be_an_issue() =>
        Assert.Equal((false, true), (IssueText.IsLong(new('长', 199)), IssueText.IsLong(new('长', 200))));

    [Fact]
    public void What_was_cut_at_the_end_of_a_line_goes_on_in_a_new_one_and_what_was_cut_inside_goes_on_where_it_was()
    {
        var (line, full) = (new string('甲', 3000), new string('乙', 4096));
        Assert.Equal(line + "\n丙" + "\n丁", Joined(line, "丙", "丁"));
        Assert.Equal(full + "丙", Joined(full, "丙"));
        Assert.Equal(full[1..] + "。\n丙", Joined(full[1..] + "。", "丙"));
        static string Joined(params string[] texts) => HandedPart.Joined([.. texts.Select(t => new HandedPart(HandedKind.Text, t))]);
    }

    [Theory]
    [InlineData("9月17日.pdf", "9月17日.pdf")]
    [InlineData("fdp.\u202etxt\n", "fdp.txt")]
    [InlineData("\u202e", null)]
    [InlineData(null, null)]
    public void A_file_s_name_is_shown_without_what_turns_a_line_round(string? name, string? shown) =>
        Assert.Equal(shown, new HandedPart(HandedKind.File, "", "f", name).ShownName);
}
