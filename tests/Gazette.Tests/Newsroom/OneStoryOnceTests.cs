using CsCheck;
using Gazette.News;
using Gazette.Newsroom.Publishing;
using static Gazette.Newsroom.Publishing.PieceOutcome;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Newsroom;

public sealed class OneStoryOnceTests : IDisposable
{
    private const string Text = "区图书馆新馆对外开放，馆内设有儿童阅览区和自习区。\n新馆藏书四十万册，读者凭身份证即可入馆。\n开放时间为每天9时至21时，节假日不休息。";

    private readonly Newsdesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_near_copy_from_another_source_is_kept_as_a_source_of_the_first()
    {
        var first = await desk.Publish("a.txt", new(2024, 5, 18), Piece("新馆开放", Text, topic: "教育"));
        var copy = await desk.Publish(new Publication("feed", "h", Paper: "山城网", Day: new(2024, 5, 20)), Piece("图书馆新馆开放", "本报讯（记者 林小禾）" + Text, topic: "教育") with { Link = "https://news.example/1", SourceId = "1" });
        Assert.Equal((first.Pieces[0].Id, Merged), (copy.Pieces[0].Id, copy.Pieces[0].Outcome));
        Assert.Null(copy.Sequence);
        var held = (await desk.Articles.Find(first.Pieces[0].Id, default))!;
        Assert.Equal((1, "新馆开放"), (held.Version, held.Article.Title));
        Assert.Equal([("a.txt", null, new DateOnly(2024, 5, 18)), ("feed", "https://news.example/1", new(2024, 5, 20))], held.Sources.Select(s => (s.Source, s.Link, s.Day)));
        var again = await desk.Publish(new Publication("feed", "h", Paper: "山城网", Day: new(2024, 5, 20)), Piece("图书馆新馆开放", "本报讯（记者 林小禾）" + Text, topic: "教育") with { SourceId = "1" });
        Assert.Equal((first.Pieces[0].Id, Known), (again.Pieces[0].Id, again.Pieces[0].Outcome));
        Assert.Equal(2, (await desk.Articles.Find(first.Pieces[0].Id, default))!.Sources.Count);
    }

    [Fact]
    public async Task A_fragment_becomes_part_of_the_piece_that_holds_it_when_that_comes()
    {
        var day = new DateOnly(2024, 5, 20);
        var half = Piece("新馆开放", "下半篇从这里接着讲：阅览区分三层，孩子们最爱一层的绘本角。") with { Fragment = true };
        var part = await desk.Publish("p3.txt", day, half, Piece("夜市开张", "夜市今晚开张，摊位沿河排开，灯火一直亮到桥头。"));
        var whole = await desk.Publish("p1.txt", day, Piece("新馆开放", "上半篇讲到这里，\n下半篇从这里接着讲：阅览区分三层，孩子们最爱一层的绘本角。"));
        Assert.Equal(["夜市开张", "新馆开放"], (await desk.Newest()).Order());
        Assert.Equal(whole.Pieces[0].Id, (await desk.Articles.Find(part.Pieces[0].Id, default))!.Id);
        Assert.Equal(Known, (await desk.Publish("p3.txt", day, half)).Pieces[0].Outcome);
        Assert.Equal(2, (await desk.Newest()).Count);
    }

    [Fact]
    public async Task A_fragment_shown_and_taken_in_by_one_publication_is_found_once()
    {
        var half = Piece("残篇", "下半篇从这里接着讲：阅览区分三层，孩子们最爱一层的绘本角。") with { Fragment = true };
        await desk.Publish("p1.txt", new DateOnly(2024, 5, 20), half, Piece("新馆开放", "上半篇讲到这里，\n下半篇从这里接着讲：阅览区分三层，孩子们最爱一层的绘本角。"));
        Assert.Equal(["新馆开放"], await desk.Newest());
        Assert.Equal(["新馆开放"], await desk.Search("绘本角"));
        Assert.Empty(await desk.Search("残篇"));
    }

    [Fact]
    public async Task What_differs_in_a_number_stays_two_however_alike_it_is()
    {
        await desk.Publish("a.txt", null, Piece("新馆开放", Text));
        var other = await desk.Publish("b.txt", null, Piece("新馆开放", Text.Replace("四十", "五十", StringComparison.Ordinal)));
        Assert.Equal(Stored, other.Pieces[0].Outcome);
        Assert.Equal(2, (await desk.Newest()).Count);
    }

    [Fact]
    public async Task The_lowest_of_several_that_a_copy_is_like_gets_it()
    {
        var one = await desk.Publish("a.txt", new(2024, 5, 1), Piece("新馆开放", Text));
        var two = await desk.Publish("b.txt", new(2024, 5, 13), Piece("新馆开放", Text));
        var between = await desk.Publish("c.txt", new(2024, 5, 7), Piece("新馆开放", Text + "\n（完）"));
        Assert.Equal(Stored, two.Pieces[0].Outcome);
        Assert.Equal((one.Pieces[0].Id, Merged), (between.Pieces[0].Id, between.Pieces[0].Outcome));
    }

