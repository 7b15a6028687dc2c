using System.Runtime.InteropServices;

namespace Gazette.News.Formats.Pages;

/// <summary>A stream that ends when more was read than is allowed, and then says so.</summary>
internal sealed class LimitedStream(Stream inner, long most) : ForwardStream
{
    /// <summary>How many bytes were read.</summary>
    public long Taken { get; private set; }

    /// <summary>Whether there was more than is allowed.</summary>
    public bool IsOver => Taken > most;

    public override int Read(Span<byte> buffer)
    {
        if (IsOver)
            return 0;
        var read = inner.Read(buffer);
        Taken += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Streams over bytes in memory.</summary>
internal static class Streams
{
    /// <summary>A stream over the bytes, without a copy.</summary>
    public static MemoryStream Of(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
