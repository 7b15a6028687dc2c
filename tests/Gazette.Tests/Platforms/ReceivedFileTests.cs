using System.Buffers.Binary;
using Gazette.Platforms.Telegram;

namespace Gazette.Tests.Platforms;

/// <summary>Files that people send.</summary>
public sealed class ReceivedFileTests : TelegramRoom
{
    [Fact]
    public async Task The_files_of_an_album_come_one_by_one_under_one_name()
    {
        var ids = Reader.SendsAlbum([new("第1版.md", [1]), new("第2版.md", [2]), new("第3版.md", [3])], "9月17日");
        Reader.SendsAlbum([new("另一.md", [4]), new("另二.md", [5])]);
        var messages = (await Updates()).Select(u => u.Content).ToList();
        Assert.Equal(ids, messages.Take(3).Select(m => (int)m["message_id"]!));
        Assert.Equal(["第1版.md", "第2版.md", "第3版.md"], messages.Take(3).Select(m => (string?)m["document"]!["file_name"]));
        Assert.Equal([3, 2], messages.GroupBy(m => (string?)m["media_group_id"]).Select(g => g.Count()));
        Assert.Equal(["9月17日", null, null, null, null], messages.Select(m => (string?)m["caption"]));
    }

    [Fact]
    public void An_album_has_two_to_ten_files() =>
        Assert.Throws<InvalidOperationException>(() => Reader.SendsAlbum([new("一.md", [1])]));

    [Fact]
    public async Task A_picture_comes_with_its_size_and_caption()
    {
        var id = Reader.SendsPhoto(Png(640, 480), "头版");
        var message = await Update("message");
        var photo = message["photo"]![0]!;
        Assert.Equal((640, 480, "头版"), ((int)photo["width"]!, (int)photo["height"]!, (string?)message["caption"]));
        Assert.Equal(id, (int)message["message_id"]!);
        var file = (await Bot.Call("getFile", new { file_id = (string)photo["file_id"]! })).Result;
        using var content = await new HttpClient().GetAsync(new Uri($"{Telegram.BaseUrl}/file/bot{Telegram.Token}/{file["file_path"]}"));
        Assert.Equal(Png(640, 480), await content.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(FileMethods.LargestDownload, null)]
    [InlineData(FileMethods.LargestDownload + 1, "Bad Request: file is too big")]
    public async Task A_bot_gets_files_of_up_to_20_megabytes(int size, string? refusal)
    {
        Reader.SendsDocument("大.md", new byte[size]);
        var document = (await Update("message"))["document"]!;
        Assert.Equal(size, (int)document["file_size"]!);
        Assert.Equal(refusal, (await Bot.Call("getFile", new { file_id = (string)document["file_id"]! })).Description);
        Assert.Equal("Bad Request: invalid file_id", (await Bot.Call("getFile", new { file_id = "nonsense" })).Description);
    }

    [Fact]
    public async Task A_local_server_gives_files_of_any_size_as_paths_of_this_machine()
    {
        Telegram.IsLocalServer = true;
        Reader.SendsDocument("大.md", new byte[FileMethods.LargestDownload + 1]);
        var id = (string)(await Update("message"))["document"]!["file_id"]!;
        var path = (string)(await Bot.Call("getFile", new { file_id = id })).Result["file_path"]!;
        Assert.Equal(FileMethods.LargestDownload + 1, new FileInfo(path).Length);
        await Telegram.DisposeAsync();
        Assert.False(File.Exists(path));
    }

    /// <summary>The beginning of a PNG, which is all that is measured.</summary>
    private static byte[] Png(int width, int height)
    {
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[24]];
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }
}
