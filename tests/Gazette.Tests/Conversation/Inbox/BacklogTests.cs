using Gazette.Conversation.Messages;

namespace Gazette.Tests.Conversation.Inbox;

public sealed class BacklogTests : IAsyncDisposable, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly InboxWorld world = new();
    private readonly TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync()
    {
        gate.TrySetResult();
        return world.DisposeAsync();
    }

    [Fact]
    public async Task What_waits_at_start_is_read_in_pages_and_answered_in_order()
    {
        string[] texts = [.. Enumerable.Range(1, 25).Select(i => $"搜索 第{i}件事")];
        await world.Restart(new(MostWaiting: 6, Page: 4), [.. texts.Select(t => world.Says(t))]);
        await world.Inbox.Idle().WaitAsync(Patience);
        Assert.Equal(texts, world.Channel.Accepted.Select(a => a.Asked));
        Assert.Empty(await world.Store.Unanswered(["scripted"], default));
    }

    [Fact]
    public async Task No_more_is_taken_up_than_there_is_room_for()
    {
        world.Channel.Answering = _ => gate.Task;
        await world.Restart(new(MostWaiting: 6, Page: 2), [.. Enumerable.Range(1, 20).Select(i => world.Says("帮助", $"chat{i}"))]);
        for (var i = 0; i < 5; i++)
            await world.Channel.Attempt();
        Assert.False(world.Inbox.HasRoom);
        Assert.InRange(world.Channel.Accepted.Count, 5, 6);
        var room = world.Inbox.WaitForRoom(default);
        Assert.False(room.IsCompleted);
        gate.SetResult();
        await room.WaitAsync(Patience);
        await world.Inbox.Idle().WaitAsync(Patience);
        Assert.True(world.Inbox.HasRoom);
        Assert.Equal(20, world.Channel.Accepted.Count);
    }

    [Fact]
    public async Task What_is_said_while_old_messages_are_read_comes_after_them_and_once()
    {
        world.Channel.Answering = _ => gate.Task;
        await world.Restart(new(MostWaiting: 4, Page: 2), [.. Enumerable.Range(1, 12).Select(i => world.Says($"搜索 旧{i}"))]);
        for (var i = 1; i <= 5; i++)
            Assert.True(await world.Inbox.Accept(world.Says($"搜索 新{i}"), default));
        gate.SetResult();
        await world.Inbox.Idle().WaitAsync(Patience);
        Assert.Equal([.. Enumerable.Range(1, 12).Select(i => $"搜索 旧{i}"), .. Enumerable.Range(1, 5).Select(i => $"搜索 新{i}")], world.Channel.Accepted.Select(a => a.Asked));
    }

    [Fact]
    public async Task Whatever_is_said_during_and_after_the_reading_is_answered_once()
    {
        await world.Restart(new(MostWaiting: 8, Page: 3), [.. Enumerable.Range(1, 40).Select(i => world.Says("帮助", $"chat{i % 5}"))]);
        Message[] more = [.. Enumerable.Range(1, 60).Select(i => world.Says("主题", $"chat{i % 5}"))];
        await Task.WhenAll(more.Chunk(6).Select(some => Task.Run(() => world.Inbox.AcceptAll(some, default))));
        await world.Inbox.Idle().WaitAsync(Patience);
        Assert.Equal((40, 60), (world.Channel.Accepted.Count(a => a.Asked == "帮助"), world.Channel.Accepted.Count(a => a.Asked == "主题")));
        Assert.Empty(await world.Store.Unanswered(["scripted"], default));
    }

    [Fact]
    public async Task A_message_for_a_channel_that_is_not_read_waits_for_nothing()
    {
        world.Channel.Answering = _ => gate.Task;
        await world.Restart(new(MostWaiting: 2, Page: 1), [.. Enumerable.Range(1, 5).Select(i => world.Says("帮助", $"chat{i}"))]);
        var stranger = world.Says("帮助") with { From = new("another", "", "1") };
        await world.Inbox.Accept(stranger, default);
        await UntilNone(async () => (await world.Store.Unanswered(["another"], default)).Count);
    }

    [Fact]
    public async Task A_slow_answer_in_one_chat_delays_no_other()
    {
        world.Channel.Answering = message => message.From.Chat == "slow" ? gate.Task : Task.CompletedTask;
        await world.Inbox.Accept(world.Says("帮助", "slow"), default);
        await world.Channel.Attempt();
        await world.Inbox.Accept(world.Says("主题", "slow"), default);
        await world.Inbox.Accept(world.Says("部门", "quick"), default);
        await world.Channel.Attempt();
        Assert.Equal([("slow", "帮助"), ("quick", "部门")], world.Channel.Accepted);
        gate.SetResult();
        await world.Inbox.Idle().WaitAsync(Patience);
        Assert.Equal(("slow", "主题"), world.Channel.Accepted.Last());
    }

    [Fact]
    public async Task A_number_is_not_given_twice_when_the_newest_message_is_erased()
    {
        await world.Inbox.Accept(world.Says("删除我的数据"), default);
        await world.Inbox.Idle();
        var before = (await world.Store.Store(world.Says("帮助", "other"), default))!.Id;
        await world.Database.Writer.Write(Gazette.Storage.Sqlite.Lane.People, c => Dapper.SqlMapper.Execute(c, "DELETE FROM message"), default);
        Assert.True((await world.Store.Store(world.Says("帮助"), default))!.Id > before);
    }

    private static async Task UntilNone(Func<Task<int>> count)
    {
        for (var i = 0; i < 400 && await count() > 0; i++)
            await Task.Delay(10);
        Assert.Equal(0, await count());
    }
}