    [Fact]
    public async Task One_sources_near_copies_under_two_ids_are_two_and_the_same_words_are_one()
    {
        var result = await desk.Publish("feed", null, Piece("新馆开放", Text) with { SourceId = "1" }, Piece("新馆开放了", Text + "\n（完）") with { SourceId = "2" }, Piece("新馆开放", Text) with { SourceId = "3" });
        Assert.Equal([Stored, Stored, Known], result.Pieces.Select(p => p.Outcome));
        Assert.Equal(result.Pieces[0].Id, result.Pieces[2].Id);
    }

    [Fact]
    public async Task A_sources_id_means_the_article_whatever_its_title_and_day_say()
    {
        var first = await desk.Publish("feed", null, Piece("停水", "停水一天。") with { SourceId = "n-1", Day = new(2024, 5, 18) });
        var changed = await desk.Publish("feed", null, Piece("停水取消", "不再停水。") with { SourceId = "n-1", Day = new(2024, 5, 19) });
        Assert.Equal((first.Pieces[0].Id, NewVersion), (changed.Pieces[0].Id, changed.Pieces[0].Outcome));
        Assert.Equal(Known, (await desk.Publish("feed", null, Piece("停水", "停水一天。") with { SourceId = "n-1", Day = new(2024, 5, 18) })).Pieces[0].Outcome);
        Assert.Equal(Stored, (await desk.Publish("other", null, Piece("停电", "停电一天。") with { SourceId = "n-1" })).Pieces[0].Outcome);
        Assert.Equal(["停电", "停水取消"], await desk.Newest());
        Assert.Equal(new DateOnly(2024, 5, 18), (await desk.Articles.Find(first.Pieces[0].Id, default))!.Day);
    }

    [Fact]
    public async Task A_document_makes_an_edition_of_each_day_it_brings()
    {
        var result = await desk.Publish("feed", null, Piece("今天") with { SourceId = "1" }, Piece("前天", "旧一。") with { SourceId = "2", Day = new(2024, 5, 18) }, Piece("昨天", "旧二。") with { SourceId = "3", Day = new(2024, 5, 19) });
        Assert.Equal(Today, result.Day);
        Assert.Equal(["今天", "昨天", "前天"], await desk.Newest());
        Assert.Equal([1L, 2, 3], (await desk.Offers.Between(0, 9, default)).Select(o => o.Sequence));
        using var read = desk.Database.Read();
        Assert.Equal(3, Dapper.SqlMapper.ExecuteScalar<long>(read, "SELECT count(*) FROM edition"));
    }

    [Fact]
    public async Task The_callers_day_goes_before_a_pieces_own()
    {
        var result = await desk.Publish("feed", new(2024, 5, 1), Piece("甲") with { Day = new(2024, 4, 1) });
        Assert.Equal(new DateOnly(2024, 5, 1), (await desk.Articles.Find(result.Pieces[0].Id, default))!.Day);
    }

    [Fact]
    public async Task A_piece_of_a_source_without_days_and_ids_read_again_later_is_no_news()
    {
        await desk.Publish(new Publication("feed", "morning"), Piece("甲", "无日期的一条。"));
        desk.Clock.Advance(TimeSpan.FromDays(2));
        var later = await desk.Publish(new Publication("feed", "evening"), Piece("乙", "新的一条。"), Piece("甲", "无日期的一条。"));
        Assert.Equal([Stored, Known], later.Pieces.Select(p => p.Outcome));
    }

    [Fact]
    public async Task Pages_of_one_document_are_places_of_their_own()
    {
        var first = await desk.Publish("a.txt", null, Piece("简讯", "一版的。") with { Page = 1 }, Piece("简讯", "二版的。") with { Page = 2 });
        var changed = await desk.Publish("a.txt", null, Piece("简讯", "二版的，改过。") with { Page = 2 });
        Assert.Equal((first.Pieces[1].Id, NewVersion), (changed.Pieces[0].Id, changed.Pieces[0].Outcome));
    }

    [Fact]
    public async Task A_copy_whose_text_becomes_another_story_is_an_article_of_its_own_and_no_news()
    {
        var first = await desk.Publish("a.txt", null, Piece("新馆开放", Text));
        await desk.Publish("feed", null, Piece("新馆开放", Text) with { SourceId = "1" });
        var changed = await desk.Publish("feed", null, Piece("新馆开放", Text.Replace("四十", "五十", StringComparison.Ordinal)) with { SourceId = "1" });
        Assert.Equal(Stored, changed.Pieces[0].Outcome);
        Assert.Null(changed.Sequence);
        Assert.Equal(Text, (await desk.Articles.Find(first.Pieces[0].Id, default))!.Article.Body);
        Assert.Single((await desk.Articles.Find(first.Pieces[0].Id, default))!.Sources);
    }

