using Gazette.EndToEnd.Telegram;

namespace Gazette.EndToEnd.Sources;

/// <summary>An editor drops files into the watch folder of the running service.</summary>
public sealed class WatchFolderTests : TelegramTown, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Ingest:WatchFolder"] = folder.Path };

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_dropped_issue_is_in_the_digest_and_a_picture_lies_aside_with_the_reason()
    {
        var chat = await Follower("小唐", "财政");
        folder.Write("2026-09-17.md", Paper.Issue(Paper.Finance, Paper.School));
        await File.WriteAllBytesAsync(folder.File("scan.png"), [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        await Gazette.Until(() => File.Exists(folder.File("done/2026-09-17.md")) && File.Exists(folder.File("failed/scan.png")), "the files are not taken");
        Assert.Contains("PNG", await File.ReadAllTextAsync(folder.File("failed/scan.png.reason.txt")), StringComparison.Ordinal);
        await ItIs(18, 8, 0);
        Assert.Contains(Paper.FinanceTitle, Assert.Single(chat.ReadsTheRest()).Text, StringComparison.Ordinal);
    }
}
