using Dapper;
using Gazette.Following.Planning;
using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Gazette.Tests.Storage;

public sealed class WriterTests : IDisposable
{
    private const string LongStatement = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT count(*) FROM n";

    private readonly TemporaryFile file = new();
    private readonly Database database;

    public WriterTests()
    {
        database = file.Open();
        using var other = file.Other();
        other.Execute("CREATE TABLE note (text TEXT NOT NULL UNIQUE)");
    }

    public void Dispose()
    {
        database.Dispose();
        file.Dispose();
    }

    [Fact]
    public async Task A_write_is_seen_by_another_program_when_its_task_ends()
    {
        await Note("done");
        using var other = file.Other();
        Assert.Equal("done", other.ExecuteScalar<string>("SELECT text FROM note"));
    }

    [Theory]
    [InlineData(Lane.People)]
    [InlineData(Lane.Bulk)]
    [InlineData(Lane.Plan)]
    public async Task What_waits_together_is_committed_together(Lane lane)
    {
        using var gate = new ManualResetEventSlim();
        var holding = database.Writer.Write(lane, _ => { gate.Wait(); return 0; }, default);
        var before = await Frames(() => Note("alone", Lane.People, gate));
        await holding;
        using var second = new ManualResetEventSlim();
        holding = database.Writer.Write(lane, _ => { second.Wait(); return 0; }, default);
        var together = await Frames(() => Task.WhenAll(Enumerable.Range(0, 100).Select(i => Note($"note {i}", lane, i == 99 ? second : null)).ToList()));
        await holding;
        Assert.True(together < before * 20, $"100 writes took {together} bytes of the log, one took {before}");
    }

    [Fact]
    public async Task What_was_committed_is_brought_back_into_the_file_beside_the_writer()
    {
        var before = new FileInfo(database.Path).Length;
        // Some 4,000 pages: more than are left in the log, less than the writer brings back itself.
        for (var i = 0; i < 40; i++)
            await Note(i + new string('x', 200_000));
        Assert.True(SpinWait.SpinUntil(() => new FileInfo(database.Path).Length > before + 8_000_000, TimeSpan.FromSeconds(30)), "The log was not brought back.");
    }

    [Fact]
    public async Task A_piece_that_fails_is_rolled_back_alone()
    {
        using var gate = new ManualResetEventSlim();
        var holding = database.Writer.Write(Lane.People, _ => { gate.Wait(); return 0; }, default);
        var good = Note("good");
        var bad = database.Writer.Write<int>(
            Lane.People,
            c =>
            {
                c.Execute("INSERT INTO note VALUES ('half')");
                throw new InvalidOperationException("on purpose");
            },
            default);
        var twice = Note("good");
        var better = Note("better");
        gate.Set();
        await Task.WhenAll(holding, good, better);
        Assert.Equal("on purpose", (await Assert.ThrowsAsync<InvalidOperationException>(() => bad)).Message);
        await Assert.ThrowsAsync<SqliteException>(() => twice);
        Assert.Equal(["better", "good"], Notes());
    }

