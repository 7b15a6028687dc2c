using Gazette.Newsroom.Publishing;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Newsroom;

public sealed class SampleTests
{
    private static readonly Publication Sample = new("seed.txt", "seed", Sample: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_first_real_publication_withdraws_the_samples_from_everywhere(bool archive)
    {
        using var desk = new Newsdesk();
        var figure = new Gazette.News.Figure("样例收入", null, 1, "元", null, null, null, null, null, "样例收入1元。");
        var sample = await desk.Publish(Sample, Piece("样例一", "样例财政。") with { Figures = [figure] }, Piece("样例二"));
        Assert.True((await desk.Articles.Summary(default)).SamplesOnly);
        Assert.Null(sample.Sequence);
        Assert.True((await desk.Articles.Find(sample.Pieces[0].Id, default)) is { Sample: true, Archive: true });
        var real = await desk.Publish(new Publication("p1.txt", "h", Archive: archive), Piece("真新闻"));
        Assert.Equal(2, real.SamplesWithdrawn);
        Assert.Equal(["真新闻"], await desk.Newest());
        Assert.Empty(await desk.Search("样例"));
        Assert.Null(await desk.Articles.Find(sample.Pieces[0].Id, default));
        Assert.Empty(await desk.Articles.FindAll([.. sample.Pieces.Select(p => p.Id)], default));
        Assert.Empty(await desk.Articles.Figures(new(["样例"]), 10, default));
        Assert.Equal(new(1, Today, false), await desk.Articles.Summary(default));
        Assert.Equal(0, (await desk.Publish("p2.txt", null, Piece("又一条"))).SamplesWithdrawn);
    }

    [Fact]
    public async Task Real_news_with_the_text_of_a_sample_is_news()
    {
        using var desk = new Newsdesk();
        await desk.Publish(Sample, Piece("同文"));
        var real = await desk.Publish("seed.txt", null, Piece("同文"));
        Assert.Equal(PieceOutcome.Stored, real.Pieces.Single().Outcome);
        Assert.False((await desk.Articles.Summary(default)).SamplesOnly);
    }

    [Fact]
    public async Task Samples_stay_when_they_are_always_wanted()
    {
        using var desk = new Newsdesk(SamplePolicy.Always);
        await desk.Publish(Sample, Piece("样例"));
        await desk.Publish("p1.txt", null, Piece("真新闻"));
        Assert.Equal(0, await desk.Publisher.WithdrawSamples(default));
        Assert.Equal(["真新闻", "样例"], await desk.Newest());
    }

    [Fact]
    public async Task Samples_can_be_withdrawn_at_a_start_and_published_again()
    {
        using var desk = new Newsdesk();
        await desk.Publish(Sample, Piece("样例"));
        Assert.Equal(1, await desk.Publisher.WithdrawSamples(default));
        Assert.Equal(0, await desk.Publisher.WithdrawSamples(default));
        Assert.Equal(new(0, null, false), await desk.Articles.Summary(default));
        await desk.Publish(Sample, Piece("样例"));
        Assert.Equal(["样例"], await desk.Newest());
    }
}
