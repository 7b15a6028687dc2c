using Gazette.Newsroom;
using Gazette.Newsroom.Publishing;
using Gazette.Tests.Newsroom;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Storage;

public sealed class PagingTests : IDisposable
{
    private readonly Newsdesk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Paging_gives_each_article_once_while_new_ones_arrive(bool ranked, bool words)
    {
        var filter = new ArticleFilter { Words = words ? ["财政"] : [] };
        for (var day = 1; day <= 5; day++)
            await desk.Publish($"p{day}", new(2024, 5, day), [.. Enumerable.Range(0, 9).Select(i => Piece($"旧{day}{i}", i % 3 == 0 ? "财政。财政。" : "财政。"))]);
        var seen = new List<long>();
        string? cursor = null;
        do
        {
            var page = ranked ? await desk.Articles.Search(filter, 7, cursor, default) : await desk.Articles.Newest(filter, 7, cursor, default);
            seen.AddRange(page.Items.Select(i => i.Published.Id));
            cursor = page.Next;
            // The newest news, and a day later than what was shown, and a day that is still to come.
            await desk.Publish($"new{seen.Count}", new(2024, 5, 19), Piece($"新{seen.Count}", "财政"));
            await desk.Publish($"mid{seen.Count}", new(2024, 5, 5), Piece($"中{seen.Count}", "财政"));
        }
        while (cursor is not null);

        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(45, seen.Count(id => id <= 45));
        Assert.True(!ranked || seen.Count == 45, "what arrived later entered a ranked list");
    }

    [Fact]
    public async Task A_search_goes_on_when_what_was_shown_is_withdrawn()
    {
        await desk.Publish(new Publication("s", "s", Sample: true), [.. Enumerable.Range(0, 6).Select(i => Piece($"样{i}", "财政"))]);
        var filter = new ArticleFilter { Words = ["财政"] };
        var first = await desk.Articles.Search(filter, 2, null, default);
        await desk.Publisher.WithdrawSamples(default);
        var second = await desk.Articles.Search(filter, 2, first.Next, default);
        Assert.Empty(second.Items);
        Assert.Null(second.Next);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("AAAAAAAAAAAA")]
    [InlineData("!!!!!!!!!!!!")]
    [InlineData("财政")]
    [InlineData("AgAAAAAAAAAA////////////AAAAAAAAAAAAAAAAAAAA")]
    public async Task A_cursor_that_is_none_of_ours_is_refused(string cursor)
    {
        await Assert.ThrowsAsync<FormatException>(() => desk.Articles.Newest(ArticleFilter.All, 5, cursor, default));
        await Assert.ThrowsAsync<FormatException>(() => desk.Articles.Search(new() { Words = ["财政"] }, 5, cursor, default));
    }

    [Fact]
    public async Task The_cursor_of_one_list_is_none_of_the_other()
    {
        await desk.Publish("p", null, Piece("一", "财政"), Piece("二", "财政"));
        var newest = await desk.Articles.Newest(ArticleFilter.All, 1, null, default);
        var search = await desk.Articles.Search(new() { Words = ["财政"] }, 1, null, default);
        await Assert.ThrowsAsync<FormatException>(() => desk.Articles.Search(new() { Words = ["财政"] }, 1, newest.Next, default));
        await Assert.ThrowsAsync<FormatException>(() => desk.Articles.Newest(ArticleFilter.All, 1, search.Next, default));
    }

    [Fact]
    public async Task The_total_counts_every_match_on_every_page()
    {
        await desk.Publish("p", null, [.. Enumerable.Range(0, 230).Select(i => Piece($"第{i}条", "财政"))]);
        var newest = await desk.Articles.Newest(ArticleFilter.All, 100, null, default);
        var second = await desk.Articles.Newest(ArticleFilter.All, 100, newest.Next, default);
        var search = await desk.Articles.Search(new() { Words = ["财政"] }, 5, null, default);
        Assert.Equal((230, 230, 230), (newest.Total, second.Total, search.Total));
        Assert.Equal(1, (await desk.Articles.Newest(new() { Words = ["第7条"] }, 5, null, default)).Total);
    }
}
