using Gazette.Channels.Transcripts;

namespace Gazette.Tests.Channels;

public sealed class TranscriptStoreTests : IDisposable
{
    private static readonly TranscriptChat Mine = new("web", "mine");
    private static readonly TranscriptChat Yours = new("web", "yours");
    private static readonly DateTimeOffset Now = new(2026, 9, 11, 8, 0, 0, TimeSpan.Zero);

    private readonly TranscriptFile file = new();

    [Fact]
    public async Task The_same_source_twice_is_one_entry()
    {
        var first = await Append(Mine, EntryKind.Reply, "m1");
        Assert.Equal(first, await Append(Mine, EntryKind.Reply, "m1"));
        Assert.Single(await file.Store.Since(Mine, 0, 10, default));
    }

    [Fact]
    public async Task Entries_after_one_come_in_their_order_and_from_one_chat_alone()
    {
        var first = await Append(Mine, EntryKind.Reply, "m1");
        await Append(Yours, EntryKind.Reply, "m2");
        var third = await Append(Mine, EntryKind.Digest, "d1");
        var fourth = await Append(Mine, EntryKind.Person, "p1");
        Assert.Equal([third, fourth], (await file.Store.Since(Mine, first, 10, default)).Select(e => e.Id));
        Assert.Equal([first], (await file.Store.Since(Mine, 0, 1, default)).Select(e => e.Id));
    }

    [Fact]
    public async Task The_recent_past_holds_of_each_entry_s_changes_the_newest_and_no_change_of_an_older_entry()
    {
        var old = await Append(Mine, EntryKind.Reply, "m1");
        var list = await Append(Mine, EntryKind.Reply, "m2");
        await Append(Mine, EntryKind.Change, "m3", list);
        await Append(Mine, EntryKind.Change, "m4", old);
        var turned = await Append(Mine, EntryKind.Change, "m5", list);
        Assert.Equal([list, turned], (await file.Store.Last(Mine, 1, default)).Select(e => e.Id));
    }

    [Fact]
    public async Task A_change_of_somebody_else_s_entry_becomes_a_reply()
    {
        var theirs = await Append(Yours, EntryKind.Reply, "m1");
        await Append(Mine, EntryKind.Change, "m2", theirs);
        await Append(Mine, EntryKind.Change, "m3", 999);
        Assert.All(await file.Store.Since(Mine, 0, 10, default), e => Assert.Equal((EntryKind.Reply, null), (e.Kind, e.Target)));
        Assert.Equal(2, (await file.Store.Since(Mine, 0, 10, default)).Count);
    }

    [Fact]
    public async Task A_visit_never_goes_back()
    {
        Assert.Null(await file.Store.LastVisit(Mine, default));
        await file.Store.Visited(Mine, new(Now, 7), default);
        await file.Store.Visited(Mine, new(Now.AddDays(-1), 3), default);
        Assert.Equal(new Visit(Now, 7), await file.Store.LastVisit(Mine, default));
    }

    [Fact]
    public async Task Who_listens_hears_of_the_chat_and_of_no_other()
    {
        using var listener = file.Store.Listen(Mine);
        var next = listener.Next;
        await Append(Yours, EntryKind.Reply, "m1");
        Assert.False(next.IsCompleted);
        await Append(Mine, EntryKind.Reply, "m2");
        Assert.True(next.IsCompleted);
        Assert.False(listener.Next.IsCompleted);
    }

    public void Dispose() => file.Dispose();

    private Task<long> Append(TranscriptChat chat, EntryKind kind, string source, long? target = null) =>
        file.Store.Append(new(chat, kind, "{}", source, Now, target), default);
}
