using Dapper;
using Gazette.Newsroom.Editing;
using Gazette.Newsroom.Publishing;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Newsroom;

public sealed class EditingTests : IDisposable
{
    private readonly Newsdesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_withdrawn_article_is_gone_and_publishing_it_again_does_not_bring_it_back()
    {
        var id = await Published("a.txt", "步道开放", "河岸步道开放。");
        Assert.True((await Does(new Edit.Withdraw([id]))).Done);
        Assert.Equal(PieceOutcome.Known, (await desk.Publish("a.txt", null, Piece("步道开放", "河岸步道开放。"))).Pieces[0].Outcome);
        Assert.Equal(PieceOutcome.NewVersion, (await desk.Publish("a.txt", null, Piece("步道开放", "河岸步道今起开放。"))).Pieces[0].Outcome);
        Assert.Null(await desk.Articles.Find(id, default));
        Assert.Empty(await desk.Newest());
        Assert.Empty(await desk.Search("步道"));
        Assert.Empty(await desk.Offers.Between(0, 9, default));
        Assert.Equal(["article withdraw 1 cli:test"], Audit());
        Assert.Equal([EditOutcome.Unchanged, EditOutcome.NotThere], (await Does(new Edit.Withdraw([id, 99]))).Parts.Select(p => p.Outcome));
        Assert.Equal(2, Read<long>("SELECT count(*) FROM article_version"));
    }

    [Fact]
    public async Task A_correction_keeps_the_id_the_version_before_and_the_place_among_the_news()
    {
        var first = await Published("a.txt", "甲", "一。");
        var id = await Published("b.txt", "步道开放", "河岸步道开放。", "区财政局");
        var before = (await desk.Articles.Find(id, default))!;
        var result = await Does(new Edit.Correct(id, new(Title: "绿道开放", Departments: [Taxonomy.DepartmentByCode("edu")!], Topics: [Taxonomy.TopicByCode("school")!])));
        Assert.Equal((true, 3L), (result.Done, result.Sequence!.Value));
        var after = (await desk.Articles.Find(id, default))!;
        Assert.Equal((2, "绿道开放", before.NewsOrder), (after.Version, after.Article.Title, after.NewsOrder));
        Assert.Equal(["edu", "school"], after.DepartmentCodes.Concat(after.TopicCodes));
        Assert.Equal(["绿道开放"], await desk.Search("绿道"));
        Assert.Empty(await desk.Newest(new() { Departments = ["finance"] }));
        Assert.Equal(PieceOutcome.Known, (await desk.Publish("b.txt", null, Piece("步道开放", "河岸步道开放。", "区财政局"))).Pieces[0].Outcome);
        Assert.Equal("绿道开放", (await desk.Articles.Find(id, default))!.Article.Title);
        Assert.Equal(EditOutcome.Unchanged, (await Does(new Edit.Correct(id, new(Title: "绿道开放")))).Parts[0].Outcome);
        Assert.NotEqual(first, id);
    }

    [Fact]
    public async Task What_an_editor_corrected_stands_whatever_its_source_writes_later()
    {
        var id = await Published("a.txt", "步道开放", "河岸步道开放。", "区财政局", "财政");
        await Does(new Edit.Correct(id, new(Title: "绿道开放", Departments: [Taxonomy.DepartmentByCode("edu")!])));
        await Does(new Edit.Correct(id, new(Topics: [Taxonomy.TopicByCode("school")!])));
        Assert.Equal((id, PieceOutcome.NewVersion), Told(await desk.Publish("a.txt", null, Piece("步道开放", "河岸步道全线开放。", "区财政局", "财政"))));
        Assert.Equal((id, PieceOutcome.NewVersion), Told(await desk.Publish("a.txt", null, Piece("步道开放", "河岸步道今天起全线开放。", "区财政局", "财政"))));
        var after = (await desk.Articles.Find(id, default))!;
        Assert.Equal(("绿道开放", "河岸步道今天起全线开放。"), (after.Article.Title, after.Article.Body));
        Assert.Equal(["edu", "school"], after.DepartmentCodes.Concat(after.TopicCodes));
        Assert.Equal(["区教育局", "教育"], after.Article.Departments.Concat(after.Article.Topics));
        Assert.Single(after.Sources);
    }

