using Gazette.Following.Follows;
using Gazette.Following.Sending;
using Gazette.Tests.Storage.Following;

namespace Gazette.Tests.Storage.Conversation;

public sealed class ErasureTests : IDisposable
{
    private const long Gone = 9876543210;
    private const long Other = 1234567890;

    private readonly PersonalStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task Nothing_of_a_chat_that_is_forgotten_remains_in_the_file()
    {
        var person = await store.Lives(Gone);
        Assert.Contains("message.content", store.Holding($"{Gone}"));
        Assert.Contains("transcript.chat", store.Holding($"{Gone}"));
        Assert.All(store.RowsOf(person).Where(t => t.Key is not "past_schedule"), table => Assert.True(table.Value > 0, table.Key));
        var asked = await store.Says(Gone, "/forget confirm", new Change.Forget());
        await store.Conversations.Answered(asked, null, default);
        Assert.Empty(store.Holding($"{Gone}"));
        Assert.All(store.RowsOf(person), table => Assert.True(table.Value == 0, table.Key));
        Assert.Equal(0, store.World.Read<long>("SELECT count(*) FROM subscriber WHERE id = @person", new { person }));
        Assert.Equal(0, store.Dangling());
    }

    [Fact]
    public async Task Until_the_farewell_is_sent_the_message_that_asked_for_it_stands_and_nothing_else()
    {
        await store.Lives(Gone);
        var asked = await store.Says(Gone, "/forget confirm", new Change.Forget());
        Assert.All(store.Holding($"{Gone}"), column => Assert.StartsWith("message.", column, StringComparison.Ordinal));
        Assert.Equal([asked], (await store.Conversations.Unanswered(["platform"], default)).Select(m => m.Id));
    }

    [Fact]
    public async Task Others_lose_nothing()
    {
        await store.Lives(Gone);
        var other = await store.Lives(Other);
        var before = (store.RowsOf(other), store.Holding($"{Other}"));
        await store.Says(Gone, "/forget confirm", new Change.Forget());
        Assert.Equal(before.Item1, store.RowsOf(other));
        Assert.Equal(before.Item2, store.Holding($"{Other}"));
        store.World.Clock.Advance(TimeSpan.FromHours(24));
        await store.World.PlansAndSends();
        Assert.NotEmpty(store.World.Channel.BodiesTo(Other));
    }

    [Fact]
    public async Task Afterwards_the_person_is_new()
    {
        await store.Lives(Gone);
        await store.Says(Gone, "/forget confirm", new Change.Forget());
        Assert.Null(await store.World.Subscribers.Find(FollowingWorld.Chat(Gone), default));
        await store.Says(Gone, "你好");
        var person = (await store.World.Subscribers.Find(FollowingWorld.Chat(Gone), default))!;
        Assert.Empty(person.Follows);
        Assert.Null(person.Quiet);
        store.World.Clock.Advance(TimeSpan.FromDays(2));
        var got = store.World.Channel.Got.Count;
        await store.World.PlansAndSends();
        Assert.Equal(got, store.World.Channel.Got.Count);
    }

    [Fact]
    public async Task A_digest_under_way_to_somebody_who_is_forgotten_meanwhile_troubles_nobody()
    {
        await store.Lives(Gone);
        await store.Lives(Other);
        store.World.Channel.Answers = async outgoing =>
        {
            if (outgoing.Address.Chat == FollowingWorld.Chat(Gone).Chat)
                await store.Says(Gone, "/forget confirm", new Change.Forget());
            return new SendOutcome.Accepted("1");
        };
        Assert.True(await store.World.Sends() > 0);
        Assert.All(store.RowsOf(1).Values, rows => Assert.Equal(0, rows));
        Assert.Equal(0, store.Dangling());
        Assert.DoesNotContain("sending", store.World.States());
    }

    [Fact]
    public async Task Asking_twice_is_as_good_as_once()
    {
        await store.Lives(Gone);
        await store.Says(Gone, "/forget confirm", new Change.Forget());
        var again = await store.Says(Gone, "/forget confirm", new Change.Forget());
        await store.Conversations.Answered(again, null, default);
        Assert.Empty(store.Holding($"{Gone}"));
    }

    [Fact]
    public async Task What_a_person_says_while_being_forgotten_is_answered_as_somebody_new()
    {
        await store.Lives(Gone);
        var asked = await store.Sends(Gone, "/forget confirm");
        var later = await store.Sends(Gone, "你好");
        await store.Answers(asked, new Change.Forget());
        await store.Conversations.Answered(asked.Id, null, default);
        Assert.Equal([later.Id], (await store.Conversations.Unanswered(["platform"], default)).Select(m => m.Id));
        await store.Answers(later);
        Assert.Empty((await store.World.Subscribers.Find(FollowingWorld.Chat(Gone), default))!.Follows);
    }
}
