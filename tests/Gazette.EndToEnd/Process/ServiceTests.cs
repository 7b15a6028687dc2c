using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Gazette.Platforms.Telegram;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace Gazette.EndToEnd.Process;

/// <summary>How the service starts, refuses to start, and stops.</summary>
[Collection(OneAtATime.Name)]
public sealed class ServiceTests(ITestOutputHelper output)
{
    // The promise is 5 s on a machine of one's own; one that builds and tests at the same time gets more.
    private static readonly TimeSpan FirstAnswerWithin = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_first_start_answers_from_the_sample_issues_within_seconds()
    {
        using var place = new Place();
        var watch = Stopwatch.StartNew();
        await using var service = await place.Serves();
        var answer = await place.Asks("最新财政新闻");
        output.WriteLine($"first answer {watch.Elapsed.TotalSeconds:0.00} s after the start of the process");
        Assert.True((int)answer["total"]! > 0, answer.ToJsonString());
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, FirstAnswerWithin);
    }

    [Fact]
    public async Task A_second_service_on_the_same_store_is_refused_and_other_verbs_are_not()
    {
        using var place = new Place();
        await using var service = await place.Serves();
        Refused(await place.Run("run"), "Another gazette runs on the store");
        await place.Does("ask", "最新新闻");
    }

    [Fact]
    public async Task A_port_in_use_is_said_in_one_line()
    {
        using var place = new Place();
        using var listener = new TcpListener(IPAddress.Loopback, place.Port);
        listener.Start();
        Refused(await place.Run(), "address already in use");
    }

    [Fact]
    public async Task Every_mistake_of_the_configuration_is_listed_and_nothing_starts()
    {
        using var place = new Place();
        string[] keys = ["Telegram:MessagesPerSecond", "Digest:DefaultTime", "Paper:TimeZone", "Ingest:Samples", "Web:Enabled", "Urls"];
        foreach (var key in keys)
            place.Settings[key.Replace(":", "__", StringComparison.Ordinal)] = "perhaps";
        var refused = await place.Run();
        Assert.Equal(1, refused.ExitCode);
        var lines = refused.Error.Split('\n');
        Assert.Equal(keys.Length, lines.Length);
        Assert.All(keys, key => Assert.Single(lines, l => l.StartsWith(key + ": got perhaps, wants ", StringComparison.Ordinal)));
        Assert.False(File.Exists(place.StorePath));
    }

    [Fact]
    public async Task A_wrong_token_is_said_in_one_line_and_never_shown()
    {
        await using var telegram = await FakeTelegram.Start();
        using var place = new Place(telegram);
        const string wrong = "7000000001:AAWrongTokenThatNobodyGave000000001";
        place.Settings["Telegram__BotToken"] = wrong;
        await using var service = await place.Serves();
        await Place.Eventually(() => service.Lines.Any(l => l.Contains("Telegram:BotToken", StringComparison.Ordinal)), "the wrong token is not said");
        Assert.Single(service.Lines, l => l.Contains("wrong token", StringComparison.Ordinal));
        Assert.DoesNotContain(service.Lines, l => l.Contains(wrong, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await place.Http.GetAsync("/readyz")).StatusCode);
    }

    [Theory]
    [InlineData("This is a letter, not a database.\n")]
    [InlineData("SQLite format 3\0 and then nothing that makes sense")]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is(string content)
    {
        using var place = new Place();
        place.Document("gazette.db", content);
        Refused(await place.Run("ask", "最新新闻"), place.StorePath);
        Assert.Equal(content, await File.ReadAllTextAsync(place.StorePath));
    }

    [Fact]
    public async Task A_damaged_store_is_refused()
    {
        using var place = new Place();
        await place.Does("admin", "grant", "telegram:1");
        var bytes = await File.ReadAllBytesAsync(place.StorePath);
        Array.Fill(bytes, (byte)0xA5, 100, bytes.Length - 100);
        await File.WriteAllBytesAsync(place.StorePath, bytes);
        Refused(await place.Run("ask", "最新新闻"), place.StorePath);
    }

    [Fact]
    public async Task A_store_that_another_program_locks_is_said_so_after_a_while()
    {
        using var place = new Place();
        await place.Does("admin", "grant", "telegram:1");
        await using var other = new SqliteConnection($"Data Source={place.StorePath};Pooling=False");
        other.Open();
        using var locking = other.CreateCommand();
        locking.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE";
        locking.ExecuteNonQuery();
        Refused(await place.Run("admin", "grant", "telegram:2"), "lock");
    }

    [Fact]
    public async Task A_signal_to_stop_ends_it_well()
    {
        using var place = new Place();
        await using (var service = await place.Serves())
        {
            service.PressCtrlC();
            Assert.Equal(0, (await service.Ended()).ExitCode);
        }

        await using var again = await place.Serves();
        again.Terminate();
        var ended = await again.Ended();
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
    }

    [Fact]
    public async Task A_digest_under_way_when_it_stops_is_finished_and_not_repeated()
    {
        await using var telegram = await FakeTelegram.Start();
        using var place = new Place(telegram);
        var chat = telegram.PrivateChat(7_001, "小陶");
        await using (var service = await place.Serves())
            await StopsWhileSending(telegram, place, service, chat);

        var delivery = Assert.Single(place.Store.Deliveries());
        Assert.Equal(("sent", 0), (delivery.State, delivery.Ambiguous));
        await using var again = await place.Serves();
        chat.Says("现在就推送");
        await chat.Reads("没有新文章", Patience);
        Assert.Single(chat.Messages, m => m.Text.Contains("摘要 · ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_another_process_publishes_is_sent_by_the_service_within_two_seconds()
    {
        await using var telegram = await FakeTelegram.Start();
        using var place = new Place(telegram);
        place.Settings["Digest__ImmediateDelay"] = "00:00:00";
        await using var service = await place.Serves();
        var chat = telegram.PrivateChat(7_002, "小姚");
        chat.Says("/start t_finance");
        await chat.Reads("已关注", Patience);
        chat.Says("有新闻马上告诉我");
        await chat.Reads("马上推送", Patience);
        await place.Does("ingest", place.Document("issue.md", Paper.Issue(Paper.Finance)));
        var watch = Stopwatch.StartNew();
        await chat.Reads(Paper.FinanceTitle, Patience);
        output.WriteLine($"sent {watch.Elapsed.TotalSeconds:0.00} s after the other process ended");
        // Two seconds to see it; the rest is for planning and sending on a busy machine.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(6));
    }

    private static async Task StopsWhileSending(FakeTelegram telegram, Place place, GazetteProcess service, PrivateChat chat)
    {
        chat.Says("/start t_finance");
        await chat.Reads("已关注", Patience);
        await place.Does("ingest", place.Document("issue.md", Paper.Issue(Paper.Finance)));
        var hold = telegram.Faults.Hold(r => r.Method == "sendMessage" && r.Text("text")!.Contains("摘要 · ", StringComparison.Ordinal), afterAcceptance: true);
        chat.Says("现在就推送");
        await hold.Reached(Patience);
        service.Terminate();
        await Task.Delay(300);   // the signal is heard while the answer is still held back
        hold.Release();
        Assert.Equal(0, (await service.Ended()).ExitCode);
    }

    private static void Refused(Finished finished, string says)
    {
        Assert.True(finished.ExitCode == 1, finished.ToString());
        var line = Assert.Single(finished.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(says, line, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("--verbose", line, StringComparison.Ordinal);   // that is said of defects alone
    }
}