    [Fact]
    public async Task A_copy_does_not_bring_back_a_department_that_an_editor_took_away()
    {
        var id = await Published("a.txt", "步道开放", "河岸步道今天开放。", "区财政局");
        await Does(new Edit.Correct(id, new(Departments: [Taxonomy.DepartmentByCode("edu")!])));
        Assert.Equal((id, PieceOutcome.Merged), Told(await desk.Publish("b.txt", null, Piece("步道开放", "河岸步道今天开放。", "区财政局", "财政"))));
        var after = (await desk.Articles.Find(id, default))!;
        Assert.Equal(["edu", "money"], after.DepartmentCodes.Concat(after.TopicCodes));
    }

    [Fact]
    public async Task What_stands_corrected_follows_a_department_that_is_merged_into_another()
    {
        var id = await Published("a.txt", "步道开放", "河岸步道开放。", "区财政局");
        await Published("b.txt", "乙", "二。", "区新局");
        var met = desk.Known.Current.DepartmentByName("区新局")!;
        await Does(new Edit.Correct(id, new(Departments: [met])));
        await Does(new Edit.MergeDepartments([met], Taxonomy.DepartmentByCode("edu")!));
        await desk.Publish("a.txt", null, Piece("步道开放", "河岸步道全线开放。", "区财政局"));
        Assert.Equal(["edu"], (await desk.Articles.Find(id, default))!.DepartmentCodes);
    }

    [Fact]
    public async Task An_article_moved_to_its_right_day_is_still_known_where_it_was_printed()
    {
        var id = await Published("a.txt", "步道开放", "河岸步道开放。");
        await Published("b.txt", "乙", "二。");
        await Does(new Edit.Correct(id, new(Day: new(2024, 5, 1))));
        Assert.Equal(["乙", "步道开放"], await desk.Newest());
        Assert.Equal(["步道开放"], await desk.Newest(new() { Days = new(new(2024, 5, 1), new(2024, 5, 1)) }));
        Assert.Equal(["步道开放"], await desk.Search("步道"));
        Assert.Equal(PieceOutcome.Known, (await desk.Publish("a.txt", Today, Piece("步道开放", "河岸步道开放。"))).Pieces[0].Outcome);
        Assert.Equal((id, PieceOutcome.NewVersion), Told(await desk.Publish("a.txt", Today, Piece("步道开放", "河岸步道全线开放。"))));
        Assert.Single((await desk.Articles.Find(id, default))!.Sources);
    }

    [Fact]
    public async Task Merged_articles_are_the_first_with_the_sources_and_places_of_all()
    {
        var first = await Published("a.txt", "步道开放", "河岸步道开放，全长两公里。", "区财政局");
        var second = await Published("b.txt", "河岸步道今起开放", "全长两公里的步道开放了。", "区教育局", "教育");
        var result = await Does(new Edit.Merge([second, first]));
        Assert.Equal((first, true), (result.Kept, result.Done));
        var kept = (await desk.Articles.Find(first, default))!;
        Assert.Equal(["a.txt", "b.txt"], kept.Sources.Select(s => s.Source));
        Assert.Equal(["finance", "edu", "school"], kept.DepartmentCodes.Concat(kept.TopicCodes));
        Assert.Equal(["步道开放"], await desk.Newest());
        Assert.Equal(first, (await desk.Articles.Find(second, default))!.Id);
        Assert.Equal((first, PieceOutcome.Known), Told(await desk.Publish("b.txt", null, Piece("河岸步道今起开放", "全长两公里的步道开放了。", "区教育局", "教育"))));
        Assert.Equal((first, PieceOutcome.Merged), Told(await desk.Publish("b.txt", null, Piece("河岸步道今起开放", "全长三公里的步道开放了。"))));
        Assert.Equal([first, first], (await desk.Offers.Between(0, 9, default)).Select(o => o.ArticleId));
        Assert.Equal(EditOutcome.NotThere, (await Does(new Edit.Merge([first, second]))).Parts[1].Outcome);
    }

