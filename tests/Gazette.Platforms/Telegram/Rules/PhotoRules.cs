using System.Buffers.Binary;

namespace Gazette.Platforms.Telegram;

/// <summary>What a photo may be (core.telegram.org/bots/api#sendphoto): at most 10 MB, width and height together at most 10,000, one at most 20 times the other.</summary>
internal static class PhotoRules
{
    internal const int LargestPhoto = 10 * 1024 * 1024;

    internal const int MostPixels = 10_000;

    internal const int MostRatio = 20;

    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Refuses what Telegram refuses. PNG is measured; what is no PNG is no picture here.</summary>
    internal static void Check(SentFile file)
    {
        if (file.Content.Length > LargestPhoto)
            throw Refusal.BadRequest("file is too big");
        if (Size(file.Content) is not var (width, height))
            throw Refusal.BadRequest("IMAGE_PROCESS_FAILED");
        if (width + height > MostPixels || Math.Max(width, height) > MostRatio * Math.Min(width, height))
            throw Refusal.BadRequest("PHOTO_INVALID_DIMENSIONS");
    }

    /// <summary>Width and height of a PNG, or null.</summary>
    internal static (int Width, int Height)? Size(ReadOnlySpan<byte> content) =>
        content.Length > 24 && content.StartsWith(PngSignature) && BinaryPrimitives.ReadInt32BigEndian(content[16..]) is > 0 and var width && BinaryPrimitives.ReadInt32BigEndian(content[20..]) is > 0 and var height
            ? (width, height)
            : null;
}
