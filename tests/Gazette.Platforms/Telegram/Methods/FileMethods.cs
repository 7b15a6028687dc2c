using System.Globalization;
using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>How a bot gets a file that was sent to it: by its id a path, by the path its bytes.</summary>
internal static class FileMethods
{
    /// <summary>The largest file a bot may download (core.telegram.org/bots/api#getfile); a local server has no such limit.</summary>
    internal const int LargestDownload = 20 * 1024 * 1024;

    internal static readonly Dictionary<string, Func<World, ApiRequest, JsonNode?>> All = new()
    {
        ["getFile"] = (world, request) =>
        {
            var message = world.FileMessage(MessageId(request.Text("file_id") ?? "")) ?? throw Refusal.BadRequest("invalid file_id");
            if (message.File!.Content.Length > LargestDownload && !world.IsLocal)
                throw Refusal.BadRequest("file is too big");
            var file = Identity(message, message.File);
            file["file_path"] = world.IsLocal ? world.LocalFiles.Keep(message.Id, message.File) : Path(message.Id);
            return file;
        },
    };

    internal static JsonObject Document(SentMessage message, SentFile file)
    {
        var document = Identity(message, file);
        document["file_name"] = file.Name;
        return document;
    }

    internal static JsonObject Photo(SentMessage message, SentFile file)
    {
        var photo = Identity(message, file);
        (photo["width"], photo["height"]) = PhotoRules.Size(file.Content)!.Value;
        return photo;
    }

    /// <summary>The bytes behind a path that getFile gave, or null.</summary>
    internal static byte[]? Content(World world, string path) =>
        path.LastIndexOf('_') is var at and >= 0 && world.Locked(() => world.FileMessage(MessageId(path[at..].Replace('_', '-')))) is { } message
            ? message.File!.Content : null;

    private static JsonObject Identity(SentMessage message, SentFile file) => new()
    {
        ["file_id"] = $"BQACAgUAAx-{message.Id}",
        ["file_unique_id"] = $"AgAD-{message.Id}",
        ["file_size"] = file.Content.Length,
    };

    private static string Path(int message) => $"documents/file_{message}";

    private static int MessageId(string fileId) =>
        int.TryParse(fileId[(fileId.LastIndexOf('-') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
