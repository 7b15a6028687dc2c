using Dapper;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Newsroom.Publishing;
using static Gazette.Newsroom.Publishing.PieceOutcome;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Newsroom;

public sealed class PublishingTests : IDisposable
{
    private readonly Newsdesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_published_piece_is_read_back_as_it_was()
    {
        var piece = new Article
        {
            Title = "河岸步道开放",
            Kicker = "惠民工程",
            Section = "民生",
            Departments = ["区财政局"],
            Mentions = ["市水务局"],
            Authors = ["林小禾"],
            Topics = ["财政"],
            EventDate = new(2024, 5, 18),
            Paragraphs = ["第一段。", "小标题", "第二段 <b>&\"引号\"。"],
            Subheads = ["小标题"],
            Captions = ["步道一角"],
            Figures = [new("步道投资", new(new(2024, 1), new(2024, 4)), 120.50m, "万元", -3m, null, 0m, null, 2, "投资120.50万元。")],
        };
        var result = await desk.Publish(new Publication("p1.txt", "h", Day: new(2024, 5, 19), Paper: " 沿河报 "), piece);
        var held = (await desk.Articles.Find(result.Pieces.Single().Id, default))!;
        Assert.Equivalent(piece, held.Article, strict: true);
        Assert.Equal(120.50m, held.Article.Figures[0].Value);
        Assert.Equal((1, new DateOnly(2024, 5, 19), "沿河报", false, false), (held.Version, held.Day, held.Paper, held.Archive, held.Sample));
        Assert.Equal(["finance", "money"], held.DepartmentCodes.Concat(held.TopicCodes));
    }

    [Fact]
    public async Task Publishing_the_same_document_again_stores_nothing_and_names_what_is_known()
    {
        var first = await desk.Publish("p1.txt", null, Piece("甲"), Piece("乙"));
        var again = await desk.Publish("p1.txt", null, Piece("甲"), Piece("乙"));
        Assert.All(first.Pieces, p => Assert.Equal(Stored, p.Outcome));
        Assert.Equal(first.Pieces.Select(p => p with { Outcome = Known }), again.Pieces);
        Assert.Null(again.Sequence);
        Assert.Equal(["甲", "乙"], await desk.Newest());
        Assert.Single(desk.Heard);
    }

    [Fact]
    public async Task A_document_without_a_date_read_again_tomorrow_is_no_news()
    {
        await desk.Publish("p1.txt", null, Piece("甲"));
        desk.Clock.Advance(TimeSpan.FromDays(1));
        var again = await desk.Publish("p1.txt", null, Piece("甲"));
        Assert.Equal((Known, Today), (again.Pieces.Single().Outcome, again.Day));
    }

    [Fact]
    public async Task Today_is_the_papers_day()
    {
        desk.Clock.SetUtcNow(new DateTimeOffset(2024, 5, 20, 16, 30, 0, TimeSpan.Zero));
        Assert.Equal(new DateOnly(2024, 5, 21), (await desk.Publish("late.txt", null, Piece("夜班"))).Day);
    }

    [Fact]
    public async Task The_same_text_from_another_source_is_kept_as_a_source_of_its_article()
    {
        await desk.Publish(new Publication("p1.txt", "h1", Paper: "沿河报"), Piece("甲", "财政收入　增长。"));
        var copy = await desk.Publish(new Publication("copy.md", "h2", Paper: "沿河报"), Piece("甲", "財政收入增長。"));
        var otherPaper = await desk.Publish(new Publication("other.md", "h3", Paper: "山城报"), Piece("甲", "财政收入　增长。"));
        var otherDay = await desk.Publish(new Publication("p1.txt", "h4", Paper: "沿河报", Day: new(2024, 5, 21)), Piece("甲", "财政收入　增长。"));
        Assert.Equal([Merged, Merged, Stored], [copy.Pieces[0].Outcome, otherPaper.Pieces[0].Outcome, otherDay.Pieces[0].Outcome]);
        Assert.Equal(["p1.txt", "copy.md", "other.md"], (await desk.Articles.Find(copy.Pieces[0].Id, default))!.Sources.Select(s => s.Source));
    }

