using System.Security.Cryptography;
using Gazette.News.Formats;

namespace Gazette.Operations;

/// <summary>A stream that knows the hash of what was read from it so far: of the whole document when it was read to its end.</summary>
internal sealed class HashedStream(Stream inner) : ForwardStream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>SHA-256 in hex of everything read so far.</summary>
    public string Hash => Convert.ToHexStringLower(hash.GetCurrentHash());

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        hash.AppendData(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            hash.Dispose();
        base.Dispose(disposing);
    }
}
