using Gazette.Newsroom.Issues;
using Gazette.Platforms.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace Gazette.Tests.Channels.Telegram;

/// <summary>Files that people send are fetched within bounds, and what can go wrong is told apart.</summary>
public sealed class TelegramFilesTests : ChannelRoom
{
    private static readonly HandedPart Unknown = new(HandedKind.File, "", "nonsense", "无.md");

    private IHandedFiles Files => Services.GetRequiredService<IHandedFiles>();

    [Fact]
    public async Task A_file_comes_as_it_was_sent()
    {
        byte[] content = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7))];
        Assert.Equal(content, Assert.IsType<FetchedFile.Content>(await Files.Fetch(Sent(content), Soon)).Bytes.ToArray());
    }

    [Fact]
    public async Task A_local_server_s_file_is_read_from_its_disk_also_where_Telegram_s_own_would_not_give_it()
    {
        Telegram.IsLocalServer = true;
        var content = new byte[(20 * 1024 * 1024) + 1];
        content[^1] = 7;
        Assert.Equal(content, Assert.IsType<FetchedFile.Content>(await Files.Fetch(Sent(content), Soon)).Bytes.ToArray());
        Assert.Equal(new FetchedFile.TooLarge(64), await Files.Fetch(Sent(new byte[(64 * 1024 * 1024) + 1]), Soon));
    }

    [Fact]
    public async Task What_is_too_large_is_told_from_what_is_gone_and_from_what_cannot_be_had_now()
    {
        Assert.Equal(new FetchedFile.TooLarge(20), await Files.Fetch(Sent(new byte[(20 * 1024 * 1024) + 1]), Soon));
        Assert.IsType<FetchedFile.TooLarge>(await Files.Fetch(Unknown with { Size = 3L << 30 }, Soon));
        Assert.IsType<FetchedFile.Gone>(await Files.Fetch(Unknown, Soon));
        Telegram.Faults.Next("getFile", Fault.Status(502));
        Assert.Null(Assert.IsType<FetchedFile.NotNow>(await Files.Fetch(Unknown, Soon)).Wait);
        Telegram.Faults.Next("getFile", Fault.TooManyRequests(7));
        Assert.Equal(TimeSpan.FromSeconds(7), Assert.IsType<FetchedFile.NotNow>(await Files.Fetch(Unknown, Soon)).Wait);
        Telegram.Faults.Next("getFile", Fault.ResetBeforeAcceptance);
        Assert.IsType<FetchedFile.NotNow>(await Files.Fetch(Unknown, Soon));
    }

    private HandedPart Sent(byte[] content)
    {
        var id = Reader.SendsDocument("稿.bin", content);
        return new(HandedKind.File, "", $"BQACAgUAAx-{id}", "稿.bin");
    }
}
