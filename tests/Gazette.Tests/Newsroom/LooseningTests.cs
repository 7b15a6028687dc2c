using Gazette.Newsroom;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Newsroom;

public sealed class LooseningTests : IDisposable
{
    private readonly Newsdesk desk = new();

    public void Dispose() => desk.Dispose();

    public static TheoryData<string, string[], string[]> Cases => new()
    {
        // No article has the phrase: its words, cut where two words meet.
        { "农民工工资", ["农民工", "工资"], ["甲", "职"] },
        { "农民工工资拖欠", ["农民工", "工资", "拖欠"], ["甲"] },
        { "农民工学区房", ["农民工"], ["丙", "甲", "职"] },
        // A slip in one character still finds the rest.
        { "垃圾分泪", ["垃圾分"], ["乙"] },
        { "農民工工資", ["農民工", "工資"], ["甲", "职"] },
        // Words that stand nowhere are left out, and so are those that cannot be searched.
        { "垃圾 火星 😀", ["垃圾"], ["乙"] },
        { "5G垃圾", ["垃圾"], ["乙"] },
        // Nothing of it stands anywhere.
        { "火星移民", [], [] },
        { "😀", [], [] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_stands_nowhere_together_is_loosened_to_what_does(string typed, string[] words, string[] titles)
    {
        await desk.Publish(
            "p1.txt",
            null,
            Piece("甲", "农民工的权益有保障，拖欠的工资都要结清。农民工，农民工。"),
            Piece("乙", "垃圾分类进社区。"),
            Piece("丙", "农民工夜校开班，农民工免费。农民工来听。"),
            Piece("职", "职工工资表公开，农民工也看。"),
            Piece("丁", "工作人员调整工位。"));
        var page = await desk.Articles.Search(new() { Words = typed.Split(' ') }, 10, null, default);
        Assert.Equal(words, page.Loosened ?? []);
        Assert.Equal(titles.Order(StringComparer.Ordinal), page.Items.Select(i => i.Published.Article.Title).Order(StringComparer.Ordinal));
        Assert.All(page.Items, item => Assert.NotEmpty(item.Marks));
    }

    [Fact]
    public async Task A_search_is_loosened_within_its_places_and_days_and_its_next_page_says_the_same()
    {
        await desk.Publish("p1.txt", new(2024, 5, 1), [.. Enumerable.Range(0, 5).Select(i => Piece($"旧{i}", "垃圾分类。", "区财政局"))]);
        await desk.Publish("p2.txt", new(2024, 5, 2), Piece("新", "垃圾分类，焚烧发电。", "区教育局"));
        var filter = new ArticleFilter { Words = ["垃圾焚烧"], Departments = ["finance"] };
        var first = await desk.Articles.Search(filter, 3, null, default);
        Assert.Equal(["垃圾"], first.Loosened!);
        await desk.Publish("p3.txt", new(2024, 5, 3), Piece("今", "垃圾焚烧。", "区财政局"));
        var second = await desk.Articles.Search(filter, 3, first.Next, default);
        Assert.Equal(["垃圾"], second.Loosened!);
        Assert.Equal(["旧0", "旧1", "旧2", "旧3", "旧4"], first.Items.Concat(second.Items).Select(i => i.Published.Article.Title));
        Assert.Null((await desk.Articles.Search(filter, 3, null, default)).Loosened);
    }
}
