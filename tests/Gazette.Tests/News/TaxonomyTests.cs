using System.Text.RegularExpressions;
using Gazette.News;

namespace Gazette.Tests.News;

/// <summary>The taxonomy file, and what is said of a wrong one.</summary>
public class TaxonomyTests
{
    [Fact]
    public void The_file_of_the_paper_is_right_and_has_what_was_asked()
    {
        string[] topics =
        [
            "财政", "税务", "教育", "卫生健康", "住房城建", "城市管理", "生态环境", "交通", "公安法治", "应急安全", "人社就业", "民政慈善",
            "农业农村", "文化旅游", "体育", "科技", "招商营商", "政务服务", "市场监管", "扶贫振兴", "疫情防控", "党建", "综合政务",
        ];
        Assert.All(topics, t => Assert.NotNull(Checkout.Taxonomy.TopicByName(t)));
        Assert.All(Checkout.Taxonomy.Topics, t => Assert.True(t.For.Count >= 10 && t.Aliases.Any(a => char.IsAsciiLetter(a[0]))));
        Assert.True(Checkout.Taxonomy.Departments.Count >= 55);
        Assert.All((string[])["区财政局", "区卫健局", "区教育和体育局", "区行政审批服务局", "区慈善总会"], d => Assert.NotNull(Checkout.Taxonomy.DepartmentByName(d)));
    }

    [Fact]
    public void A_bare_topic_word_names_no_department() =>
        Assert.All(Checkout.Taxonomy.Departments, d => Assert.Empty(d.Aliases.Intersect(Checkout.Taxonomy.Topics.Select(t => t.Name))));

    [Theory]
    [InlineData("东门街道", "东门街道")]
    [InlineData("东门街道办", "东门街道")]
    [InlineData("东门街道办事处", "东门街道")]
    [InlineData("柳林镇", "柳林镇")]
    public void A_street_office_is_made_by_its_name_and_waits_to_be_confirmed(string printed, string display)
    {
        var office = Checkout.Taxonomy.DepartmentFor(printed);
        Assert.Equal((display, DepartmentLevel.Subdistrict, false), (office.Name, office.Level, office.Confirmed));
        Assert.Matches("^[a-z0-9-]{1,40}$", office.Code);
        Assert.Equal(office.Code, Checkout.Taxonomy.DepartmentFor(display).Code);
        Assert.True(Checkout.Taxonomy.With([office]).DepartmentFor(printed).Code == office.Code);
    }

    [Fact]
    public void A_department_that_is_listed_is_itself() =>
        Assert.True(Checkout.Taxonomy.DepartmentFor("区财政局") is { Confirmed: true, Code: "finance" });

    [Fact]
    public void All_mistakes_are_reported_together()
    {
        var parsed = Taxonomy.Parse("""
            {
              "departments": [
                { "code": "Finance!", "name": "区财政局", "level": "Planet", "topics": ["money"] },
                { "code": "tax", "aliases": ["税务", 7] },
                { "code": "tax", "name": "区财政局" },
                "nothing"
              ],
              "topics": [
                { "code": "t", "name": "财政", "englishName": "", "for": { "预算": 0, "税收": "much" } },
              ] // comments and trailing commas are allowed
            }
            """);
        Assert.Null(parsed.Taxonomy);
        Assert.Equal(
            [
                "topics[0] (t): englishName: got an empty text, wants one that says something.",
                "topics[0] (t): for: \"预算\" got 0, wants a weight above 0, at most 10.",
                "topics[0] (t): for: \"税收\" got \"much\", wants a weight above 0, at most 10.",
                "departments[3]: got the text \"nothing\", wants an object.",
                "departments[0] (Finance!): code: got \"Finance!\", wants a-z, 0-9 and hyphen, at most 40 characters.",
                "departments[0] (Finance!): level: got \"Planet\", wants District, Subdistrict, City, Higher.",
                "departments[1] (tax): name: is missing, wants a text.",
                "departments[1] (tax): aliases: got 7 in the list, wants texts that say something.",
                "departments: code \"tax\" stands 2 times (, 区财政局), wants each once.",
                "departments: name \"区财政局\" stands 2 times (Finance!, tax), wants each once.",
                "department \"Finance!\": names the topic \"money\", which is not listed.",
            ],
            parsed.Mistakes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"departments\": [")]
    [InlineData("[]")]
    [InlineData("null")]
    public void What_is_no_taxonomy_at_all_is_said_in_one_sentence_each(string json) =>
        Assert.All(Taxonomy.Parse(json).Mistakes, m => Assert.Matches(new Regex("^taxonomy: .+"), m));
}