    [Fact]
    public async Task A_merged_department_gives_its_articles_and_its_name_to_the_other_in_every_process()
    {
        using var beside = desk.Beside();
        var id = await Published("a.txt", "灯塔亮灯", "江心灯塔亮灯。", "区灯塔办");
        await beside.Publish("z.txt", null, Piece("另一条", "又一条。", "区灯塔办"));
        var met = desk.Known.Current.DepartmentByName("区灯塔办")!;
        Assert.True((await Does(new Edit.MergeDepartments([met], Taxonomy.DepartmentByCode("edu")!))).Done);
        var held = (await desk.Articles.Find(id, default))!;
        Assert.Equal(("edu", "区教育局", 1), (held.DepartmentCodes.Single(), held.Article.Departments.Single(), held.Version));
        Assert.Equal(2, (await desk.Newest(new() { Departments = ["edu"] })).Count);
        // Who still asks for the one, in a list shown before, means the other.
        Assert.Equal(2, (await desk.Newest(new() { Departments = [met.Code] })).Count);
        Assert.Null(desk.Known.Current.DepartmentByCode(met.Code));
        Assert.Equal("edu", desk.Known.Current.DepartmentByName("区灯塔办")!.Code);
        Assert.Contains("区灯塔办", desk.Known.Current.DepartmentByCode("edu")!.Aliases);
        var late = await beside.Publish("b.txt", null, Piece("灯塔开放", "灯塔登顶开放。", "区灯塔办"));
        Assert.Equal("edu", (await desk.Articles.Find(late.Pieces[0].Id, default))!.DepartmentCodes.Single());
        using var later = desk.Beside();
        await later.Known.Refresh(default);
        Assert.Equal("edu", later.Known.Current.DepartmentByName("区灯塔办")!.Code);
        Assert.Equal(["edu", "edu"], (await desk.Offers.Between(2, 4, default)).SelectMany(o => o.DepartmentCodes));
    }

    [Fact]
    public async Task A_confirmed_department_is_confirmed_in_every_process_and_after_a_restart()
    {
        await Published("a.txt", "灯塔亮灯", "江心灯塔亮灯。", "区灯塔办");
        var met = desk.Known.Current.DepartmentByName("区灯塔办")!;
        Assert.True((await Does(new Edit.ConfirmDepartments([met]))).Done);
        Assert.True(desk.Known.Current.DepartmentByCode(met.Code)!.Confirmed);
        using var later = desk.Beside();
        await later.Known.Refresh(default);
        Assert.True(later.Known.Current.DepartmentByCode(met.Code)!.Confirmed);
        Assert.Equal(EditOutcome.NotThere, (await Does(new Edit.ConfirmDepartments([met]))).Parts[0].Outcome);
    }

    [Fact]
    public async Task A_department_that_the_file_comes_to_list_takes_over_what_was_met_under_its_name()
    {
        var id = await Published("a.txt", "灯塔亮灯", "江心灯塔亮灯。", "区灯塔办");
        desk.Known.Replace(new Gazette.News.Taxonomy([.. Taxonomy.Departments, new() { Code = "lighthouse", Name = "区灯塔办" }], Taxonomy.Topics));
        Assert.Equal(1, await desk.Editor.AdoptListed(default));
        Assert.Equal(0, await desk.Editor.AdoptListed(default));
        Assert.Equal("lighthouse", (await desk.Articles.Find(id, default))!.DepartmentCodes.Single());
        Assert.Equal("lighthouse", desk.Known.Current.DepartmentByName("区灯塔办")!.Code);
    }

    private async Task<long> Published(string source, string title, string text, string? department = null, string? topic = null) =>
        (await desk.Publish(source, null, Piece(title, text, department, topic))).Pieces[0].Id;

    private static (long, PieceOutcome) Told(PublishResult result) => (result.Pieces[0].Id, result.Pieces[0].Outcome);

    private Task<EditResult> Does(Edit edit) => desk.Editor.Do(edit, "cli:test", default);

    private T Read<T>(string sql)
    {
        using var read = desk.Database.Read();
        return read.ExecuteScalar<T>(sql)!;
    }

    private List<string> Audit()
    {
        using var read = desk.Database.Read();
        return read.Query<string>("SELECT action || ' ' || subject || ' ' || actor FROM audit ORDER BY id").AsList();
    }
}
