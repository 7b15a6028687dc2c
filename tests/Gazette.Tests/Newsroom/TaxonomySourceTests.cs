using Gazette.News;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Newsroom;

public sealed class TaxonomySourceTests : IDisposable
{
    private readonly Newsdesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_byline_nobody_knows_becomes_an_unconfirmed_department_under_a_code_of_its_own()
    {
        var result = await desk.Publish("p1.txt", null, Piece("甲", department: "区灯塔办"));
        var met = desk.Known.Current.DepartmentByName("区灯塔办")!;
        Assert.False(met.Confirmed);
        Assert.Matches("^x-[a-z0-9]{1,13}$", met.Code);
        Assert.Equal([met.Code], (await desk.Articles.Find(result.Pieces[0].Id, default))!.DepartmentCodes);
        Assert.Equal(["甲"], await desk.Newest(new() { Departments = [met.Code] }));
    }

    [Fact]
    public async Task Another_process_meets_it_under_the_same_code_and_a_new_start_knows_it()
    {
        using var beside = desk.Beside();
        await beside.Publish("p1.txt", null, Piece("甲", department: "区灯塔办"));
        Assert.Null(desk.Known.Current.DepartmentByName("区灯塔办"));
        await desk.Publish("p2.txt", null, Piece("乙", department: "区灯塔办"));
        Assert.Equal(beside.Known.Current.DepartmentByName("区灯塔办")!.Code, desk.Known.Current.DepartmentByName("区灯塔办")!.Code);
        using var later = desk.Beside();
        await later.Known.Refresh(default);
        Assert.NotNull(later.Known.Current.DepartmentByName("区灯塔办"));
    }

    [Fact]
    public async Task A_changed_file_takes_its_place_and_keeps_what_was_met()
    {
        await desk.Publish("p1.txt", null, Piece("甲", department: "区灯塔办"));
        desk.Known.Replace(new Taxonomy([new() { Code = "new", Name = "区新局" }], []));
        Assert.Equal(["区新局", "区灯塔办"], desk.Known.Current.Departments.Select(d => d.Name));
    }

    [Fact]
    public async Task The_same_taxonomy_stands_while_nothing_changes()
    {
        await desk.Publish("p1.txt", null, Piece("甲", department: "区灯塔办"));
        var before = desk.Known.Current;
        await desk.Publish("p2.txt", null, Piece("乙", department: "区灯塔办"));
        await desk.Known.Refresh(default);
        Assert.Same(before, desk.Known.Current);
    }
}
