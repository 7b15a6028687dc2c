using CsCheck;
using Gazette.Newsroom.Sources;
using Gazette.Newsroom.Sources.Folder;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Newsroom.Sources;

public sealed class WatchFolderTests : IDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 9, 1, 4, 0, 0, TimeSpan.Zero));
    private readonly string path = Directory.CreateTempSubdirectory("gazette-watch-").FullName;
    private readonly RecordedIntake intake = new();
    private readonly WatchFolder folder;

    public WatchFolderTests()
    {
        folder = new WatchFolder(path, intake, clock, NullLogger<WatchFolder>.Instance);
        folder.Prepare();
    }

    public void Dispose() => Directory.Delete(path, recursive: true);

    [Fact]
    public async Task A_file_that_rests_is_read_and_goes_to_done()
    {
        Drop("2026-09-01.txt", "正文");
        await Seconds(1);
        Assert.Empty(intake.Given);
        await Seconds(2);
        Assert.Equal("正文", intake.Given.Single().Single().Text);
        Assert.Equal(["done/2026-09-01.txt"], Files());
    }

    [Fact]
    public async Task A_file_that_still_grows_is_left_alone()
    {
        for (var i = 1; i <= 20; i++)
        {
            Drop("a.txt", new string('字', i));
            await Seconds(1);
        }

        Assert.Empty(intake.Given);
        await Seconds(3);
        Assert.Equal(new string('字', 20), intake.Given.Single().Single().Text);
    }

    [Fact]
    public async Task Files_that_appear_together_are_taken_together_in_order()
    {
        Drop("b.txt", "2");
        await Seconds(1);
        Drop("a.txt", "1");
        await Seconds(4);
        Assert.Equal(["1", "2"], intake.Given.Single().Select(g => g.Text));
    }

    [Fact]
    public async Task Whole_files_do_not_wait_for_ever_for_one_that_grows()
    {
        Drop("whole.txt", "1");
        for (var i = 1; i <= 40; i++)
        {
            Drop("grows.txt", new string('x', i));
            await Seconds(1);
        }

        Assert.Equal("1", Assert.Single(intake.Given[0]).Text);
    }

    [Fact]
    public async Task What_cannot_be_read_goes_to_failed_with_the_reason_beside_it()
    {
        intake.Answer = _ => new Received("这是一张图片，不是文稿。", [], 0, 0);
        Drop("scan.png", "x");
        await Seconds(4);
        Assert.Equal(["failed/scan.png", "failed/scan.png.reason.txt"], Files());
        Assert.Equal("这是一张图片，不是文稿。", (await File.ReadAllTextAsync(Path.Combine(path, "failed", "scan.png.reason.txt"))).Trim());
    }

    [Fact]
    public async Task What_of_a_file_could_not_be_read_lies_beside_it_in_done()
    {
        intake.Answer = _ => new Received(null, ["line 3: no JSON", "line 9: no title"], 5, 0);
        Drop("import.jsonl", "x");
        await Seconds(4);
        Assert.Equal(["done/import.jsonl", "done/import.jsonl.problems.txt"], Files());
        Assert.Equal(["line 3: no JSON", "line 9: no title"], await File.ReadAllLinesAsync(Path.Combine(path, "done", "import.jsonl.problems.txt")));
    }

    [Fact]
    public async Task A_second_file_of_the_same_name_keeps_the_first()
    {
        Drop("a.txt", "1");
        await Seconds(4);
        Drop("a.txt", "2");
        await Seconds(4);
        Assert.Equal(["done/a (2).txt", "done/a.txt"], Files());
    }

    [Fact]
    public async Task A_dropped_folder_is_taken_with_its_files()
    {
        Directory.CreateDirectory(Path.Combine(path, "0901"));
        Drop("0901/p1.txt", "1");
        Drop("0901/p2.txt", "2");
        await Seconds(4);
        Assert.Equal(["0901/p1.txt", "0901/p2.txt"], intake.Given.Single().Select(g => g.Document.Source));
        Assert.Equal(["done/0901/p1.txt", "done/0901/p2.txt"], Files());
    }

    [Fact]
    public async Task Unready_hidden_and_linked_files_are_left_alone()
    {
        foreach (var name in (string[])["a.part", ".hidden", "~$a.docx", "b.crdownload", "c.tmp"])
            Drop(name, "x");
        if (!OperatingSystem.IsWindows())
            File.CreateSymbolicLink(Path.Combine(path, "link.txt"), "/etc/hostname");
        await Seconds(90);
        Assert.Empty(intake.Given);
    }

    [Fact]
    public async Task An_empty_file_waits_for_its_content_a_minute()
    {
        Drop("a.txt", "");
        await Seconds(30);
        Assert.Empty(intake.Given);
        await Seconds(40);
        Assert.Single(intake.Given);
    }

    [Fact]
    public async Task A_mistake_of_ours_leaves_the_file_and_tries_again_and_gives_up_in_the_end()
    {
        intake.Answer = _ => throw new InvalidOperationException("store full");
        Drop("a.txt", "1");
        await Seconds(4);
        Assert.Equal(["a.txt"], Files());
        intake.Answer = _ => new Received(null, [], 1, 0);
        await Seconds(61);
        Assert.Equal(["done/a.txt"], Files());

        intake.Answer = _ => throw new InvalidOperationException("store full");
        Drop("b.txt", "1");
        await Seconds(60 * 6);
        Assert.Contains("failed/b.txt", Files());
        Assert.Contains("store full", await File.ReadAllTextAsync(Path.Combine(path, "failed", "b.txt.reason.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_that_always_fails_does_not_hold_the_others()
    {
        intake.Answer = d => d.Source == "bad.txt" ? throw new InvalidOperationException("no") : new Received(null, [], 1, 0);
        Drop("bad.txt", "1");
        Drop("good.txt", "2");
        await Seconds(60 * 7);
        Assert.Equal(["done/good.txt", "failed/bad.txt", "failed/bad.txt.reason.txt"], Files());
    }

    [Fact]
    public async Task A_folder_that_goes_away_and_comes_back_is_watched_on()
    {
        Directory.Delete(path, recursive: true);
        await Seconds(3);
        folder.Prepare();
        Drop("a.txt", "1");
        await Seconds(4);
        Assert.Equal(["done/a.txt"], Files());
    }

    [Fact]
    public void A_file_is_ready_only_after_it_has_rested() => Gen.Int[0, 3].Array[1, 30].Sample(growths =>
    {
        var (waiting, now, length, rested) = (new WaitingFiles(), clock.GetUtcNow(), 1L, TimeSpan.Zero);
        waiting.Look([new("a", length, default)], now);
        foreach (var growth in growths)
        {
            now += TimeSpan.FromSeconds(1);
            length += growth;
            rested = growth == 0 ? rested + TimeSpan.FromSeconds(1) : TimeSpan.Zero;
            if (waiting.Look([new("a", length, default)], now).Count > 0 != (rested >= WaitingFiles.Rest))
                return false;
        }

        return true;
    });

    private void Drop(string name, string text) => File.WriteAllText(Path.Combine(path, name), text);

    private async Task Seconds(int seconds)
    {
        for (var i = 0; i < seconds; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await folder.Look(default);
        }
    }

    private IEnumerable<string> Files() =>
        Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(path, f).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