    [Fact]
    public async Task The_same_document_published_at_once_by_many_is_stored_once()
    {
        using var beside = desk.Beside();
        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(i =>
            Task.Run(() => (i % 2 == 0 ? desk : beside).Publish("p1.txt", null, Piece("甲"), Piece("乙")))));
        Assert.Equal(1, all.Count(r => r.Pieces.All(p => p.Outcome == Stored)));
        Assert.Equal(15, all.Count(r => r.Pieces.All(p => p.Outcome == Known)));
        Assert.Equal(2, await desk.Offers.Current(default));
    }

    [Fact]
    public async Task A_changed_text_is_a_new_version_and_never_a_second_article()
    {
        var first = await desk.Publish("p1.txt", null, Piece("预算公布", "收入五亿元。", "区财政局", "财政"));
        var changed = await desk.Publish("p1.txt", null, Piece("预算公布", "收入六亿元。", "区教育局", "教育"));
        var id = first.Pieces[0].Id;
        Assert.Equal(new PublishedPiece(id, "预算公布", NewVersion), changed.Pieces.Single());
        Assert.Equal(2, changed.Sequence);
        Assert.Equal(["edu", "school"], (await desk.Offers.Between(1, 2, default)).SelectMany(o => o.DepartmentCodes.Concat(o.TopicCodes)));
        var held = (await desk.Articles.Find(id, default))!;
        Assert.Equal((2, "收入六亿元。"), (held.Version, held.Article.Body));
        Assert.Equal(["edu", "school"], held.DepartmentCodes.Concat(held.TopicCodes));
        Assert.Equal(["预算公布"], await desk.Newest());
        Assert.Empty(await desk.Search("五亿元"));
        Assert.Equal(["预算公布"], await desk.Search("六亿元"));
        Assert.Empty(await desk.Newest(new ArticleFilter { Departments = ["finance"] }));
        using var read = desk.Database.Read();
        Assert.Equal([1L, 2L], read.Query<long>("SELECT version FROM article_version WHERE article_id = @id ORDER BY version", new { id }));
    }

    [Fact]
    public async Task An_old_file_that_comes_again_does_not_undo_a_correction()
    {
        await desk.Publish("p1.txt", null, Piece("预算公布", "收入五亿元。"));
        await desk.Publish("p1.txt", null, Piece("预算公布", "收入六亿元。"));
        var old = await desk.Publish("p1.txt", null, Piece("预算公布", "收入五亿元。"));
        Assert.Equal(Known, old.Pieces.Single().Outcome);
        Assert.Equal(["预算公布"], await desk.Search("六亿元"));
    }

    [Fact]
    public async Task Two_pieces_under_one_title_stay_two()
    {
        var first = await desk.Publish("p1.txt", null, Piece("简讯", "停水通知。"), Piece("简讯", "花展开幕。"));
        var again = await desk.Publish("p1.txt", null, Piece("简讯", "停水通知改期。"), Piece("简讯", "花展开幕。"));
        Assert.Equal([Stored, Stored], first.Pieces.Select(p => p.Outcome));
        Assert.Equal([(first.Pieces[0].Id, NewVersion), (first.Pieces[1].Id, Known)], again.Pieces.Select(p => (p.Id, p.Outcome)));
    }

    [Fact]
    public async Task A_text_printed_twice_in_one_document_is_one_article()
    {
        var result = await desk.Publish("p1.txt", null, Piece("甲"), Piece("乙"), Piece("甲"));
        Assert.Equal([Stored, Stored, Known], result.Pieces.Select(p => p.Outcome));
        Assert.Equal(result.Pieces[0].Id, result.Pieces[2].Id);
    }

    [Fact]
    public async Task A_piece_added_to_a_known_document_is_the_only_new_one()
    {
        await desk.Publish("p1.txt", null, Piece("甲"), Piece("乙"));
        var more = await desk.Publish("p1.txt", null, Piece("头条"), Piece("甲"), Piece("乙"));
        Assert.Equal([Stored, Known, Known], more.Pieces.Select(p => p.Outcome));
        Assert.Equal(["头条", "甲", "乙"], await desk.Newest());
    }

    [Fact]
    public async Task Archive_and_fragments_are_searchable_and_never_offered()
    {
        var archived = await desk.Publish(new Publication("old.txt", "h", Archive: true, Day: new(2023, 1, 1)), Piece("旧闻"));
        var page = await desk.Publish("p1.txt", null, Piece("残篇") with { Fragment = true }, Piece("整篇"));
        Assert.Null(archived.Sequence);
        Assert.Equal(1, page.Sequence);
        Assert.Equal([page.Pieces[1].Id], (await desk.Offers.Between(0, 100, default)).Select(o => o.ArticleId));
        Assert.Equal(["残篇"], await desk.Search("残篇"));
        Assert.Equal(["旧闻"], await desk.Search("旧闻"));
        Assert.True((await desk.Articles.Find(archived.Pieces[0].Id, default))!.Archive);
    }

    [Fact]
    public async Task The_order_of_the_news_is_day_then_later_edition_then_the_papers_own_with_fragments_last()
    {
        await desk.Publish("b.txt", new(2024, 5, 19), Piece("早一"), Piece("早残") with { Fragment = true }, Piece("早二"));
        await desk.Publish("a.txt", new(2024, 5, 18), Piece("昨天"));
        await desk.Publish("c.txt", new(2024, 5, 19), Piece("晚一"), Piece("晚二"));
        Assert.Equal(["晚一", "晚二", "早一", "早二", "早残", "昨天"], await desk.Newest());
    }

    [Fact]
    public async Task A_publication_that_fails_half_way_stores_nothing()
    {
        var nameless = Piece("乙") with { Figures = [new(null!, null, 1, null, null, null, null, null, null, "")] };
        await Assert.ThrowsAnyAsync<Exception>(() => desk.Publish("p1.txt", null, Piece("甲"), nameless));
        Assert.Empty(await desk.Newest());
        Assert.Equal(0, await desk.Offers.Current(default));
        Assert.Equal(1, (await desk.Publish("p1.txt", null, Piece("甲"))).Sequence);
    }

    [Fact]
    public async Task A_listener_hears_of_what_changed_after_it_can_be_read()
    {
        await desk.Publish("p1.txt", null, Piece("甲"));
        await desk.Publish("p1.txt", null, Piece("甲", "改正。"));
        Assert.Equal([Stored, NewVersion], desk.Heard.Select(r => r.Pieces.Single().Outcome));
        Assert.Equal([1L, null], desk.Heard.Select(r => r.Sequence));
    }
}
