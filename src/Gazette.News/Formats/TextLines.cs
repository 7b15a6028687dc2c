using System.Text;

namespace Gazette.News.Formats;

/// <summary>A line of a streamed document.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without its end; null when it is longer than a record may be, or in no encoding that can be told.</param>
/// <param name="IsTooLong">Whether it is longer than a record may be.</param>
internal readonly record struct TextLine(int Number, string? Text, bool IsTooLong);

/// <summary>Reads a stream line by line with flat memory; each line is decoded by itself, so that one wrong line spoils no other.</summary>
/// <remarks>No byte of a character in UTF-8, GB18030 or Big5 is a line feed; UTF-16 is turned into UTF-8 on the way.</remarks>
internal static class TextLines
{
    /// <summary>The longest record, in bytes: a hundred pages of text.</summary>
    public const int LongestRecord = 4 * 1024 * 1024;

    /// <summary>The lines of a stream in an encoding.</summary>
    public static IEnumerable<TextLine> Of(Stream stream, string encoding)
    {
        if (encoding.StartsWith("utf-16", StringComparison.Ordinal) || encoding.StartsWith("utf-32", StringComparison.Ordinal))
            (stream, encoding) = (Encoding.CreateTranscodingStream(stream, Encoding.GetEncoding(encoding), Encoding.UTF8), "utf-8");
        return Lines(stream, encoding);
    }

    private static IEnumerable<TextLine> Lines(Stream stream, string encoding)
    {
        var buffer = new byte[64 * 1024];
        using var open = new MemoryStream();
        var (number, isTooLong) = (1, false);
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            for (var from = 0; from < read;)
            {
                var length = buffer.AsSpan(from, read - from).IndexOf((byte)'\n');
                var end = length < 0 ? read : from + length;
                isTooLong |= open.Length + end - from > LongestRecord;
                if (!isTooLong)
                    open.Write(buffer, from, end - from);
                if (length >= 0)
                {
                    yield return Line(open, number++, isTooLong, encoding);
                    isTooLong = false;
                    open.SetLength(0);
                }

                from = end + 1;
            }
        }

        if (open.Length > 0 || isTooLong)
            yield return Line(open, number, isTooLong, encoding);
    }

    private static TextLine Line(MemoryStream open, int number, bool isTooLong, string encoding) => isTooLong
        ? new(number, null, true)
        : new(number, Decoder.Record(open.GetBuffer().AsMemory(0, (int)open.Length), encoding)?.Trim('\r', '\ufeff'), false);
}
