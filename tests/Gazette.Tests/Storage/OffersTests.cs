using Gazette.Newsroom.Publishing;
using Gazette.Tests.Newsroom;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Storage;

public sealed class OffersTests : IDisposable
{
    private readonly Newsdesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task An_offer_says_what_was_offered_where_and_when()
    {
        var result = await desk.Publish("p1.txt", null, Piece("財政收入", "增長。", "区财政局", "财政"));
        var offer = Assert.Single(await desk.Offers.Between(0, 1, default));
        Assert.Equal((1, result.Pieces[0].Id, 1, "财政收入\n增长。", desk.Clock.GetUtcNow()), (offer.Sequence, offer.ArticleId, offer.Version, offer.Text, offer.OfferedAt));
        Assert.Equal(["finance", "money"], offer.DepartmentCodes.Concat(offer.TopicCodes));
        Assert.Equal((await desk.Articles.Find(offer.ArticleId, default))!.NewsOrder, offer.NewsOrder);
    }

    [Fact]
    public async Task A_window_is_open_below_and_closed_above()
    {
        Assert.Equal(0, await desk.Offers.Current(default));
        await desk.Publish("p1.txt", null, Piece("一"), Piece("二"), Piece("三"));
        await desk.Publish("p2.txt", new(2020, 1, 1), Piece("旧日子的新闻"));
        Assert.Equal(4, await desk.Offers.Current(default));
        Assert.Equal([2L, 3L], (await desk.Offers.Between(1, 3, default)).Select(o => o.Sequence));
        Assert.Equal([4L], (await desk.Offers.Between(3, 99, default)).Select(o => o.Sequence));
    }

    [Fact]
    public async Task A_window_read_again_after_a_correction_is_the_same()
    {
        await desk.Publish("p1.txt", null, Piece("甲", "原文。", "区财政局"));
        var before = await desk.Offers.Between(0, 1, default);
        await desk.Publish("p1.txt", null, Piece("甲", "改文。", "区教育局"));
        Assert.Equivalent(before, await desk.Offers.Between(0, 1, default), strict: true);
    }

    [Fact]
    public async Task What_another_process_publishes_is_offered_here()
    {
        using var beside = desk.Beside();
        await beside.Publish(new Publication("p1.txt", "h"), Piece("甲"));
        Assert.Equal(1, await desk.Offers.Current(default));
        Assert.Single(await desk.Offers.Between(0, 1, default));
    }
}
