using Dapper;
using Gazette.Checking;
using Gazette.Configuration;
using Gazette.Platforms.Telegram;
using Gazette.Storage.Sqlite;
using Gazette.Tests.Newsroom;
using Gazette.Tests.Platforms;
using Gazette.Tests.Storage;
using Gazette.Text;

namespace Gazette.Tests.Program;

public sealed class DoctorTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void A_store_that_is_not_there_is_said_and_not_made()
    {
        var finding = Assert.Single(Look());
        Assert.True(finding.Good);
        Assert.Contains("the first start makes it", finding.Seen, StringComparison.Ordinal);
        Assert.False(File.Exists(file.Path));
    }

    [Fact]
    public async Task A_store_in_use_with_news_in_it_is_right_and_its_newest_instant_is_known()
    {
        using var database = file.Open();
        var desk = new Newsdesk(database, new(new DateTimeOffset(2024, 5, 20, 4, 0, 0, TimeSpan.Zero)));
        await desk.Publish("a", null, Newsdesk.Piece("步道开放"), Newsdesk.Piece("灯塔亮灯"));
        var (findings, seen) = StoreCheck.Look(file.Path, Patience);
        Assert.All(findings, f => Assert.True(f.Good, f.ToString()));
        Assert.Equal(desk.Clock.GetUtcNow(), seen!.Newest);
    }

    [Fact]
    public void A_damaged_store_is_found_and_left_as_it_is()
    {
        using (var database = file.Open())
        {
            using var read = database.Read();
            Assert.Equal(0, read.ExecuteScalar<long>("SELECT count(*) FROM article"));
        }

        var bytes = File.ReadAllBytes(file.Path);
        Array.Fill<byte>(bytes, 0x5A, bytes.Length / 2, 8192);
        File.WriteAllBytes(file.Path, bytes);
        var wrong = Look().Where(f => !f.Good).ToList();
        Assert.NotEmpty(wrong);
        Assert.Contains(wrong, f => f.Seen.Contains("damaged", StringComparison.Ordinal) && f.ToString().Contains("backup", StringComparison.Ordinal));
        Assert.Equal(bytes, File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void A_file_that_is_no_store_of_ours_is_said_and_left_as_it_is()
    {
        File.WriteAllText(file.Path, "记事本里的一页，不是数据库。");
        Assert.Contains("no SQLite database", Assert.Single(Look()).Seen, StringComparison.Ordinal);
        File.Delete(file.Path);
        using (var other = file.Other())
            other.Execute("CREATE TABLE recipe (name TEXT)");
        Assert.Contains("of another program", Assert.Single(Look()).Seen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_schema_is_wrong_and_an_older_one_is_brought_up_by_the_next_start()
    {
        file.Open().Dispose();
        Run("DELETE FROM schema_version WHERE number > 11");
        var older = Look();
        Assert.All(older, f => Assert.True(f.Good, f.ToString()));
        Assert.Contains("the next start brings it to", older[0].Seen, StringComparison.Ordinal);
        Run("INSERT INTO schema_version (number, name) VALUES (9999, 'future')");
        Assert.StartsWith("✗ Store schema: it is version 9999, newer than this program knows", Look()[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_that_has_lost_an_article_and_rows_that_dangle_are_counted()
    {
        using (var database = file.Open())
            await new Newsdesk(database, new(new DateTimeOffset(2024, 5, 20, 4, 0, 0, TimeSpan.Zero))).Publish("a", null, Newsdesk.Piece("步道开放"), Newsdesk.Piece("灯塔亮灯"));
        Run("DELETE FROM article_index WHERE rowid = (SELECT max(news_order) FROM article_text); PRAGMA foreign_keys = OFF; INSERT INTO article_topic VALUES (77, 0, 'none')");
        var wrong = Look().Where(f => !f.Good).Select(f => f.Seen).ToList();
        Assert.Contains("1 articles and their entries for searching do not agree.", wrong);
        Assert.Contains("1 rows refer to others that are not there.", wrong);
    }

    [Fact]
    public void A_store_that_takes_too_long_is_looked_at_in_part_and_that_is_said()
    {
        file.Open().Dispose();
        Run("CREATE TABLE filler (a TEXT); WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) INSERT INTO filler SELECT i || 'x' FROM n");
        var seen = Inspection.Of(file.Path, TimeSpan.FromMilliseconds(1));
        Assert.False(seen.Whole);
        Assert.Contains(StoreCheck.Look(file.Path, TimeSpan.FromMilliseconds(1)).Findings, f => f.Good && f.Seen.Contains("--full", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_found_without_making_one()
    {
        file.Open().Dispose();
        Assert.True(DiskCheck.Look(file.Path).Good);
        var within = Path.Combine(Path.GetDirectoryName(file.Path)!, "new", "deeper", "g.db");
        Assert.True(DiskCheck.Look(within).Good);
        Assert.False(Directory.Exists(Path.GetDirectoryName(within)));
        // A file where a folder should be: nobody can write there, whatever the rights.
        var finding = DiskCheck.Look(Path.Combine(file.Path, "g.db"));
        Assert.False(finding.Good);
        Assert.Contains("cannot be written to", finding.Seen, StringComparison.Ordinal);
        Assert.Equal([Path.GetFileName(file.Path)], Directory.GetFiles(Path.GetDirectoryName(file.Path)!).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(60, false)]
    public void A_clock_behind_what_is_stored_is_wrong(int minutesBehind, bool good)
    {
        var now = new DateTimeOffset(2026, 9, 17, 4, 0, 0, TimeSpan.Zero);
        Assert.Equal(good, ClockCheck.Clock(now, now.AddMinutes(minutesBehind), now.AddDays(-30)).Good);
        Assert.Equal(good, ClockCheck.Clock(now, null, now.AddMinutes(minutesBehind)).Good);
    }

    [Theory]
    [InlineData("2025-06-01", true, "until the end of 2026")]
    [InlineData("2026-06-01", true, "those of 2027 are announced in its last weeks")]
    [InlineData("2026-09-30", true, "those of 2027 are announced in its last weeks")]
    [InlineData("2026-10-01", true, "those of 2027 are missing: add them to holidays.csv")]
    [InlineData("2026-12-25", false, "those of 2027 are not known")]
    [InlineData("2027-01-02", false, "those of 2027 are not known")]
    public void The_holidays_of_the_days_to_come_must_be_known(string today, bool good, string said)
    {
        var calendar = WorkdayCalendar.Parse("date,weekday,holiday,kind\n2025-01-01,三,元旦,off\n2026-01-01,四,元旦,off");
        var finding = ClockCheck.Holidays(calendar, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(good, finding.Good);
        Assert.Contains(said, finding.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_that_does_not_do_is_said_with_how_to_get_one()
    {
        File.WriteAllText(file.Path, "no font");
        var finding = FontCheck.Look(file.Path);
        Assert.False(finding.Good);
        Assert.Contains("Charts:FontFile", finding.Mend, StringComparison.Ordinal);
        Assert.Contains("is not there", FontCheck.Look(file.Path + ".ttf").Mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telegram_is_asked_who_the_bot_is_and_a_wrong_token_is_never_said()
    {
        await using var telegram = await FakeTelegram.Start();
        var right = await TelegramCheck.Look(new(telegram.Token, new(telegram.BaseUrl), 30), default);
        Assert.Equal($"✓ Telegram: the bot is @{telegram.Bot.Username}; its updates are polled.", right.ToString());
        telegram.InlineMode = false;
        var advised = (await TelegramCheck.Look(new(telegram.Token, new(telegram.BaseUrl), 30), default)).ToString();
        Assert.StartsWith("✓ Telegram: the bot is", advised, StringComparison.Ordinal);
        Assert.Contains("/setinline at BotFather turns it on", advised, StringComparison.Ordinal);
        var wrong = await TelegramCheck.Look(new("7000000001:AAsecretsecretsecret", new(telegram.BaseUrl), 30), default);
        Assert.False(wrong.Good);
        Assert.Contains("does not know the bot's token", wrong.Seen, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", wrong.ToString(), StringComparison.Ordinal);
        Assert.True((await TelegramCheck.Look(null, default)).Good);
        Assert.Equal(["getMe", "getMe"], telegram.Requests.Select(r => r.Method));
    }

    [Fact]
    public async Task Whether_updates_arrive_by_the_webhook_is_looked_at()
    {
        await using var telegram = await FakeTelegram.Start();
        telegram.IsLocalServer = true;
        var settings = new TelegramSettings(telegram.Token, new(telegram.BaseUrl), 30) { Webhook = new(new("http://127.0.0.1:9/telegram/webhook"), "word-of-mouth") };
        Assert.Contains("is set to http://127.0.0.1:9/telegram/webhook when the service starts", (await TelegramCheck.Look(settings, default)).ToString(), StringComparison.Ordinal);

        using var bot = new BotCalls(telegram);
        await bot.Call("setWebhook", new { url = "http://127.0.0.1:9/telegram/webhook", secret_token = "word-of-mouth" });
        Assert.Contains("its updates come to http://127.0.0.1:9/telegram/webhook", (await TelegramCheck.Look(settings, default)).ToString(), StringComparison.Ordinal);

        telegram.PrivateChat(501, "苏晚").Says("你好");
        await telegram.WebhookRests();
        var finding = await TelegramCheck.Look(settings, default);
        Assert.False(finding.Good);
        Assert.Contains("could not deliver to http://127.0.0.1:9/telegram/webhook (Connection refused); 1 updates wait there", finding.Seen, StringComparison.Ordinal);
        Assert.DoesNotContain("word-of-mouth", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Telegram_that_is_not_there_is_said_without_the_token()
    {
        var finding = await TelegramCheck.Look(new("7000000001:AAsecretsecretsecret", new("http://127.0.0.1:9"), 30), default);
        Assert.Contains("did not answer", finding.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", finding.ToString(), StringComparison.Ordinal);
    }

    private IReadOnlyList<Finding> Look() => StoreCheck.Look(file.Path, Patience).Findings;

    private void Run(string sql)
    {
        using var other = file.Other();
        other.Execute(sql);
    }
}
