using System.Security.Cryptography;
using System.Text;
using Gazette.News;

namespace Gazette.Tests.News;

/// <summary>
/// The real page, which is not in the repository: read from the file that GAZETTE_REAL_PAGE names, and held to hashes, counts,
/// departments and figures. Nothing of its text stands here.
/// </summary>
public class RealPageTests
{
    /// <summary>Hash of the headline (of the whole text where the headline is derived), departments, paragraphs with subheads, characters, subheads, captions.</summary>
    private static readonly (string Hash, string Departments, int Paragraphs, int Characters, int Subheads, int Captions)[] Pieces =
    [
        ("e1e5c305699c0f6e9669ceccc8a48eb2e7a9f0e76606bb520c6909505034bce4", "", 3, 472, 0, 0),
        ("dafdc902549460aadf5a3326f8a0aa6bcad5d02263f9586a6902067b16c564c5", "", 2, 339, 0, 0),
        ("caad4a0f09ab7023303efc194251350fbe88cc6e7150db99201ccc2379219068", "", 3, 260, 0, 0),
        ("29f4e3335704aa43ca2b3d46d121450d3a0aa2657f272018c5eca29ce7207b39", "区财政局", 2, 440, 0, 0),
        ("50c098a46424389352282b17eeae81b6f39e742d9ffcfec344b714ffc0077e0f", "区住建局", 4, 375, 0, 0),
        ("0b01351c77640c0b035fbf2a0eaeba45a2a1b1bff9c69c09a52892716040dee9", "区慈善总会", 3, 466, 0, 0),
        ("d6e8d4e6cbc696a31301e5aac79022a60ba3d96fd81009db4ccdf33af48fbf2b", "区卫健局", 3, 397, 0, 0),
        ("236827db8a3a51d098fd7014de9fdece122de86f867af6bebf3cb7cad6960105", "区行政审批服务局", 12, 1322, 4, 1),
        ("0b693a7654cfe4de5935d1c02c8e02916b39a5f656d915ab971fc20ef7feb529", "区城管局", 7, 1040, 2, 1),
        ("0069aa348973895c659a3d43005ae2e8aa76bb9fbd3226c74c3edc8a516b6626", "区教育和体育局", 10, 1237, 1, 1),
        ("7dce8b3e7030f2489896c372c0c6326c11074f131af7035c34d4ee847cc21b51", "唐冶街道", 1, 227, 0, 0),
    ];

    [RealPageFact]
    public void The_page_has_eleven_pieces_with_whole_paragraphs() =>
        Assert.Equal(
            Pieces,
            Page().Articles.Select(a => (Hash(a.DerivedTitle ? a.Body : a.Title), string.Join(",", a.Departments), a.Paragraphs.Count, a.Paragraphs.Sum(p => p.Length), a.Subheads.Count, a.Captions.Count)));

    [RealPageFact]
    public void Only_the_last_piece_is_a_fragment_without_a_headline() =>
        Assert.Equal([.. Enumerable.Repeat((false, false), 10), (true, true)], Page().Articles.Select(a => (a.DerivedTitle, a.Fragment)));

    [RealPageFact]
    public void The_bodies_are_those_that_a_person_copied_out_of_the_page() =>
        Assert.Equal("6c389dd320fa461fabe23334393b6fe0c533f044ae4fa474949ca1bf0f24780b", Hash(string.Join('\n', Page().Articles.Select(a => a.Body))));

    [RealPageFact]
    public void Reporters_are_authors_and_visitors_are_mentions()
    {
        var articles = Page().Articles;
        Assert.Equal([1, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0], articles.Select(a => a.Authors.Count));
        Assert.Equal(["区委办公室", "统战部"], articles[0].Mentions);
        Assert.Equal(["人社局"], articles[1].Mentions);
        Assert.Empty(articles[2].Departments);
        Assert.Contains(articles[2].Mentions, m => m.EndsWith("市行政审批服务局", StringComparison.Ordinal) && m.Length > 8);
        Assert.Contains("市行政审批服务局", articles[2].Mentions);
    }

    [RealPageFact]
    public void Page_section_kicker_and_furniture_are_told_apart()
    {
        var page = Page();
        Assert.Equal(2, page.Page);
        Assert.Single(page.Furniture);
        Assert.Equal([null, null, null, null, null, null, null, "要闻", "要闻", "要闻", "要闻"], page.Articles.Select(a => a.Section));
        Assert.Equal("区行政审批服务局", Assert.Single(page.Articles, a => a.Kicker is not null).Kicker);
        Assert.Equal(4, page.Spans.Count(s => s is { Role: SpanRole.Repeat } && s.Evidence.Contains("headline", StringComparison.Ordinal)));
    }

    [RealPageFact]
    public void The_day_is_inferred_from_the_events()
    {
        var page = Page();
        Assert.Equal((new DateOnly(2020, 9, 10), DateSource.Inferred), (page.Date, page.DateSource));
        Assert.Equal(
            ["2020-09-10", "2020-09-09", "2020-09-08", null, null, null, "2020-09-10", "2020-09-08", "2020-08-29", null, null],
            page.Articles.Select(a => a.EventDate?.ToString("O", null)));
    }

    [RealPageFact]
    public void The_topics_are_those_an_editor_gives()
    {
        string[] first = ["综合政务", "人社就业", "政务服务", "财政", "住房城建", "民政慈善", "卫生健康", "政务服务", "城市管理", "教育", "政务服务"];
        Assert.All(Page().Articles.Zip(first), p => Assert.Contains(p.Second, p.First.Topics.Take(2)));
    }

    [RealPageFact]
    public void The_fiscal_figures_are_read_with_period_growth_budget_share_and_rank()
    {
        var figures = Page().Articles.SelectMany(a => a.Figures).ToList();
        Assert.Equal(
            [
                "一般公共预算本级收入 2020-01/2020-08 887416 万元 +48661 5.8% 75.19%  #3",
                "税收收入 2020-01/2020-08 786350 万元 + 4.37% 74.08%  #3",
                "非税收入 2020-01/2020-08 101066 万元 + 18.43% 85.04%  #",
                "税收比重 2020-01/2020-08   + % % 88.61 #",
            ],
            figures.Select(f => FormattableString.Invariant($"{f.Name} {f.Period} {f.Value} {f.Unit} +{f.Increase} {f.YearOnYear}% {f.OfBudget}% {f.Share} #{f.Rank}")));
        Assert.All(figures, f => Assert.EndsWith("。", f.Sentence));
    }

    [RealPageFact]
    public void Every_character_has_one_role_and_stands_in_one_piece() => Spans.CoverOnce(Document());

    private static Reading Page() => Checkout.Read(Document());

    private static string Document() => File.ReadAllText(Environment.GetEnvironmentVariable(RealPageFactAttribute.Variable)!);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
