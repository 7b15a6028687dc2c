using System.Globalization;

namespace Gazette.Platforms.Telegram;

/// <summary>Where a local Bot API server keeps what was sent to the bot: it gives the path on this machine instead of one to download from (core.telegram.org/bots/api#using-a-local-bot-api-server).</summary>
internal sealed class LocalFiles : IDisposable
{
    private readonly Lazy<DirectoryInfo> folder = new(() => Directory.CreateTempSubdirectory("telegram-files-"));

    /// <summary>Writes the file and gives its whole path.</summary>
    internal string Keep(int message, SentFile file)
    {
        var path = Path.Combine(folder.Value.FullName, "file_" + message.ToString(CultureInfo.InvariantCulture));
        File.WriteAllBytes(path, file.Content);
        return path;
    }

    public void Dispose()
    {
        if (folder.IsValueCreated && Directory.Exists(folder.Value.FullName))
            folder.Value.Delete(recursive: true);
    }
}
