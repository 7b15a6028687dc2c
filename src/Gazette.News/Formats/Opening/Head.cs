namespace Gazette.News.Formats.Opening;

/// <summary>The beginning of a document, read before it is known what it is; the stream then gives all of it again.</summary>
internal static class Head
{
    /// <summary>How much tells what a document is.</summary>
    public const int Reach = 256 * 1024;

    /// <summary>Reads the beginning.</summary>
    /// <returns>The first bytes, whether they are all there are, and a stream over the whole.</returns>
    public static (ReadOnlyMemory<byte> Bytes, bool IsWhole, Stream Whole) Of(Stream stream)
    {
        var buffer = new byte[Reach];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var head = buffer.AsMemory(0, length);
        return (head, length < buffer.Length, new Rejoined(head, stream));
    }

    /// <summary>What was read already, then the rest.</summary>
    private sealed class Rejoined(ReadOnlyMemory<byte> head, Stream rest) : ForwardStream
    {
        private int at;

        public override int Read(Span<byte> buffer)
        {
            if (at >= head.Length)
                return rest.Read(buffer);
            var length = Math.Min(buffer.Length, head.Length - at);
            head.Span.Slice(at, length).CopyTo(buffer);
            at += length;
            return length;
        }
    }
}
