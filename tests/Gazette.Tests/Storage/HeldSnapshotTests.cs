using Dapper;
using Gazette.Newsroom;
using Gazette.Newsroom.Editing;
using Gazette.Storage.Sqlite;
using Gazette.Tests.Newsroom;

namespace Gazette.Tests.Storage;

/// <summary>Where the file is written often, the news are read on in one snapshot, as long as nobody changes them.</summary>
public sealed class HeldSnapshotTests : IDisposable
{
    private const string SelectNumber = "SELECT number FROM told";

    private readonly Newsdesk desk = new();
    private readonly ReadSessions sessions;

    public HeldSnapshotTests()
    {
        sessions = new(() => desk.Database.Read());
        Write("CREATE TABLE told (number INTEGER NOT NULL); INSERT INTO told VALUES (0); CREATE TABLE note (text TEXT NOT NULL)");
    }

    public void Dispose()
    {
        sessions.Dispose();
        desk.Dispose();
    }

    [Fact]
    public void What_the_number_does_not_tell_of_is_read_as_it_was()
    {
        Assert.Equal(0, NotesWhere(0));
        Write("INSERT INTO note VALUES ('new')");
        Assert.Equal(0, NotesWhere(0));
        Write("UPDATE told SET number = 1");
        Assert.Equal(1, NotesWhere(1));
    }

    [Fact]
    public void A_number_that_changed_in_between_is_asked_for_again()
    {
        Write("INSERT INTO note VALUES ('one'); UPDATE told SET number = 1");
        Assert.Equal(1, NotesWhere(0));
        Write("INSERT INTO note VALUES ('two')");
        Assert.Equal(1, NotesWhere(1));
        Assert.Equal(2, NotesWhere(0));
    }

    [Fact]
    public void What_is_held_ends_when_it_is_in_the_way()
    {
        Assert.Equal(0, NotesWhere(0));
        Write("INSERT INTO note VALUES ('new')");
        sessions.EndHeld();
        Assert.Equal(1, NotesWhere(0));
    }

    [Fact]
    public void What_is_being_read_in_ends_when_it_is_read()
    {
        Assert.Equal(0, NotesWhere(0));
        Write("INSERT INTO note VALUES ('new')");
        sessions.RunHeld(_ => EndMeanwhile(), SelectNumber, 0);
        Assert.Equal(1, NotesWhere(0));

        bool EndMeanwhile()
        {
            sessions.EndHeld();
            return true;
        }
    }

    [Fact]
    public void A_query_that_fails_holds_nothing()
    {
        Assert.Equal(0, NotesWhere(0));
        Write("INSERT INTO note VALUES ('new')");
        Assert.Throws<InvalidOperationException>(() => sessions.RunHeld<long>(_ => throw new InvalidOperationException("on purpose"), SelectNumber, 0));
        Assert.Equal(1, NotesWhere(0));
    }

    [Fact]
    public async Task Whatever_changes_the_news_is_seen_by_the_next_search_while_the_file_is_written_often()
    {
        await desk.Publish("a", null, Newsdesk.Piece("公园开门"));
        WriteOften();
        Assert.Single(await Found("公园"));
        await desk.Publish("b", null, Newsdesk.Piece("公园关门"));
        Assert.Equal(2, (await Found("公园")).Count);
        using (var beside = new Newsdesk(Database.Open(desk.Database.Path, desk.Clock), desk.Clock))
            await beside.Publish("c", null, Newsdesk.Piece("公园修缮"));
        Assert.Equal(3, (await Found("公园")).Count);
        var closed = Assert.Single(await Found("关门"));
        await desk.Editor.Do(new Edit.Withdraw([closed.Published.Id]), "test", default);
        Assert.Equal(2, (await Found("公园")).Count);
        Assert.True(desk.Database.Writer.IsBusy);
    }

    [Fact]
    public async Task The_log_is_brought_back_behind_those_who_searched()
    {
        await desk.Publish("a", null, Newsdesk.Piece("公园开门"));
        WriteOften();
        Assert.Single(await Found("公园"));
        var before = new FileInfo(desk.Database.Path).Length;
        for (var i = 0; i < 40; i++)
            Write($"INSERT INTO note VALUES ('{i}' || hex(zeroblob(100000)))");
        Assert.True(SpinWait.SpinUntil(() => new FileInfo(desk.Database.Path).Length > before + 6_000_000, TimeSpan.FromSeconds(30)), "The log was not brought back.");
    }

    private void Write(string sql) => desk.Database.Writer.Write(Lane.Bulk, c => c.Execute(sql), default).GetAwaiter().GetResult();

    private void WriteOften()
    {
        for (var i = 0; i < CommitRate.Often; i++)
            Write("INSERT INTO note VALUES ('one of many')");
        Assert.True(desk.Database.Writer.IsBusy);
    }

    private long NotesWhere(long number) => sessions.RunHeld(c => (long)c.Bound("SELECT count(*) FROM note", []).ExecuteScalar()!, SelectNumber, number);

    private async Task<IReadOnlyList<FoundArticle>> Found(string word) => (await desk.Articles.Search(new() { Words = [word] }, 10, null, default)).Items;
}
