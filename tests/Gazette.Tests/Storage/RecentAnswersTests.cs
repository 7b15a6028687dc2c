using Gazette.Newsroom;
using Gazette.Newsroom.Editing;
using Gazette.Storage.News;
using Gazette.Storage.Sqlite;
using Gazette.Tests.Newsroom;

namespace Gazette.Tests.Storage;

/// <summary>What was found is kept until the news change, whoever changes them.</summary>
public sealed class RecentAnswersTests : IDisposable
{
    private static readonly ArticleFilter Parks = new() { Words = ["公园"] };

    private readonly Newsdesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task The_same_question_is_answered_from_what_is_kept()
    {
        await desk.Publish("a", null, Newsdesk.Piece("公园开门", topic: "财政"));
        Assert.Same(await Newest(), await Newest());
        Assert.Same(await Search(), await Search());
        var other = Parks with { Words = ["开门"] };
        Assert.NotSame(await Search(), await desk.Articles.Search(other, 10, null, default));
        Assert.NotSame(await Search(), await desk.Articles.Search(Parks, 9, null, default));
    }

    [Fact]
    public async Task A_publication_is_found_at_once()
    {
        await desk.Publish("a", null, Newsdesk.Piece("公园开门"));
        Assert.Single((await Search()).Items);
        await desk.Publish("b", null, Newsdesk.Piece("公园关门"));
        Assert.Equal(2, (await Search()).Items.Count);
        Assert.Equal(2, (await Newest()).Items.Count);
        Assert.Equal(2, (await desk.Articles.Count(Parks, 10, default)).Articles);
    }

    [Fact]
    public async Task What_another_program_publishes_is_found_at_once()
    {
        await desk.Publish("a", null, Newsdesk.Piece("公园开门"));
        Assert.Single((await Newest()).Items);
        using (var beside = new Newsdesk(Database.Open(desk.Database.Path, desk.Clock), desk.Clock))
            await beside.Publish("b", null, Newsdesk.Piece("公园关门"));
        Assert.Equal(2, (await Newest()).Items.Count);
        Assert.Equal(2, (await Search()).Items.Count);
    }

    [Fact]
    public async Task What_is_withdrawn_is_found_no_more()
    {
        await desk.Publish("a", null, Newsdesk.Piece("公园开门"));
        var id = Assert.Single((await Search()).Items).Published.Id;
        Assert.Single((await Newest()).Items);
        await desk.Editor.Do(new Edit.Withdraw([id]), "test", default);
        Assert.Empty((await Search()).Items);
        Assert.Empty((await Newest()).Items);
    }

    [Fact]
    public void Of_what_is_kept_the_unasked_goes_first()
    {
        var recent = new Recent<string>(10);
        recent.Keep("asked", "1", 4);
        recent.Keep("unasked", "2", 4);
        for (var i = 0; i < 20; i++)
        {
            recent.Keep($"other {i}", "3", 4);
            Assert.Equal("1", recent.Find("asked"));
        }

        Assert.Null(recent.Find("unasked"));
    }

    [Fact]
    public void What_is_kept_anew_takes_the_place_of_what_was_there()
    {
        var recent = new Recent<string>(10);
        for (var i = 0; i < 20; i++)
            recent.Keep("one", $"{i}", 4);
        recent.Keep("two", "2", 4);
        Assert.Equal(("19", "2"), (recent.Find("one"), recent.Find("two")));
    }

    private Task<ArticlePage> Newest() => desk.Articles.Newest(ArticleFilter.All, 10, null, default);

    private Task<ArticlePage> Search() => desk.Articles.Search(Parks, 10, null, default);
}