    [Fact]
    public async Task A_live_copy_of_an_archived_story_is_offered_once()
    {
        var archived = await desk.Publish(new Publication("feed", "h", Archive: true), Piece("新馆开放", Text, "区教育局"));
        var live = await desk.Publish("a.txt", null, Piece("新馆开放", Text, "区教育局"));
        var third = await desk.Publish("b.txt", null, Piece("新馆开放", Text, "区教育局"));
        Assert.Equal((archived.Pieces[0].Id, 1L, null), (live.Pieces[0].Id, live.Sequence, third.Sequence));
        Assert.False((await desk.Articles.Find(archived.Pieces[0].Id, default))!.Archive);
    }

    [Fact]
    public async Task A_second_source_brings_further_departments_and_the_article_is_offered_again_under_them()
    {
        var first = await desk.Publish("a.txt", null, Piece("新馆开放", Text, null, "教育"));
        var copy = await desk.Publish("b.txt", null, Piece("新馆开放", Text, "区教育局", "教育"));
        Assert.Equal(2, copy.Sequence);
        var held = (await desk.Articles.Find(first.Pieces[0].Id, default))!;
        Assert.Equal((2, "区教育局"), (held.Version, held.Article.Departments.Single()));
        var offer = (await desk.Offers.Between(1, 2, default)).Single();
        Assert.True(offer.Again);
        Assert.Equal(["edu"], offer.DepartmentCodes.Concat(offer.TopicCodes));
        Assert.Equal([1L], offer.Earlier.Select(e => e.Sequence));
        Assert.Equal([held.Id], (await desk.Articles.Newest(new() { Departments = ["edu"] }, 9, null, default)).Items.Select(i => i.Published.Id));
    }

    [Fact]
    public async Task What_is_older_than_a_week_gains_places_in_silence()
    {
        await desk.Publish("a.txt", null, Piece("预算", "第一稿。", "区财政局"));
        desk.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Null((await desk.Publish("a.txt", Today, Piece("预算", "第二稿。", "区教育局"))).Sequence);
    }

    /// <summary>Whatever the order in which sources come, exact copies are one article with the same sources and places.</summary>
    [Fact]
    public async Task Exact_copies_are_free_of_order()
    {
        var orders = new[] { new[] { 0, 1, 2 }, [2, 1, 0], [1, 0, 2], [2, 0, 1] };
        foreach (var order in orders)
        {
            using var own = new Newsdesk();
            foreach (var i in order)
                await own.Publish($"s{i}", new(2024, 5, 18 + i), Piece("新馆开放", Text, i == 1 ? "区教育局" : null, "教育"));
            var held = (await own.Articles.Newest(new(), 9, null, default)).Items.Single().Published;
            Assert.Equal(["s0", "s1", "s2"], held.Sources.Select(s => s.Source).Order());
            Assert.Equal(["edu", "school"], held.DepartmentCodes.Concat(held.TopicCodes));
        }
    }

    [Fact]
    public async Task Two_publishers_at_once_make_one_article_of_one_story()
    {
        using var beside = desk.Beside();
        var all = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() =>
            (i % 2 == 0 ? desk : beside).Publish($"s{i % 6}", null, Piece("新馆开放", i % 3 == 0 ? Text : Text + "\n（完）") with { SourceId = "x" }))));
        Assert.Single(all.Select(r => r.Pieces[0].Id).Distinct());
        Assert.Equal(1, all.Count(r => r.Pieces[0].Outcome == Stored));
        Assert.Equal(6, (await desk.Articles.Find(all[0].Pieces[0].Id, default))!.Sources.Select(s => s.Source).Distinct().Count());
        Assert.Equal(1, await desk.Offers.Current(default));
    }

    /// <summary>Any documents, published twice: the second time no article, no version and no offer comes of it; of one text printed often a further place may be learnt.</summary>
    [Fact]
    public async Task Publishing_anything_twice_stores_nothing_new()
    {
        var documents = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 2]).Array[1, 12].Array[1, 4];
        await documents.SampleAsync(
            async shapes =>
            {
                using var own = new Newsdesk();
                for (var d = 0; d < shapes.Length; d++)
                    await own.Publish($"s{d}", null, [.. shapes[d].Select(Shaped)]);
                var offered = await own.Offers.Current(default);
                for (var d = 0; d < shapes.Length; d++)
                    Assert.All((await own.Publish($"s{d}", null, [.. shapes[d].Select(Shaped)])).Pieces, p => Assert.True(p.Outcome is Known or PieceOutcome.Merged, p.ToString()));
                Assert.Equal(offered, await own.Offers.Current(default));
            },
            iter: 100,
            threads: 1);
    }

    private static Article Shaped((int Title, int Text, int Id, int Day) shape) =>
        Piece($"标题{shape.Title}", $"{Text}\n编号{shape.Text}。") with { SourceId = shape.Id == 0 ? null : $"{shape.Id}", Day = shape.Day == 0 ? null : new DateOnly(2024, 5, 17 + shape.Day) };
}
