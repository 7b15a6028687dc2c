using Gazette.Conversation.Inline;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Understanding;
using Gazette.Following;
using Gazette.Following.Planning;
using Gazette.Newsroom;
using Gazette.Storage.Following;
using Gazette.Storage.News;
using Gazette.Tests.Newsroom;

namespace Gazette.Tests.Conversation;

public sealed class RightOfWayInAnswersTests : IDisposable
{
    private readonly Newsdesk desk = new();

    private RightOfWay Way => desk.Database.RightOfWay;

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_taken_while_an_answer_is_composed_and_no_longer(bool inChat)
    {
        var reader = new Looking(Way);
        var engine = EngineOn.Store(desk.Database, desk.Known, desk.Clock, TimeZoneInfo.Utc, indicators: new IndicatorBook(reader, desk.Clock));
        var now = desk.Clock.GetUtcNow();
        var from = new Address("web", "", "reader");
        _ = inChat
            ? await engine.Answer(new Message("1", from, "reader", new Said("最新"), now, "zh"), Dialogue.Empty, default)
            : await engine.Ask("最新", now, null, default);
        Assert.Equal([true], reader.Taken);
        Assert.False(Way.IsTaken);
    }

    [Fact]
    public async Task Who_types_after_the_bots_name_goes_first_too()
    {
        var engine = EngineOn.Store(desk.Database, desk.Known, desk.Clock, TimeZoneInfo.Utc);
        var subscribers = new SubscriberReader(desk.Database, new OfferReader(desk.Database), new(new(8, 0), _ => true));
        var search = new InlineSearch(engine, desk.Articles, subscribers, Way);
        Assert.False(Way.IsSought);
        await search.Find(new("最新", "", new Address("web", "", "reader"), "zh", desk.Clock.GetUtcNow()), default);
        Assert.True(Way.IsSought);
        Assert.False(Way.IsTaken);
    }

    [Fact]
    public async Task An_answer_that_fails_gives_it_back()
    {
        var reader = new Looking(Way) { Fails = true };
        var engine = EngineOn.Store(desk.Database, desk.Known, desk.Clock, TimeZoneInfo.Utc, indicators: new IndicatorBook(reader, desk.Clock));
        await Assert.ThrowsAsync<IOException>(() => engine.Ask("最新", desk.Clock.GetUtcNow(), null, default));
        Assert.Equal([true], reader.Taken);
        Assert.False(Way.IsTaken);
    }

    private sealed class Looking(RightOfWay way) : IIndicatorReader
    {
        public bool Fails { get; init; }

        public List<bool> Taken { get; } = [];

        public Task<long> NamesMark(CancellationToken ct)
        {
            Taken.Add(way.IsTaken);
            return Fails ? throw new IOException("The file is gone.") : Task.FromResult(0L);
        }

        public Task<IReadOnlyList<string>> Names(int limit, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);
    }
}
