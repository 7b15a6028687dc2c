using Dapper;
using Gazette.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    private readonly TemporaryFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void Migrations_run_once_however_often_the_file_is_opened()
    {
        file.Open().Dispose();
        var first = Schema();
        file.Open().Dispose();
        Assert.Equal(first, Schema());
        Assert.Contains("article_index", first, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_store_is_one_whole_file()
    {
        string path;
        using (var database = file.Open())
        {
            path = database.Path;
            using (var read = database.Read())
                Assert.True(read.ExecuteScalar<long>("SELECT count(*) FROM article") == 0);
        }

        Assert.False(File.Exists(path + "-wal"));
    }

    [Fact]
    public async Task The_file_is_seen_through_memory_unless_it_is_written_often_or_a_plan_begins()
    {
        var clock = new FakeTimeProvider();
        using var database = file.Open(clock);
        Assert.True(await Mapped() > 0);
        for (var i = 0; i < CommitRate.Often - 1; i++)
            await database.Writer.Write(Lane.People, _ => i, default);
        Assert.True(await Mapped() > 0);
        await database.Writer.Write(Lane.People, _ => 0, default);
        Assert.Equal(0, await Mapped());
        clock.Advance(CommitRate.Within);
        Assert.True(await Mapped() > 0);
        await database.Writer.Write(Lane.Plan, _ => 0, default);
        Assert.Equal(0, await Mapped());

        Task<long> Mapped() => database.QueryMapped(c => (long)c.Bound("PRAGMA mmap_size", []).ExecuteScalar()!, default);
    }

    [Fact]
    public async Task The_file_is_in_wal_mode_and_keeps_foreign_keys()
    {
        using var database = file.Open();
        using var read = database.Read();
        Assert.Equal("wal", read.ExecuteScalar<string>("PRAGMA journal_mode"));
        var broken = await Assert.ThrowsAsync<SqliteException>(() => database.Writer.Write(
            Lane.Bulk, c => c.Execute("INSERT INTO article_topic VALUES (1, 0, 'none')"), default));
        Assert.Contains("FOREIGN KEY", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_schema_is_refused_in_one_line_and_left_as_it_is()
    {
        file.Open().Dispose();
        using (var other = file.Other())
            other.Execute("INSERT INTO schema_version (number, name) VALUES (9999, 'future')");
        var exception = Assert.Throws<StoreException>(file.Open);
        Assert.StartsWith("The store's schema is version 9999, newer than this program knows", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
        using var after = file.Other();
        Assert.Equal(9999, after.ExecuteScalar<long>("SELECT max(number) FROM schema_version"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        File.WriteAllText(file.Path, string.Concat(Enumerable.Repeat("No database, a letter to the editor. ", 200)));
        Refused("is no SQLite database: set Storage:ConnectionString");
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        using (var other = file.Other())
            other.Execute("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soup')");
        Refused("is a database of another program: set Storage:ConnectionString");
        Assert.False(File.Exists(file.Path + "-wal"));
    }

    [Fact]
    public void A_damaged_file_is_refused_with_the_mend_and_left_as_it_is()
    {
        file.Open().Dispose();
        using (var stream = File.Open(file.Path, FileMode.Open))
        {
            stream.Position = 100;   // behind the header: the page that lists the tables
            stream.Write(Enumerable.Repeat((byte)0xA5, 2000).ToArray());
        }

        Refused("is damaged: restore it from a backup");
    }

    [Fact]
    public void A_file_cut_short_is_refused_with_the_mend()
    {
        file.Open().Dispose();
        using (var stream = File.Open(file.Path, FileMode.Open))
            stream.SetLength(stream.Length / 2 / 4096 * 4096);
        Refused("is damaged: restore it from a backup");
    }

    [Fact]
    public void A_locked_file_is_refused_with_the_mend()
    {
        file.Open().Dispose();
        using var other = file.Other();
        other.Execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE held (x); ");
        var exception = Assert.Throws<StoreException>(file.Open);
        Assert.Contains("is locked by another program: stop it", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named()
    {
        var path = Path.Combine(Path.GetDirectoryName(file.Path)!, "missing", "gazette.db");
        var exception = Assert.Throws<StoreException>(() => Database.Open(path, TimeProvider.System));
        Assert.Contains("cannot be opened for writing: check that its folder exists", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_that_open_a_new_file_at_once_all_succeed()
    {
        using var start = new Barrier(6);
        var threads = Enumerable.Range(0, 6).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                Database.Open(file.Path, TimeProvider.System).Dispose();
            },
            default,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();
        await Task.WhenAll(threads);
        using var other = file.Other();
        Assert.Equal(Migrator.All.Count, other.ExecuteScalar<long>("SELECT count(*) FROM schema_version"));
    }

    private void Refused(string mend)
    {
        var before = File.ReadAllBytes(file.Path);
        var exception = Assert.Throws<StoreException>(file.Open);
        Assert.Contains(mend, exception.Message, StringComparison.Ordinal);
        Assert.Contains(file.Path, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
        Assert.Equal(before, File.ReadAllBytes(file.Path));
    }

    private string Schema()
    {
        using var other = file.Other();
        return string.Join('\n', other.Query<string>("SELECT coalesce(sql, name) FROM sqlite_master ORDER BY name")
            .Concat(other.Query<string>("SELECT number || name FROM schema_version")));
    }
}
