using System.Globalization;
using Dapper;
using Gazette.EndToEnd.Process;
using Gazette.Storage.Sqlite;
using Gazette.Tests.Newsroom;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gazette.Tests.Storage;

/// <summary>What searches see of the file through memory ends beside them.</summary>
public sealed class MappedSessionsTests : IDisposable
{
    private const string SumUp = "SELECT sum(length(text)) FROM note";

    private const long Kilobytes = 4000;

    private readonly Newsdesk desk = new();
    private readonly List<SqliteConnection> opened = [];
    private readonly ReadSessions sessions;

    public MappedSessionsTests()
    {
        sessions = new(Open, mapped: true);
        Write("CREATE TABLE note (text TEXT NOT NULL)");
        Write($"INSERT INTO note SELECT hex(zeroblob(2000)) FROM json_each('[' || replace(hex(zeroblob({Kilobytes / 8})), '0', '0,') || '0]')");
    }

    public void Dispose()
    {
        sessions.Dispose();
        desk.Dispose();
    }

    [LinuxFact]
    public void What_a_search_saw_through_memory_ends_when_the_file_has_changed_and_not_in_the_next_search()
    {
        BringBack();
        Read();
        Write("INSERT INTO note VALUES ('one more')");
        Assert.InRange(MappedKilobytes(), Kilobytes / 2, long.MaxValue);
        sessions.Refresh();
        Assert.InRange(MappedKilobytes(), 0, Kilobytes / 10);
    }

    [LinuxFact]
    public async Task It_ends_when_the_log_is_brought_back()
    {
        BringBack();
        await desk.Database.QueryMapped(c => (long)c.Bound(SumUp, []).ExecuteScalar()!, default);
        Assert.InRange(MappedKilobytes(), Kilobytes / 2, long.MaxValue);
        Write("INSERT INTO note VALUES (hex(zeroblob(3000000)))");
        Assert.True(SpinWait.SpinUntil(() => MappedKilobytes() < Kilobytes / 10, TimeSpan.FromSeconds(30)), "It is mapped still.");
    }

    [Fact]
    public void A_session_that_looked_at_the_file_anew_serves_the_next_search_with_what_is_there_now()
    {
        var before = Read();
        Write("INSERT INTO note VALUES ('one more')");
        sessions.Refresh();
        Assert.Equal(before + "one more".Length, Read());
        Assert.Single(opened);
    }

    [Fact]
    public void A_session_that_cannot_look_at_the_file_is_closed_and_the_next_search_opens_another()
    {
        var before = Read();
        raw.sqlite3_progress_handler(opened[0].Handle, 1, _ => 1, null);
        sessions.Refresh();
        Assert.Equal(before, Read());
        Assert.Equal(2, opened.Count);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={desk.Database.Path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        opened.Add(connection);
        return connection;
    }

    private void Write(string sql) => desk.Database.Writer.Write(Lane.Bulk, c => c.Execute(sql), default).GetAwaiter().GetResult();

    // A page that stands in the log is not seen in the file.
    private void BringBack()
    {
        using var other = new SqliteConnection($"Data Source={desk.Database.Path};Pooling=False");
        other.Open();
        // The file's own may do the same just now.
        Assert.True(SpinWait.SpinUntil(() => other.QuerySingle<(long Busy, long, long)>("PRAGMA wal_checkpoint(TRUNCATE)").Busy == 0, TimeSpan.FromSeconds(30)), "The log is held.");
    }

    private long Read() => sessions.Run(c => (long)c.Bound(SumUp, []).ExecuteScalar()!);

    // Of the file itself: its index of the log is mapped always, and is another.
    private long MappedKilobytes()
    {
        var (sum, counts) = (0L, false);
        foreach (var line in File.ReadLines("/proc/self/smaps"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!words[0].EndsWith(':'))
                counts = line.EndsWith(desk.Database.Path, StringComparison.Ordinal);
            else if (counts && words[0] == "Rss:")
                sum += long.Parse(words[1], CultureInfo.InvariantCulture);
        }

        return sum;
    }
}
