using CsCheck;
using Gazette.Newsroom;
using Gazette.Tests.Newsroom;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Storage;

public sealed class SearchTests : IDisposable
{
    private readonly Newsdesk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("财政")]
    [InlineData("財政")]
    [InlineData("收")]
    [InlineData("财政收入增长")]
    [InlineData("5G")]
    [InlineData("５ｇ")]
    [InlineData("5g基站")]
    [InlineData("Smart City")]
    [InlineData("smart　city")]
    [InlineData("745210")]
    [InlineData("城市 2024")]
    public async Task Words_in_any_script_and_length_are_found(string word)
    {
        await desk.Publish("p1.txt", null, Piece("财政收入增长", "建成5G基站，收入745210万元。\nThe Smart City 计划：智慧城市 2024。"), Piece("无关", "别的。"));
        Assert.Equal(["财政收入增长"], await desk.Search(word));
    }

    [Fact]
    public async Task Simplified_finds_traditional()
    {
        await desk.Publish("p1.txt", null, Piece("財政收入", "區財政局發布。"));
        Assert.Equal(["財政收入"], await desk.Search("区财政局"));
    }

    [Theory]
    [InlineData("财收")]
    [InlineData("政局长")]
    [InlineData("mart")]
    [InlineData("8874")]
    [InlineData("，")]
    public async Task What_does_not_stand_there_is_not_found(string word)
    {
        await desk.Publish("p1.txt", null, Piece("财政收入", "局长说：Smart 745210，政局稳。长期。"));
        Assert.Empty(await desk.Search(word));
    }

    [Fact]
    public async Task Every_word_must_stand_there_in_title_or_body()
    {
        await desk.Publish("p1.txt", null, Piece("垃圾分类", "财政支持。"), Piece("垃圾清运", "教育支持。"));
        Assert.Equal(["垃圾分类"], await desk.Search("垃圾", "财政"));
        Assert.Empty(await desk.Search("垃圾", "卫健"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("财政*")]
    [InlineData("t:财政")]
    [InlineData("^财政")]
    [InlineData("NEAR(财政 收入)")]
    [InlineData("财政 OR 收入")]
    [InlineData("财政\" OR \"收入")]
    [InlineData("- NOT AND")]
    [InlineData("\uE000dfinance")]
    [InlineData("' ; DROP TABLE article; --")]
    public async Task Typed_text_is_never_syntax(string typed)
    {
        await desk.Publish("p1.txt", null, Piece("标题", "没有那些字。", "区财政局"));
        Assert.Empty(await desk.Search(typed));
    }

    [Fact]
    public async Task Any_typed_text_is_answered()
    {
        await desk.Publish("p1.txt", null, Piece("财政", "a b c 1 2 3"));
        await Gen.Select(Gen.String, Gen.String).SampleAsync(
            async (word, other) =>
            {
                await desk.Search(word, other);
                await desk.Newest(new ArticleFilter { Words = [word] });
                await desk.Articles.Figures(new([word]), 5, default);
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public async Task Departments_topics_and_days_narrow_a_search_and_a_list()
    {
        await desk.Publish("p1.txt", new(2024, 5, 1), Piece("一", "水。", "区财政局", "财政"), Piece("二", "水。", "区教育局", "财政"));
        await desk.Publish("p2.txt", new(2024, 5, 2), Piece("三", "水。", "区财政局", "教育"));
        Assert.Equal(["三", "一"], await desk.Newest(new() { Departments = ["finance"] }));
        Assert.Equal(["一"], await desk.Newest(new() { Departments = ["finance"], Topics = ["money"] }));
        Assert.Equal(["三", "一", "二"], await desk.Newest(new() { Topics = ["money", "school"], Words = ["水"] }));
        Assert.Equal(["一", "二"], await desk.Newest(new() { Days = new(new(2024, 4, 1), new(2024, 5, 1)) }));
        Assert.Equal(["三"], (await desk.Articles.Search(new() { Words = ["水"], Departments = ["finance"], Days = new(new(2024, 5, 2), new(2024, 5, 9)) }, 5, null, default))
            .Items.Select(i => i.Published.Article.Title));
        Assert.Empty(await desk.Newest(new() { Departments = ["nobody"] }));
    }

    [Fact]
    public async Task What_is_not_wanted_is_in_no_list_search_or_count()
    {
        await desk.Publish(
            "p1.txt",
            null,
            Piece("甲", "水费。", "区财政局", "财政"),
            Piece("乙", "水费调整。", "区教育局", "教育"),
            Piece("丙", "水价调整。", null, "财政"),
            Piece("丁", "rain", null));
        Assert.Equal(["乙", "丙", "丁"], await Both(new() { WithoutDepartments = ["finance"] }));
        Assert.Equal(["乙", "丁"], await Both(new() { WithoutTopics = ["money"] }));
        Assert.Equal(["甲", "丙", "丁"], await Both(new() { WithoutWords = ["费调"] }));
        Assert.Equal(["甲", "丁"], await Both(new() { WithoutWords = ["费调整", "水价", "😀"] }));
        Assert.Equal(["甲", "乙", "丙"], await Both(new() { WithoutWords = ["RAIN", "ai"] }));
        Assert.Equal(["乙"], await Both(new() { Words = ["水"], WithoutTopics = ["money"] }));
        Assert.Equal(["丙"], await Both(new() { Topics = ["money", "school"], WithoutDepartments = ["finance"], WithoutWords = ["水费"] }));
        Assert.Empty(await Both(new() { Topics = ["money"], WithoutTopics = ["money"] }));
    }

    [Fact]
    public async Task An_old_article_with_the_word_in_its_title_competes_with_any_number_of_new_ones()
    {
        await desk.Publish("old.txt", new(2023, 5, 1), Piece("湿地公园规划公布", "公园分三期建设。"), Piece("公园的湿地", "规划公布。"), Piece("别的", "湿地公园很小。"));
        for (var day = 1; day <= 12; day++)
            await desk.Publish($"p{day}", new(2024, 5, day), [.. Enumerable.Range(0, 100).Select(i => Piece($"第{day}天第{i}条", "有人路过湿地公园，规划公布。"))]);
        Assert.Equal("湿地公园规划公布", (await First(new() { Words = ["湿地公园"] })).Single());
        Assert.Equal("湿地公园规划公布", (await First(new() { Words = ["湿地公园", "规划"] })).Single());
        // With one word in the title and the other in the text, too.
        Assert.Equal(["公园的湿地", "湿地公园规划公布"], (await First(new() { Words = ["湿地", "公布"] }, 2)).Order());
        Assert.DoesNotContain("湿地公园规划公布", await First(new() { Words = ["湿地公园"], WithoutWords = ["三期"] }, 5));
        Assert.DoesNotContain("湿地公园规划公布", await First(new() { Words = ["湿地公园"], Days = new(new(2024, 1, 1), new(2024, 12, 31)) }, 5));
    }

    private async Task<List<string>> First(ArticleFilter filter, int limit = 1) =>
        [.. (await desk.Articles.Search(filter, limit, null, default)).Items.Select(i => i.Published.Article.Title)];

    private async Task<List<string>> Both(ArticleFilter filter)
    {
        var newest = await desk.Articles.Newest(filter, 100, null, default);
        var search = await desk.Articles.Search(filter, 100, null, default);
        Assert.Equal((newest.Items.Count, search.Items.Count), (newest.Total, search.Total));
        Assert.Equal(newest.Items.Select(i => i.Published.Id), search.Items.Select(i => i.Published.Id).Order());
        return [.. newest.Items.Select(i => i.Published.Article.Title)];
    }

    [Fact]
    public async Task Codes_that_differ_by_a_hyphen_are_two_departments()
    {
        await desk.Publish("p1.txt", null, Piece("甲", department: "甲乙办"), Piece("乙", department: "甲乙局"));
        Assert.Equal(["甲"], await desk.Newest(new() { Departments = ["a-b"] }));
        Assert.Equal(["乙"], await desk.Newest(new() { Departments = ["ab"] }));
    }

    [Fact]
    public async Task A_found_article_says_how_well_and_where()
    {
        await desk.Publish("p1.txt", null, Piece("别的", "开头。财政略有增长。"), Piece("财政收入", "没有。"));
        var page = await desk.Articles.Search(new() { Words = ["财政"] }, 5, null, default);
        Assert.Equal(2, page.Total);
        Assert.Equal(["财政收入", "别的"], page.Items.Select(i => i.Published.Article.Title));
        Assert.True(page.Items[0].Score > page.Items[1].Score);
        Assert.Equal("财政略有增长。", page.Items[1].Snippet);
    }
}
