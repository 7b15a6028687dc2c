using CsCheck;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Storage.Following;
using Gazette.Storage.News;

namespace Gazette.Tests.Storage.Following;

public sealed class FollowBooksTests : IDisposable
{
    private static readonly Place[] Places = [Place.Department("a"), Place.Topic("t"), Place.Keyword("词"), Place.Everything];

    private readonly FollowingWorld world = new();
    private long chats;

    public void Dispose() => world.Dispose();

    [Fact]
    public void What_is_stored_is_what_the_pure_book_says() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 31], Gen.Int[0, 31]).Array[1, 25].Sample(Compare, iter: 40, threads: 1);

    [Fact]
    public async Task A_new_person_reads_as_following_nothing_at_the_default_times()
    {
        Assert.Null(await world.Subscribers.Find(FollowingWorld.Chat(1), default));
        var id = world.Person(1);
        Assert.Equal(id, world.Person(1));
        var person = await world.Subscribers.Find(FollowingWorld.Chat(1), default);
        Assert.Empty(person!.Follows);
        Assert.Equal(
            [new(Cadence.Daily, new(8, 0)), new(Cadence.Workdays, new(8, 0)), new(Cadence.Weekly, new(8, 0), DayOfWeek.Monday)],
            person.Schedules);
        Assert.Empty(await world.Subscribers.Waiting(id, default));
    }

    [Fact]
    public async Task A_topic_of_a_group_is_a_subscriber_of_its_own()
    {
        var (group, topic) = (FollowingWorld.Chat(-5), FollowingWorld.Chat(-5) with { Thread = "7" });
        var first = world.Change(s => FollowingChanges.EnsureSubscriber(s, group, "zh", "Asia/Shanghai", default));
        var second = world.Change(s => FollowingChanges.EnsureSubscriber(s, topic, "en", "Asia/Shanghai", default));
        Assert.NotEqual(first, second);
        world.Does(second, new Change.SetLanguage("zh", Chosen: true));
        Assert.True((await world.Subscribers.Find(topic, default))!.LanguageChosen);
        Assert.False((await world.Subscribers.Find(group, default))!.LanguageChosen);
    }

    private void Compare((int Kind, int X, int Y)[] steps)
    {
        var subscriber = world.Person(++chats);
        var book = FollowBook.Empty("Asia/Shanghai");
        var tokens = new List<string>();
        foreach (var (kind, x, y) in steps)
        {
            var change = ChangeOf(kind, x, y, tokens);
            if (change is null)
            {
                world.Publishes("news", Places[0]);
                continue;
            }

            tokens.Add(world.Does(subscriber, change));
            var current = world.Read<long>("SELECT value FROM sequence WHERE name = 'offer'");
            book = book.Apply(new(tokens[^1], [change]), new(current, world.Clock.GetUtcNow()), FollowingWorld.Rules).Book;
            Assert.Equal(Text(book), Text(Stored(subscriber)));
        }
    }

    private static Change? ChangeOf(int kind, int x, int y, List<string> tokens) => kind switch
    {
        0 or 1 => new Change.Open(Places[x % 4], y % 2 == 0 ? [] : ["“引号”", "b\"c"], (Cadence)(y % 5)),
        2 => new Change.End(Places[x % 4]),
        3 => new Change.MoveAll((Cadence)(y % 5)),
        4 => new Change.SetSchedule(new((Cadence)(1 + (x % 3)), new(y % 24, x), x % 3 == 2 ? (DayOfWeek)(y % 7) : null)),
        5 or 6 when tokens.Count > 0 => new Change.Undo(tokens[x % tokens.Count]),
        _ => null,
    };

    private FollowBook Stored(long subscriber) => world.Write(c =>
    {
        using var statements = new Statements(c);
        return FollowBooks.Load(statements, subscriber);
    });

    private static string Text(FollowBook book) => string.Join('\n', [
        .. book.Rows.Select(r => $"{r.Follow with { Exclusions = [] }} {string.Join('|', r.Follow.Exclusions)} {r.OpenedBy} {r.EndedBy}"),
        .. book.Windows.Values.Select(w => $"{w}"),
        .. book.Past.Select(p => $"{p}"),
    ]);
}
