using Gazette.News;
using Gazette.Newsroom;
using Gazette.Newsroom.Editing;
using Gazette.Newsroom.Publishing;
using Gazette.Tests.Newsroom;
using Gazette.Text.Time;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Storage;

public sealed class FiguresTests : IDisposable
{
    private static readonly MonthRange ToAugust2023 = new(new(2023, 1), new(2023, 8));
    private static readonly MonthRange ToAugust2022 = new(new(2022, 1), new(2022, 8));
    private static readonly MonthRange August2023 = new(new(2023, 8), new(2023, 8));

    private readonly Newsdesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Figures_come_with_the_newest_period_first_then_the_closest_name()
    {
        await Publish(2023, Of("财政收入总量", ToAugust2023, 3), Of("財政收入", ToAugust2023, 2), Of("财政收入", ToAugust2022, 1), Of("财政收入", null, 9), Of("人口", ToAugust2023, 5));
        Assert.Equal([2, 3, 1, 9], await Values(new(["财政收入"])));
        Assert.Equal([5, 2, 3, 1, 9], await Values(new(["财政收入", "人口"])));
    }

    [Fact]
    public async Task A_period_is_exact_unless_any_year_will_do()
    {
        await Publish(2023, Of("收入", ToAugust2023, 2), Of("收入", ToAugust2022, 1), Of("收入", August2023, 7));
        Assert.Equal([1], await Values(new(["收入"], ToAugust2022)));
        Assert.Equal([2, 1], await Values(new(["收入"], new(new(1999, 1), new(1999, 8)), AnyYear: true)));
        Assert.Equal([7], await Values(new(["收入"], new(new(1999, 8), new(1999, 8)), AnyYear: true)));
        Assert.Empty(await Values(new(["收入"], new(new(1999, 2), new(1999, 8)), AnyYear: true)));
    }

    [Fact]
    public async Task Articles_after_a_day_are_left_out()
    {
        await Publish(2022, Of("收入", ToAugust2022, 1));
        await Publish(2023, Of("收入", ToAugust2023, 2));
        Assert.Equal([1], await Values(new(["收入"], UpTo: new(2022, 12, 31))));
    }

    [Fact]
    public async Task A_corrected_article_states_its_new_figures_alone()
    {
        await Publish(2023, Of("收入", ToAugust2023, 1), Of("支出", ToAugust2023, 2));
        await Publish(2023, Of("收入", ToAugust2023, 6));
        Assert.Equal([6], await Values(new(["收入"])));
        Assert.Empty(await Values(new(["支出"])));
    }

    [Fact]
    public async Task An_indicator_that_is_held_for_three_periods_is_the_course_of_every_article_that_states_it()
    {
        await Publish(2022, Of("收入", ToAugust2022, 1));
        await Publish(2023, Of("人口", ToAugust2023, 9), Of("收入", August2023, 3), Of("收入", ToAugust2023, 2));
        Assert.Equal([null, null], await Courses());
        await Publish(2024, Of("收入", new(new(2024, 1), new(2024, 3)), 4), Of("收入", null, 5));
        Assert.Equal(["收入", "收入", "收入"], await Courses());
        var newest = (await desk.Articles.Newest(ArticleFilter.All, 1, null, default)).Items[0].Published;
        await desk.Editor.Do(new Edit.Withdraw([newest.Id]), "test", default);
        Assert.Equal([null, null], await Courses());
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData(@"\")]
    public async Task A_wildcard_is_a_character(string typed)
    {
        await Publish(2023, Of("收入", ToAugust2023, 1));
        Assert.Empty(await Values(new([typed])));
        await Publish(2022, Of($"甲{typed}乙", ToAugust2023, 4));
        Assert.Equal([4], await Values(new([typed])));
    }

    private static Figure Of(string name, MonthRange? period, decimal value) => new(name, period, value, "万元", null, null, null, null, null, $"{name}{value}万元。");

    private Task<PublishResult> Publish(int year, params Figure[] figures) =>
        desk.Publish($"y{year}", new(year, 9, 1), Piece("数据", string.Concat(figures.Select(f => f.Sentence))) with { Figures = figures });

    private async Task<List<string?>> Courses() =>
        [.. (await desk.Articles.Newest(ArticleFilter.All, 10, null, default)).Items.Select(i => i.Published.Course)];

    private async Task<List<int>> Values(FigureFilter filter) =>
        [.. (await desk.Articles.Figures(filter, 10, default)).Select(held => (int)held.Figure.Value!.Value)];
}
