using Gazette.Newsroom;
using Gazette.Newsroom.Editing;
using Gazette.Newsroom.Publishing;
using Gazette.Tests.News;
using Gazette.Tests.Newsroom;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Storage;

public sealed class RelatedTests : IDisposable
{
    private readonly Newsdesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task What_shares_a_name_or_rare_words_is_related_and_the_rest_is_not()
    {
        await desk.Publish(
            "p1.txt",
            new(2024, 5, 1),
            Piece("白鹭湿地公园开园", "白鹭湿地公园今天开园，栈道全长三公里。", "区财政局", "财政"),
            Piece("白鹭湿地公园延长开放时间", "白鹭湿地公园的栈道夜里也亮灯。", "区教育局", "教育"),
            Piece("小学食堂换新灶", "灶台换成电的。", "区教育局", "教育"),
            Piece("村口修路", "水泥路通到家门口。"),
            Piece("图书馆夜读", "读者坐满一楼。"),
            Piece("合唱团招人", "不限年龄。"));
        Assert.Equal(["白鹭湿地公园延长开放时间"], await Related("白鹭湿地公园开园"));
        Assert.Empty(await Related("村口修路"));
    }

    [Fact]
    public async Task An_article_is_not_related_to_itself_its_copies_or_what_was_withdrawn()
    {
        var first = await desk.Publish("a.txt", new(2024, 5, 1), Piece("灯塔亮灯", "江心灯塔今晚亮灯，灯塔高三十米。"), Piece("灯塔登顶", "江心灯塔登顶开放，灯塔限一百人。"), Piece("灯塔游船", "江心灯塔游船开航，灯塔有码头。"), Piece("别的", "一。"), Piece("又一条", "二。"), Piece("再一条", "三。"));
        var ids = first.Pieces.Select(p => p.Id).ToList();
        await desk.Editor.Do(new Edit.Withdraw([ids[2]]), "test", default);
        await desk.Editor.Do(new Edit.Correct(ids[0], new Correction { Title = "灯塔今晚亮灯" }), "test", default);
        Assert.Equal([ids[1]], (await desk.Articles.Related(ids[0], 5, default)).Select(a => a.Id));
        Assert.Empty(await desk.Articles.Related(ids[2], 5, default));
        Assert.Empty(await desk.Articles.Related(999, 5, default));
    }

    [Fact]
    public async Task The_sample_issues_know_their_monthly_figures_and_their_sequels()
    {
        foreach (var file in SeedIssues.Files)
            await desk.Publisher.Publish(SeedIssues.ReadingOf(file), new Publication(file, "hash of " + file), default);
        var related = await Related("望江路快速化改造工程主线桥合龙");
        Assert.Equal("望江路快速化改造工程建成通车", related[0]);
        Assert.All((await Related("1至7月我区财政收入同比增长4.92%")).Take(3), title => Assert.Matches("财政|收入", title));
        Assert.Equal(await Related("一桶厨余垃圾的“变形记”"), await Related("一桶厨余垃圾的“变形记”"));
    }

    private async Task<List<string>> Related(string title)
    {
        var all = await desk.Articles.Newest(ArticleFilter.All, 200, null, default);
        var id = all.Items.Single(i => i.Published.Article.Title == title).Published.Id;
        return [.. (await desk.Articles.Related(id, 5, default)).Select(r => r.Article.Title)];
    }
}