    [Fact]
    public async Task The_first_piece_of_a_commit_that_fails_leaves_nothing_and_those_behind_it_are_written()
    {
        using var gate = new ManualResetEventSlim();
        var bad = database.Writer.Write<int>(
            Lane.People,
            c =>
            {
                c.Execute("INSERT INTO note VALUES ('half')");
                gate.Wait();
                throw new InvalidOperationException("on purpose");
            },
            default);
        var (good, better) = (Note("good"), Note("better"));
        gate.Set();
        await Task.WhenAll(good, better);
        Assert.Equal("on purpose", (await Assert.ThrowsAsync<InvalidOperationException>(() => bad)).Message);
        Assert.Equal(["better", "good"], Notes());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_statement_that_fails_half_way_leaves_nothing_even_where_it_is_not_undone_by_itself(bool first)
    {
        await Note("one");
        await Note("two");
        await database.Writer.Write(Lane.Bulk, c => c.Execute("CREATE TRIGGER no_three BEFORE UPDATE ON note WHEN OLD.text = 'two' BEGIN SELECT RAISE(FAIL, 'on purpose'); END"), default);
        using var gate = new ManualResetEventSlim();
        var before = first ? Task.FromResult(0) : database.Writer.Write(Lane.People, c => { gate.Wait(); return c.Execute("INSERT INTO note VALUES ('before')"); }, default);
        var bad = database.Writer.Write(Lane.People, c => c.Execute("UPDATE note SET text = text || '!'"), default);
        gate.Set();
        await before;
        Assert.Equal("on purpose", (await Assert.ThrowsAsync<SqliteException>(() => bad)).Message.Split('\'')[1]);
        Assert.Equal(first ? ["one", "two"] : ["before", "one", "two"], Notes());
    }

    [Fact]
    public async Task Work_that_breaks_the_transaction_fails_its_batch_and_the_writer_lives_on()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => database.Writer.Write(Lane.People, c => c.Execute("ROLLBACK"), default));
        await Note("after");
        Assert.Equal(["after"], Notes());
    }

    [Fact]
    public async Task People_go_before_bulk_and_bulk_is_not_forgotten()
    {
        var order = new List<string>();
        using var gate = new ManualResetEventSlim();
        var first = database.Writer.Write(Lane.Bulk, _ => { gate.Wait(); return 0; }, default);
        var bulk = Enumerable.Range(0, 3).Select(_ => Add("bulk", Lane.Bulk)).ToList();
        var people = Enumerable.Range(0, 3).Select(_ => Add("person", Lane.People)).ToList();
        gate.Set();
        await Task.WhenAll([first, .. bulk, .. people]);
        Assert.Equal(["person", "person", "person", "bulk", "bulk", "bulk"], order);

        Task<int> Add(string who, Lane lane) => database.Writer.Write(lane, _ => { order.Add(who); return 0; }, default);
    }

    [Fact]
    public async Task Plans_and_other_bulk_take_turns_and_people_go_before_both()
    {
        var order = new List<string>();
        Task<int>? person = null;
        using var gate = new ManualResetEventSlim();
        var holding = database.Writer.Write(Lane.People, _ => { gate.Wait(); return 0; }, default);
        var waiting = Array.ConvertAll((Lane[])[Lane.Plan, Lane.Plan, Lane.Bulk], lane => database.Writer.Write(lane, _ => Begun(lane), default));
        gate.Set();
        await Task.WhenAll([holding, .. waiting]);
        await person!;
        Assert.Equal(["Bulk", "Plan", "People", "Plan"], order);

        // A person comes while a plan is written: what waits behind it gives way.
        int Begun(Lane lane)
        {
            order.Add(lane.ToString());
            if (order.Count == 2)
                person = database.Writer.Write(Lane.People, _ => Begun(Lane.People), default);
            return 0;
        }
    }

    [Fact]
    public async Task Only_a_plan_is_committed_without_waiting_for_the_disk()
    {
        var levels = new List<long>();
        foreach (var lane in (Lane[])[Lane.People, Lane.Plan, Lane.Plan, Lane.Bulk, Lane.Plan, Lane.People])
            levels.Add(await database.Writer.Write(lane, c => c.ExecuteScalar<long>("PRAGMA synchronous"), default));
        const long Full = 2, Normal = 1; // sqlite.org/pragma.html#pragma_synchronous
        Assert.Equal([Full, Normal, Normal, Full, Normal, Full], levels);
    }

    [Theory]
    [InlineData(Lane.Plan, true)]
    [InlineData(Lane.Bulk, false)]
    [InlineData(Lane.People, false)]
    public async Task A_plan_alone_stands_still_in_the_midst_of_a_statement_while_an_answer_is_composed(Lane lane, bool stands)
    {
        var taken = new Taken();
        using var writer = new Writer(file.Other(), TimeProvider.System, taken.Way);
        Assert.Equal(100_000, await writer.Write(lane, c => c.ExecuteScalar<long>(LongStatement), default));
        Assert.Equal(stands ? 1 : 0, taken.Stood);
    }

    [Fact]
    public async Task A_plan_stands_still_before_its_commit_while_an_answer_is_composed()
    {
        var taken = new Taken();
        using var writer = new Writer(file.Other(), TimeProvider.System, taken.Way);
        Assert.Equal(1, await writer.Write(Lane.Plan, c => c.ExecuteScalar<long>("SELECT 1"), default));
        Assert.Equal(1, taken.Stood);
    }

    [Fact]
    public async Task Bringing_the_log_back_stands_still_while_an_answer_is_composed()
    {
        var taken = new Taken();
        using var writer = new Writer(file.Other(), TimeProvider.System, taken.Way);
        await writer.Write(Lane.People, c => c.Execute("INSERT INTO note (text) VALUES (hex(zeroblob(5000000)))"), default);
        await taken.Standing.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_plan_does_not_stand_still_while_a_person_waits_for_a_write()
    {
        var taken = new Taken();
        using var writer = new Writer(file.Other(), TimeProvider.System, taken.Way);
        Task<int>? person = null;
        var plan = writer.Write(
            Lane.Plan,
            c =>
            {
                person = writer.Write(Lane.People, _ => 0, default);
                return c.ExecuteScalar<long>(LongStatement);
            },
            default);
        await plan;
        await person!;
        Assert.Equal(0, taken.Stood);
    }

    [Fact]
    public async Task Cancelled_before_it_began_it_never_happens()
    {
        using var gate = new ManualResetEventSlim();
        using var cancel = new CancellationTokenSource();
        var holding = database.Writer.Write(Lane.People, _ => { gate.Wait(); return 0; }, default);
        var cancelled = database.Writer.Write(Lane.People, c => c.Execute("INSERT INTO note VALUES ('no')"), cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        gate.Set();
        await holding;
        await Note("yes");
        Assert.Equal(["yes"], Notes());
    }

    [Fact]
    public async Task A_file_locked_by_another_program_fails_the_write_with_the_mend_and_the_next_succeeds()
    {
        using (var other = file.Other())
        {
            other.Execute("BEGIN IMMEDIATE");
            var exception = await Assert.ThrowsAsync<StoreException>(() => Note("locked out"));
            Assert.Contains("locked by another program: stop it", exception.Message, StringComparison.Ordinal);
            other.Execute("ROLLBACK");
        }

        await Note("in");
        Assert.Equal(["in"], Notes());
    }

    [Fact]
    public async Task What_waits_when_the_writer_stops_is_still_written_and_nothing_after()
    {
        var waiting = Enumerable.Range(0, 50).Select(i => Note($"{i:00}", i % 2 == 0 ? Lane.Bulk : Lane.People)).ToList();
        database.Dispose();
        await Task.WhenAll(waiting);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Note("late"));
        using var other = file.Other();
        Assert.Equal(50, other.ExecuteScalar<long>("SELECT count(*) FROM note"));
    }

    private Task<int> Note(string text, Lane lane = Lane.People, ManualResetEventSlim? thenOpen = null)
    {
        var write = database.Writer.Write(lane, c => c.Execute("INSERT INTO note VALUES (@text)", new { text }), default);
        thenOpen?.Set();
        return write;
    }

    private List<string> Notes()
    {
        using var read = database.Read();
        return read.Query<string>("SELECT text FROM note ORDER BY text").AsList();
    }

    // Every commit appends whole pages to the log, so its growth tells how many commits there were.
    private async Task<long> Frames(Func<Task> writing)
    {
        var before = new FileInfo(file.Path + "-wal").Length;
        await writing();
        return new FileInfo(file.Path + "-wal").Length - before;
    }

    /// <summary>The right of way, taken until somebody stands still for it.</summary>
    private sealed class Taken
    {
        private readonly TaskCompletionSource standing = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly RightOfWay.Turn turn;

        public Taken()
        {
            Way = new(TimeProvider.System, _ =>
            {
                Stood++;
                turn.Dispose();
                standing.TrySetResult();
            });
            turn = Way.Take();
        }

        public RightOfWay Way { get; }

        public int Stood { get; private set; }

        public Task Standing => standing.Task;
    }
}
